package io.mailpanel.webconfig.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.UnauthorizedResponse;
import io.mailpanel.device.Hindrance;
import io.mailpanel.device.audit.Actor;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Site;
import io.mailpanel.webconfig.server.Cookies;
import io.mailpanel.webconfig.server.Origin;
import io.mailpanel.webconfig.server.Secrets;
import io.mailpanel.webconfig.server.Speech;
import io.mailpanel.webconfig.server.Upload;
import io.mailpanel.webconfig.session.Parting;
import io.mailpanel.webconfig.session.Session;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets requests in to the pages of the table: log-in, role, and where a change comes from are decided here, once. */
public final class Door {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final Site site;
    private final Pages pages;
    private final Frame frame;

    /**
     * @param site what the pages share
     * @param pages the table
     */
    public Door(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
        this.frame = new Frame(site, pages);
    }

    /** Adds the routes of every row. */
    public void route(RoutesConfig routes) {
        for (Pages.Row row : pages.rows()) {
            routes.get(row.path(), show(row));
            row.page().acts().forEach((name, act) -> routes.post(under(row, name), act(row, act)));
            row.page().parts().forEach((name, part) -> routes.get(under(row, name), part(row, part)));
        }
        routes.get("/", ctx -> ctx.redirect(Pages.HOME));
        routes.get("/language/{code}", this::language);
    }

    private static String under(Pages.Row row, String name) {
        return name.isEmpty() ? row.path() : row.path() + "/" + name;
    }

    private Handler show(Pages.Row row) {
        return ctx -> {
            if (Optional.ofNullable(ctx.header("Sec-Purpose")).orElse("").contains("prefetch")) {
                // Nobody looks at it yet: it must not count as leaving a sign-in.
                throw new ServiceUnavailableResponse();
            }
            Optional<Session> session = site.sessions().find(Cookies.SESSION.of(ctx));
            if (!admits(row, session)) {
                turnAway(ctx, row, session);
                return;
            }
            session.ifPresent(s -> arrive(s, row));
            row.page().show(visit(ctx, session, row));
        };
    }

    private void arrive(Session session, Pages.Row row) {
        site.sessions().touch(session);
        if (!row.signInStep() && site.signIn().owns(session)) {
            site.signIn().left(session).map(Parting::notice).ifPresent(session::say);
        }
        if (!row.signInStep()) {
            session.draft(null);
        }
        if (!row.path().equals(TransferPage.PATH)) {
            session.toImport(null);
        }
        if (session.standing() == Session.Standing.ADMINISTRATOR) {
            site.signIn().takeUnsaid().map(Parting::notice).ifPresent(session::say);
        }
    }

    private Handler act(Pages.Row row, Page.Act act) {
        return ctx -> {
            Optional<Session> session = site.sessions().find(Cookies.SESSION.of(ctx));
            if (!Origin.own(ctx)) {
                throw new ForbiddenResponse("web.error.origin");
            }
            if (!admits(row, session)) {
                turnAway(ctx, row, session);
                return;
            }
            Optional<LargeFile> large = row.page().largeFile().filter(file -> Upload.is(ctx));
            if (large.isPresent()) {
                receive(visit(ctx, session, row), row, act, large.get());
                return;
            }
            upload(ctx, row);
            perform(ctx, session, row, act);
        };
    }

    /** A file that comes to the disk: whether it can come is asked before it is read, and nothing of it is left. */
    private void receive(Visit visit, Pages.Row row, Page.Act act, LargeFile large) throws Exception {
        Context ctx = visit.ctx();
        long length = Upload.length(ctx);
        Path folder;
        try {
            folder = large.begin(length);
        } catch (LargeFile.Hindered why) {
            Upload.drain(ctx);
            visit.say(why.notice());
            row.page().show(visit.refused());
            return;
        }
        try {
            Upload.receive(ctx, folder, length);
            perform(ctx, Optional.of(visit.session()), row, act);
        } finally {
            large.end(folder);
        }
    }

    private void perform(Context ctx, Optional<Session> session, Pages.Row row, Page.Act act) throws Exception {
        String expected = session.map(Session::csrf).orElseGet(() -> Cookies.VISITOR.of(ctx));
        if (!Secrets.same(expected, ctx.formParam("csrf"))) {
            throw new ForbiddenResponse("web.error.csrf");
        }
        session.ifPresent(site.sessions()::touch);
        Visit visit = visit(ctx, session, row);
        try {
            site.device().acting().as(actor(visit), () -> {
                act.on(visit);
                return true;
            });
        } catch (RuntimeException e) {
            Verdict disk = Hindrance.of(e).orElseThrow(() -> e);
            LOG.warn("{} could not be stored: {}", ctx.path(), disk, e);
            visit.say(Notice.of(disk));
            ctx.status(HttpStatus.INSUFFICIENT_STORAGE);
            row.page().notStored(visit);
        }
    }

    private static Actor actor(Visit visit) {
        return visit.loggedIn() ? Actor.administrator(visit.from()) : Actor.stranger(visit.from());
    }

    private static void upload(Context ctx, Pages.Row row) throws IOException {
        if (Upload.is(ctx)) {
            if (row.page().mostUploaded() == 0) {
                throw new BadRequestResponse();
            }
            Upload.read(ctx, row.page().mostUploaded());
        }
    }

    private Handler part(Pages.Row row, Page.Act part) {
        return ctx -> {
            Optional<Session> session = site.sessions().find(Cookies.SESSION.of(ctx));
            if (!admits(row, session)) {
                throw new UnauthorizedResponse("web.error.login");
            }
            part.on(visit(ctx, session, row));
        };
    }

    private static boolean admits(Pages.Row row, Optional<Session> session) {
        return switch (row.role()) {
            case EVERYONE -> true;
            case LOGGED_IN -> session.isPresent();
            case CHANGING ->
                session.filter(s -> s.standing() == Session.Standing.CHANGING).isPresent();
            case ADMINISTRATOR ->
                session.filter(s -> s.standing() == Session.Standing.ADMINISTRATOR)
                        .isPresent();
        };
    }

    private void turnAway(Context ctx, Pages.Row row, Optional<Session> session) {
        if (session.isPresent()) {
            boolean changing = session.get().standing() == Session.Standing.CHANGING;
            ctx.redirect(changing ? ChangePage.PATH : Pages.HOME, HttpStatus.SEE_OTHER);
            return;
        }
        if (Cookies.SESSION.of(ctx) != null) {
            Cookies.SESSION.clear(ctx);
            Parting.EXPIRED.tell(ctx);
        }
        String to = row.path().equals(Pages.HOME) || row.role() != Pages.Role.ADMINISTRATOR
                ? ""
                : "?to=" + URLEncoder.encode(row.path(), StandardCharsets.UTF_8);
        ctx.redirect(LogInPage.PATH + to, HttpStatus.SEE_OTHER);
    }

    private Visit visit(Context ctx, Optional<Session> session, Pages.Row row) {
        Texts texts = Texts.of(Speech.of(ctx, site.device().state().language()));
        return new Visit(ctx, session, texts, frame, row);
    }

    private void language(Context ctx) {
        Speech.known(ctx.pathParam("code"))
                .ifPresent(l -> Cookies.LANGUAGE.set(ctx, l.locale().getLanguage()));
        String back = ctx.queryParam("back");
        ctx.redirect(Pages.local(back) ? back : Pages.HOME, HttpStatus.SEE_OTHER);
    }
}
