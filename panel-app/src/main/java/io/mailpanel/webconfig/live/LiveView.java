package io.mailpanel.webconfig.live;

import com.google.gson.Gson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.mailpanel.device.stage.Stage;
import io.mailpanel.device.text.Texts;
import io.mailpanel.webconfig.Site;
import io.mailpanel.webconfig.View;
import io.mailpanel.webconfig.server.Cookies;
import io.mailpanel.webconfig.server.Origin;
import io.mailpanel.webconfig.server.Secrets;
import io.mailpanel.webconfig.server.Speech;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The panel's picture in a browser of this very machine, for people without a screen; takes touches and keys. */
public final class LiveView {
    private static final String PATH = "/live";
    /** Roles of what is on or off. */
    private static final Set<String> SWITCHED = Set.of("lamp", "switch");

    private final Site site;
    private final Stage stage;
    private final LiveAccess access;
    private final LiveInput input;
    private final Gson gson = new Gson();

    /**
     * @param site what the pages share
     * @param stage the panel
     */
    public LiveView(Site site, Stage stage) {
        this.site = site;
        this.stage = stage;
        this.access = new LiveAccess(site.secrets(), site.clock());
        this.input = new LiveInput(stage);
    }

    /** A path that opens the view once, in one browser. */
    public String oneTimePath() {
        return PATH + "/" + access.issue();
    }

    /** Adds the view's routes. */
    public void route(RoutesConfig routes) {
        routes.get(PATH, viewed(this::page));
        routes.get(PATH + "/picture.png", viewed(ctx -> ctx.contentType("image/png")
                .disableCompression()
                .result(stage.picture().png())));
        routes.get(PATH + "/scene", viewed(ctx -> ctx.contentType("application/json")
                .result(gson.toJson(scene()))));
        routes.get(PATH + "/events", viewed(this::events));
        routes.post(PATH + "/input", this::input);
        routes.get(PATH + "/{token}", this::enter);
    }

    private void enter(Context ctx) {
        requireLoopback(ctx);
        LiveAccess.Viewer viewer = access.use(ctx.pathParam("token"));
        if (viewer != null) {
            Cookies.LIVE.set(ctx, viewer.cookie());
        } else if (access.viewer(Cookies.LIVE.of(ctx)) == null) {
            throw new ForbiddenResponse("web.error.live");
        }
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void page(Context ctx) {
        Texts texts = Texts.of(Speech.of(ctx, site.device().state().language()));
        View view = new View(
                texts,
                site.assets(),
                PATH,
                texts.get("web.live.title"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                viewer(ctx).csrf(),
                site.device().state().info().name(),
                false);
        Map<String, Object> parameters = Map.of("view", view, "picture", stage.picture(), "scene", scene());
        ctx.html(site.templates().html("pages/live.jte", parameters));
    }

    /** What is on the screen, for people: in the panel's language throughout. */
    private Stage.Scene scene() {
        Texts panel = Texts.of(site.device().state().language());
        Stage.Scene seen = stage.scene();
        List<Stage.Item> items =
                seen.items().stream().map(item -> worded(item, panel)).toList();
        return new Stage.Scene(seen.screen(), seen.title(), items, seen.screenX(), seen.screenY());
    }

    private static Stage.Item worded(Stage.Item item, Texts panel) {
        if (!SWITCHED.contains(item.role())) {
            return item;
        }
        String value = panel.get(item.value().equals("on") ? "web.live.on" : "web.live.off");
        return new Stage.Item(
                item.name(), item.role(), value, item.enabled(), item.x(), item.y(), item.width(), item.height());
    }

    private void events(Context ctx) {
        String cookie = Cookies.LIVE.of(ctx);
        site.follow().stream(
                ctx,
                signal -> stage.onPicture(serial -> signal.run()),
                () -> Long.toString(stage.picture().serial()),
                () -> access.viewer(cookie) != null);
    }

    private void input(Context ctx) {
        if (!Origin.own(ctx)) {
            throw new ForbiddenResponse("web.error.origin");
        }
        if (!Secrets.same(viewer(ctx).csrf(), ctx.header("X-CSRF-Token"))) {
            throw new ForbiddenResponse("web.error.csrf");
        }
        input.accept(ctx.body());
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private Handler viewed(Handler handler) {
        return ctx -> {
            viewer(ctx);
            handler.handle(ctx);
        };
    }

    /** Whether the browser has opened the view with an address of its own. */
    public boolean knows(Context ctx) {
        return access.viewer(Cookies.LIVE.of(ctx)) != null;
    }

    private LiveAccess.Viewer viewer(Context ctx) {
        requireLoopback(ctx);
        LiveAccess.Viewer viewer = access.viewer(Cookies.LIVE.of(ctx));
        if (viewer == null) {
            throw new ForbiddenResponse("web.error.live");
        }
        return viewer;
    }

    private static void requireLoopback(Context ctx) {
        try {
            if (!InetAddress.getByName(ctx.req().getRemoteAddr()).isLoopbackAddress()) {
                throw new ForbiddenResponse("web.error.loopback");
            }
        } catch (UnknownHostException e) {
            throw new ForbiddenResponse("web.error.loopback");
        }
    }
}
