package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.webconfig.server.RateLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who wants to use up the device: slow clients, many connections, many requests, large heads; over real sockets. */
@Timeout(120)
final class HostileLanTest extends ScriptedSite {
    private static final Duration CUT_OFF_BY = Duration.ofSeconds(40);

    @Test
    void slowClientsAreDroppedAndOthersAreServedMeanwhile() throws Exception {
        ExecutorService attackers = Executors.newCachedThreadPool();
        try {
            client.logIn(ScriptedDevice.PASSWORD);
            List<Future<Duration>> cut = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                cut.add(attackers.submit(() -> trickle(tls(), "GET /log-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")));
                cut.add(attackers.submit(() -> trickle(
                        tls(),
                        "POST /log-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\n\r\npassword=")));
                cut.add(attackers.submit(() -> trickle(plain(), "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")));
                cut.add(attackers.submit(() -> trickle(plain(), "\u0016\u0003\u0001\u0020")));
            }
            int served = 0;
            while (!cut.stream().allMatch(Future::isDone)) {
                long begun = System.nanoTime();
                assertThat(client.get("/status").statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
                served++;
            }
            assertThat(served).isPositive();
            for (Future<Duration> one : cut) {
                assertThat(one.get(1, TimeUnit.SECONDS)).isBetween(Duration.ofSeconds(10), CUT_OFF_BY);
            }
        } finally {
            attackers.shutdownNow();
        }
    }

    @Test
    void oneAddressHasOnlySoManyConnections() throws Exception {
        List<Socket> many = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                many.add(plain());
            }
            int closed = 0;
            for (Socket socket : many) {
                socket.setSoTimeout(200);
                closed += isClosed(socket) ? 1 : 0;
            }
            assertThat(closed).isGreaterThanOrEqualTo(60 - 32).isLessThan(60);
        } finally {
            for (Socket socket : many) {
                socket.close();
            }
        }
        assertThat(untilAnswered()).isEqualTo(200);
    }

    @Test
    void tooManyRequestsOfAStrangerAreRefusedAndAnAdministratorsAreNot() throws Exception {
        Client administrator = new Client(web, keys);
        administrator.logIn(ScriptedDevice.PASSWORD);
        HttpResponse<String> answer = client.get("/log-in");
        for (int i = 0; i < 20 * RateLimit.BURST && answer.statusCode() == 200; i++) {
            answer = client.get("/log-in");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Too many requests");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(administrator.get("/status").statusCode()).isEqualTo(200);
    }

    @Test
    void theRateRecovers() {
        AtomicLong now = new AtomicLong();
        RateLimit limit = new RateLimit(now::get);
        for (int i = 0; i < RateLimit.BURST; i++) {
            assertThat(limit.admits("10.0.0.1")).isTrue();
        }
        assertThat(limit.admits("10.0.0.1")).isFalse();
        assertThat(limit.admits("10.0.0.2")).as("somebody else").isTrue();
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        for (int i = 0; i < RateLimit.PER_SECOND; i++) {
            assertThat(limit.admits("10.0.0.1")).isTrue();
        }
        assertThat(limit.admits("10.0.0.1")).isFalse();
    }

    @Test
    void longHeadsAreRefused() throws Exception {
        RawTls raw = new RawTls("127.0.0.1", web.port());
        assertThat(raw.raw("GET /log-in HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(raw.raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 414");
    }

    @Test
    void plainHttpIsOnlySentToHttps() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        String cookie = "Cookie: __Host-session=" + client.cookies.get("__Host-session") + "\r\n";
        for (String request : List.of("GET /status", "POST /log-in", "GET /metrics", "GET /assets/x/pico.css")) {
            String answer = http(request, "localhost:" + web.port(), cookie);
            assertThat(answer)
                    .startsWith("HTTP/1.1 303")
                    .contains("Location: https://localhost:" + web.port() + "/\r\n")
                    .doesNotContain("Set-Cookie", "MP-4F7A21");
        }
        assertThat(http("GET /", "attacker.example", ""))
                .startsWith("HTTP/1.1 421")
                .doesNotContain("Location");
    }

    @Test
    void securityTxtSaysWhereToReportAndIsNotOver() throws Exception {
        HttpResponse<String> file = client.get("/.well-known/security.txt");
        assertThat(file.headers().firstValue("Content-Type")).get().asString().matches("text/plain; ?charset=utf-8");
        assertThat(file.body()).contains("Preferred-Languages: en, ru\n", "Canonical: " + client.origin());
        String expires = field(file.body(), "Expires");
        Instant now = clock.instant();
        assertThat(OffsetDateTime.parse(expires).toInstant())
                .isBetween(now.plus(Duration.ofDays(30)), now.plus(Duration.ofDays(365)));
        String contact = field(file.body(), "Contact");
        assertThat(contact).startsWith(client.origin());
        assertThat(client.get(contact.substring(client.origin().length())).body())
                .contains("Report a vulnerability", "Как сообщить об уязвимости");
        assertThat(file.body()).doesNotContain("MP-4F7A21", "0.1.0");
    }

    @Test
    void securityTxtNamesTheConfiguredContactFirst() throws Exception {
        URI contact = URI.create("mailto:security@contoso.example");
        try (WebConfig other = WebConfig.start(
                device,
                Optional.empty(),
                new WebConfig.Options(
                        "127.0.0.1", 0, keys, TlsKeys.PASSWORD, WebConfig.Live.OFF, clock, Optional.of(contact)))) {
            Client stranger = new Client(other, keys);
            assertThat(stranger.get("/.well-known/security.txt").body())
                    .startsWith("Contact: mailto:security@contoso.example\nContact: " + stranger.origin()
                            + "/.well-known/");
        }
    }

    private static String field(String file, String name) {
        return file.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow();
    }

    private String http(String request, String host, String more) throws IOException {
        try (Socket socket = plain()) {
            String all = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + more + "\r\n";
            socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends the beginning, then a byte every time nothing came back for half a second, until it is cut off. */
    private static Duration trickle(Socket socket, String beginning) throws IOException {
        long begun = System.nanoTime();
        try (socket) {
            OutputStream out = socket.getOutputStream();
            out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.setSoTimeout(500);
            InputStream in = socket.getInputStream();
            while (System.nanoTime() - begun < CUT_OFF_BY.plusSeconds(20).toNanos()) {
                try {
                    if (in.read() < 0) {
                        break;
                    }
                } catch (SocketTimeoutException e) {
                    out.write('x');
                    out.flush();
                }
            }
        } catch (IOException e) {
            // Cut off while it was sending.
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    private int untilAnswered() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                return new Client(web, keys).get("/log-in").statusCode();
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    private Socket plain() throws IOException {
        Socket socket = new Socket("127.0.0.1", web.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private SSLSocket tls() throws Exception {
        SSLSocket socket = new RawTls("127.0.0.1", web.port()).socket();
        socket.startHandshake();
        return socket;
    }
}
