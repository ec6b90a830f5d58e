package io.mailpanel.mail.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.Verdicts;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Where the browser on the device comes back to: {@code http://localhost:port}, on loopback only, for one sign-in. A code
 * goes on to MSAL's own listener; a refusal, of which MSAL would keep nothing, becomes a verdict. Whatever does not carry
 * this sign-in's state is turned away and changes nothing.
 */
final class Landing implements AutoCloseable {
    private static final int LONGEST = 16_384;
    private static final Duration PASS_ON = Duration.ofSeconds(10);

    private final HttpServer server;
    private final CompletableFuture<Verdict> refusal = new CompletableFuture<>();
    private volatile String state;
    private volatile URI msal;
    private volatile boolean answered;

    private Landing(HttpServer server) {
        this.server = server;
    }

    /** Listens on a port of its own. */
    static Landing open(Executor threads) throws IOException {
        // By number: where localhost is ::1 first, browsers go on to this one.
        InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        Landing landing = new Landing(HttpServer.create(new InetSocketAddress(loopback, 0), 0));
        landing.server.createContext("/", landing::handle);
        landing.server.setExecutor(threads);
        landing.server.start();
        return landing;
    }

    /** The redirect address to give instead of MSAL's. */
    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** MSAL's authorization address, such that the browser comes back here first. */
    URI before(URI authorization) {
        TokenForm query = TokenForm.of(authorization.getRawQuery());
        state = query.get("state");
        msal = URI.create(query.get("redirect_uri"));
        String all = authorization.toString();
        return URI.create(all.substring(0, all.indexOf('?') + 1)
                + query.redirectedTo(address()).encoded());
    }

    /** Completes when the identity server sent the browser back without a code. */
    CompletableFuture<Verdict> refusal() {
        return refusal;
    }

    /** Whether the browser came back, so that its window is not needed any more. */
    boolean answered() {
        return answered;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            boolean posted = exchange.getRequestMethod().equals("POST");
            if (!asked.getPath().equals("/")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String form = posted ? body(exchange) : asked.getRawQuery();
            TokenForm answer = TokenForm.of(form);
            if (answer.get("state").isEmpty() || !answer.get("state").equals(state)) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            answered = true;
            boolean code = !answer.get("code").isEmpty();
            show(exchange, code ? "signed-in.html" : "not-signed-in.html");
            if (code) {
                passOn(form);
            } else {
                refusal.complete(Verdicts.identity(answer.get("error"), answer.get("error_description")));
            }
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8);
    }

    private void passOn(String form) throws IOException {
        URI here = URI.create("http://127.0.0.1:" + msal.getPort() + "/");
        HttpRequest request = HttpRequest.newBuilder(here)
                .timeout(PASS_ON)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpClient.newBuilder()
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.discarding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void show(HttpExchange exchange, String page) throws IOException {
        try (InputStream in = Landing.class.getResourceAsStream(page)) {
            byte[] html = in.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
