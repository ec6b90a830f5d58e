package io.mailpanel.webconfig;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.mailpanel.device.Subscription;
import io.mailpanel.device.WebDevice;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.stage.Stage;
import io.mailpanel.webconfig.live.LiveView;
import io.mailpanel.webconfig.metrics.MetricsRoute;
import io.mailpanel.webconfig.pages.Door;
import io.mailpanel.webconfig.pages.ErrorPages;
import io.mailpanel.webconfig.pages.Pages;
import io.mailpanel.webconfig.server.Assets;
import io.mailpanel.webconfig.server.Cookies;
import io.mailpanel.webconfig.server.Follow;
import io.mailpanel.webconfig.server.HostNames;
import io.mailpanel.webconfig.server.Https;
import io.mailpanel.webconfig.server.RateLimit;
import io.mailpanel.webconfig.server.Secrets;
import io.mailpanel.webconfig.server.SecurityHeaders;
import io.mailpanel.webconfig.server.SecurityTxt;
import io.mailpanel.webconfig.server.Templates;
import io.mailpanel.webconfig.session.Sessions;
import io.mailpanel.webconfig.session.SignInWatch;
import java.net.URI;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The device's pages for its administrator, over HTTPS. Thread-safe. */
public final class WebConfig implements AutoCloseable {
    /** Whether the panel can be seen and touched in a browser. */
    public enum Live {
        /** No live view: its addresses answer 404. */
        OFF,
        /** From this machine only, by one-time addresses; for the demo. */
        DEMO_LOOPBACK
    }

    /**
     * @param bindAddress the address to listen on
     * @param port 0 for any free one
     * @param keyStore the server's key and certificate
     * @param keyPassword opens it
     * @param live whether there is a live view
     * @param clock the time, and the zone that times are shown in
     * @param contact whom to tell of a vulnerability; empty for a page of this device
     */
    public record Options(
            String bindAddress,
            int port,
            KeyStore keyStore,
            char[] keyPassword,
            Live live,
            Clock clock,
            Optional<URI> contact) {
        /** Without a contact of its own. */
        public Options(String bindAddress, int port, KeyStore keyStore, char[] keyPassword, Live live, Clock clock) {
            this(bindAddress, port, keyStore, keyPassword, live, clock, Optional.empty());
        }
    }

    private final WebDevice device;
    private final Site site;
    private final Optional<Stage> stage;
    private final Optional<LiveView> live;
    private final SecurityTxt securityTxt;
    private final RateLimit rate = new RateLimit(System::nanoTime);
    private final Https https;
    private final Javalin server;

    private WebConfig(WebDevice device, Optional<Stage> stage, Options options) {
        Secrets secrets = new Secrets();
        SignInWatch signIn = new SignInWatch(device);
        this.device = device;
        this.stage = stage;
        this.site = new Site(
                device,
                new Templates(),
                new Assets(),
                secrets,
                new Sessions(secrets, options.clock(), session -> {
                    signIn.lapsed(session);
                    device.audit().note(AuditEvent.SESSION_ENDED, Change.fact("session", session.from()));
                }),
                signIn,
                new Follow(),
                options.clock());
        this.live = stage.filter(s -> options.live() == Live.DEMO_LOOPBACK).map(s -> new LiveView(site, s));
        this.securityTxt = new SecurityTxt(options.clock(), options.contact());
        this.https = new Https(options.bindAddress(), options.port(), options.keyStore(), options.keyPassword());
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts answering.
     *
     * @param device the device
     * @param stage the panel, if it has one; without it there is no live view
     * @param options where and how to listen
     * @throws RuntimeException if the port is taken or the key cannot be used
     */
    public static WebConfig start(WebDevice device, Optional<Stage> stage, Options options) {
        WebConfig webConfig = new WebConfig(device, stage, options);
        try {
            webConfig.server.start();
        } catch (RuntimeException e) {
            webConfig.close();
            throw e;
        }
        return webConfig;
    }

    /**
     * Shows another certificate from the next connection on.
     *
     * @param keyStore the server's key and certificate
     * @param password opens both
     */
    public void present(KeyStore keyStore, char[] password) {
        https.present(keyStore, password);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /**
     * Where people find it: the machine's first address on a network, or localhost. Waits up to two seconds for the device
     * to have looked at its network.
     */
    public URI address() {
        return address(network());
    }

    /** Where people find it in that network, likewise. */
    public URI address(NetworkState network) {
        String host = network.interfaces().stream()
                .filter(i -> i.kind() != NetworkState.Kind.LOOPBACK && i.up())
                .flatMap(i -> i.addresses().stream())
                .map(a -> a.split("/")[0])
                .filter(a -> !a.startsWith("fe80"))
                .findFirst()
                .map(a -> a.contains(":") ? "[" + a + "]" : a)
                .orElse("localhost");
        return URI.create("https://" + host + (port() == 443 ? "" : ":" + port()));
    }

    private NetworkState network() {
        CompletableFuture<NetworkState> looked = new CompletableFuture<>();
        Subscription states = device.subscribe(s -> {
            if (!s.network().interfaces().isEmpty()) {
                looked.complete(s.network());
            }
        });
        try {
            return looked.completeOnTimeout(device.state().network(), 2, TimeUnit.SECONDS)
                    .join();
        } finally {
            states.close();
        }
    }

    /**
     * An address that opens the live view once, in one browser of this machine; empty if the live view is off.
     */
    public Optional<URI> liveView() {
        return live.map(view -> URI.create("https://localhost:" + port() + view.oneTimePath()));
    }

    @Override
    public void close() {
        site.follow().close();
        site.sessions().close();
        server.stop();
    }

    private void configure(JavalinConfig config) {
        ErrorPages errors = new ErrorPages(site);
        HostNames names = new HostNames(
                () -> device.state().network(), () -> device.webCertificate().importedNames());
        https.configure(config);
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(errors.jetty()));
        config.routes.before(ctx -> guard(ctx, names));
        site.assets().route(config.routes);
        new Door(site, new Pages(site, stage)).route(config.routes);
        new MetricsRoute(site).route(config.routes);
        securityTxt.route(config.routes);
        live.ifPresent(view -> view.route(config.routes));
        errors.route(config.routes);
    }

    private void guard(Context ctx, HostNames names) {
        SecurityHeaders.ALL.forEach(ctx::header);
        ctx.disableCompression();
        if (!names.answersTo(ctx.header("Host"), ctx.req().getLocalAddr())) {
            throw new HttpResponseException(421);
        }
        if (!ctx.req().isSecure()) {
            // What was sent in clear is not looked at: not the path, not a cookie, not a form.
            ctx.redirect("https://" + ctx.header("Host") + "/", HttpStatus.SEE_OTHER);
            ctx.skipRemainingHandlers();
        } else if (!known(ctx) && !rate.admits(ctx.req().getRemoteAddr())) {
            ctx.header("Retry-After", "1");
            throw new HttpResponseException(429);
        }
    }

    /** An administrator, or who watches the live view: its pictures come faster than a stranger may ask. */
    private boolean known(Context ctx) {
        return site.sessions().find(Cookies.SESSION.of(ctx)).isPresent()
                || live.filter(view -> view.knows(ctx)).isPresent();
    }
}
