package io.mailpanel.mail.democloud.identity;

import com.sun.net.httpserver.HttpExchange;
import io.mailpanel.mail.democloud.fault.ShownCertificate;
import io.mailpanel.mail.democloud.fault.Switchboard;
import io.mailpanel.mail.democloud.fault.Tls;
import io.mailpanel.mail.democloud.net.Loopback;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page where faults are switched on and off, on a port of its own on loopback over HTTPS: it still answers when the servers
 * do not.
 */
public final class FaultSite implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FaultSite.class);
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final int THREADS = 8;

    private final int port;
    private final ExecutorService executor;
    private final List<HttpsListener> listeners;
    private final Router router;

    /**
     * Starts it; it answers when this returns.
     *
     * @param port 0 for any free one
     * @param tls with the certificate for localhost
     * @param board what is switched
     * @throws IOException if the port is taken
     */
    public FaultSite(int port, Tls tls, Switchboard board) throws IOException {
        executor = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "demo-faults");
            thread.setDaemon(true);
            return thread;
        });
        FaultPage page = new FaultPage(board, new Templates());
        router = new Router()
                .add("GET", "/", page::show)
                .add("POST", "/", page::submit)
                .add("GET", "/assets/*", new Assets());
        listeners = Loopback.open(
                port, (address, p) -> new HttpsListener(address, p, tls.with(ShownCertificate.GOOD), executor));
        this.port = listeners.get(0).port();
        listeners.forEach(l -> l.start(this::handle));
    }

    /** The port on both loopback addresses. */
    public int port() {
        return port;
    }

    /** https://localhost:port/ */
    public URI address() {
        return URI.create("https://localhost:" + port + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            Request request = new Request(exchange);
            // A page of another site could submit a form here.
            boolean foreign = request.header("Origin")
                    .filter(origin -> !address().toString().equals(origin + "/"))
                    .isPresent();
            return foreign && request.method().equals("POST")
                    ? Answer.of(403, PLAIN, "Only this site's own page may switch faults.\n")
                    : router.answer(request);
        } catch (IllegalArgumentException | Refusal e) {
            return Answer.of(400, PLAIN, "The request cannot be understood.\n");
        } catch (RuntimeException e) {
            LOG.error("The demo cloud's page of faults failed", e);
            return Answer.of(500, PLAIN, "The page failed.\n");
        }
    }

    @Override
    public void close() {
        listeners.forEach(HttpsListener::close);
        executor.shutdownNow();
    }
}
