package io.mailpanel.webconfig.pages;

import io.javalin.http.HttpStatus;
import io.mailpanel.device.access.Access;
import io.mailpanel.webconfig.Site;
import io.mailpanel.webconfig.server.Cookies;
import io.mailpanel.webconfig.session.Parting;
import io.mailpanel.webconfig.session.Session;
import java.util.Map;
import java.util.Optional;

/** Log in: the administrator's password. */
public final class LogInPage implements Page {
    static final String PATH = "/log-in";

    private static final String TEMPLATE = "pages/log-in.jte";

    private final Site site;

    LogInPage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param to the page that was asked for, if any
     * @param waitSeconds until the next try, 0 for now
     * @param error the text beside the field, if the password was refused
     */
    public record Model(String to, long waitSeconds, Optional<String> error) {}

    @Override
    public void show(Visit visit) {
        if (visit.loggedIn()) {
            visit.go(Pages.HOME);
            return;
        }
        Parting.taken(visit.ctx()).map(Parting::notice).ifPresent(visit::say);
        draw(visit, visit.ctx().queryParam("to"), Optional.empty());
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::logIn);
    }

    private void logIn(Visit visit) {
        String password = visit.field("password");
        Access.Login login = site.device().access().login(password.toCharArray(), visit.from());
        switch (login) {
            case GRANTED -> {
                begin(visit, Session.Standing.ADMINISTRATOR);
                String to = visit.field("to");
                visit.go(Pages.local(to) ? to : Pages.HOME);
            }
            case MUST_CHANGE -> {
                begin(visit, Session.Standing.CHANGING).initialPassword(password.toCharArray());
                visit.go(ChangePage.PATH);
            }
            case WRONG -> {
                visit.ctx().status(HttpStatus.UNAUTHORIZED);
                draw(visit, visit.field("to"), Optional.of(visit.texts().get("web.login.wrong")));
            }
            case WAIT -> {
                visit.ctx().status(HttpStatus.TOO_MANY_REQUESTS);
                visit.ctx()
                        .header(
                                "Retry-After",
                                Long.toString(site.device().access().waitSeconds(visit.from())));
                draw(visit, visit.field("to"), Optional.empty());
            }
        }
    }

    /** A session begins with a fresh id, whatever the browser had before. */
    private Session begin(Visit visit, Session.Standing standing) {
        site.sessions().find(Cookies.SESSION.of(visit.ctx())).ifPresent(site.sessions()::end);
        Session session = site.sessions().begin(standing, visit.from());
        Cookies.SESSION.set(visit.ctx(), session.id());
        Cookies.VISITOR.clear(visit.ctx());
        return session;
    }

    private void draw(Visit visit, String to, Optional<String> error) {
        long wait = site.device().access().waitSeconds(visit.from());
        visit.render(TEMPLATE, new Model(to == null ? "" : to, wait, error));
    }
}
