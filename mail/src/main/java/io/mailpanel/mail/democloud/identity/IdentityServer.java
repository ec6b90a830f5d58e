package io.mailpanel.mail.democloud.identity;

import com.sun.net.httpserver.HttpExchange;
import io.mailpanel.mail.democloud.fault.Aim;
import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.fault.Tls;
import io.mailpanel.mail.democloud.net.Loopback;
import io.mailpanel.mail.store.Database;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays Microsoft's identity server on loopback over HTTPS: the endpoints of both flows, and their pages. */
public final class IdentityServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityServer.class);
    /** More than needed at a time, because a browser opens connections ahead and each holds a thread until it speaks. */
    private static final int THREADS = 24;

    /**
     * @param database where consents and refresh tokens are kept
     * @param signingKey gives what {@link #makeSigningKey} made; asked once, when a token is to be signed
     * @param port 0 for any free one
     * @param tls with the certificates for localhost
     * @param clientId the id of the registered app
     * @param interval devices must not poll more often than this
     * @param clock the time
     */
    public record Options(
            Database database,
            Supplier<String> signingKey,
            int port,
            Tls tls,
            String clientId,
            Duration interval,
            Clock clock) {}

    private final Options options;
    private final int port;
    private final ThreadPoolExecutor executor;
    private final Directory directory;
    private final IdentityFaults faults;
    private final Router router;
    private final Pages pages;
    private final ErrorReply errors;
    private List<HttpsListener> listeners;

    /** Starts it; it answers when this returns. */
    public IdentityServer(Options options) throws IOException {
        this.options = options;
        executor = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), IdentityServer::thread);
        executor.allowCoreThreadTimeOut(true);
        directory = new Directory(options.clientId());
        Consents consents = new Consents(options.database());
        RefreshTokens refreshTokens = new RefreshTokens(options.database(), options.clock());
        faults = new IdentityFaults(directory, new Controls(refreshTokens, consents));
        listeners = open(options.port());
        port = listeners.get(0).port();
        String base = "https://localhost:" + port;
        errors = new ErrorReply(options.clock());
        Codes codes = new Codes(options.clock());
        DeviceFlows flows = new DeviceFlows(options.clock(), options.interval());
        SigningKey key = new SigningKey(options.signingKey());
        TokenReply reply = new TokenReply(new Tokens(key, base, directory.clientId(), options.clock()));
        Handler keys = request -> Answer.json(200, key.published());
        router = new Router()
                .add(
                        "POST",
                        "/*/oauth2/v2.0/devicecode",
                        new DeviceCodeEndpoint(directory, flows, options.interval(), base + "/devicelogin"))
                .add(
                        "POST",
                        "/*/oauth2/v2.0/token",
                        new TokenEndpoint(
                                directory, flows, codes, consents, refreshTokens, reply, faults, options.clock()))
                .add("GET", "/*/v2.0/.well-known/openid-configuration", new OpenIdEndpoint(directory, base))
                .add("GET", "/*/discovery/v2.0/keys", keys)
                .add("GET", "/assets/*", new Assets());
        Steps steps = new Steps(directory, flows, consents, faults, options.clock());
        pages = new Pages(directory, steps, codes, options.clock());
        pages.addTo(router);
        listeners.forEach(l -> l.start(this::handle));
    }

    /** A new key to sign tokens with, to be kept secret and over restarts. */
    public static String makeSigningKey() {
        return SigningKey.make();
    }

    /** https://localhost:port */
    public URI address() {
        return URI.create("https://localhost:" + port);
    }

    /** The port on both loopback addresses. */
    public int port() {
        return port;
    }

    /** What can be made to go wrong. */
    public IdentityFaults faults() {
        return faults;
    }

    @Override
    public synchronized void close() {
        faults.delay(Duration.ZERO);
        listeners.forEach(HttpsListener::close);
        listeners = List.of();
        executor.shutdownNow();
    }

    private List<HttpsListener> open(int wanted) throws IOException {
        return Loopback.open(
                wanted,
                (address, p) -> new HttpsListener(address, p, options.tls().with(faults.certificate()), executor));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            faults.pause(Aim.EVERYBODY);
            answer(exchange).send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        if (faults.reach() == Reach.UNAVAILABLE) {
            return Answer.unavailable();
        }
        Request request;
        try {
            request = new Request(exchange);
        } catch (IllegalArgumentException e) {
            return Answer.of(400, "text/plain; charset=utf-8", "The request cannot be understood.\n");
        }
        if (request.path().contains("oauth2") && request.method().equals("POST")) {
            Optional<Answer> fault = faults.takeAnswer();
            if (fault.isPresent()) {
                return fault.get();
            }
        }
        try {
            return router.answer(request);
        } catch (Refusal e) {
            return errors.write(e.error(), request);
        } catch (RuntimeException e) {
            LOG.error(
                    "The demo identity server failed at {}",
                    exchange.getRequestURI().getPath(),
                    e);
            return Answer.of(500, "text/plain; charset=utf-8", "The demo identity server failed.\n");
        }
    }

    private synchronized void listen(boolean wanted) throws IOException {
        if (!wanted) {
            listeners.forEach(HttpsListener::close);
            listeners = List.of();
        } else if (listeners.isEmpty()) {
            listeners = open(port);
            listeners.forEach(l -> l.start(this::handle));
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "demo-identity");
        thread.setDaemon(true);
        return thread;
    }

    private final class Controls implements IdentityFaults.Controls {
        private final RefreshTokens refreshTokens;
        private final Consents consents;

        Controls(RefreshTokens refreshTokens, Consents consents) {
            this.refreshTokens = refreshTokens;
            this.consents = consents;
        }

        @Override
        public void reach(Reach reach) throws IOException {
            listen(reach != Reach.REFUSED);
        }

        @Override
        public void certificateChanged() throws IOException {
            if (!listeners.isEmpty()) {
                listen(false);
                listen(true);
            }
        }

        @Override
        public void endTokens(DemoAccount account, String state) {
            refreshTokens.end(account, state);
        }

        @Override
        public void withdrawConsent() {
            consents.withdraw(Directory.CONTOSO);
            consents.withdraw(Directory.PERSONAL);
        }
    }

    /** The addresses of the accounts that there are. */
    public static List<String> accounts() {
        return Directory.ACCOUNTS.stream().map(DemoAccount::address).toList();
    }

    /**
     * The first page leads on to where faults are switched on.
     *
     * @param address of that page
     */
    public void linkToFaults(URI address) {
        pages.linkToFaults(address);
    }

    /** Whether there is such an account and it has that password. */
    public boolean hasPassword(String address, String password) {
        return directory
                .account(address)
                .filter(account -> account.password().equals(password))
                .isPresent();
    }
}
