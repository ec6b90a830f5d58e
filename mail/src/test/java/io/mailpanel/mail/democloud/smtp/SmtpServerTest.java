package io.mailpanel.mail.democloud.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.mail.democloud.Clients;
import io.mailpanel.mail.democloud.CloudInFolder;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.MovableClock;
import io.mailpanel.mail.tls.CertificateMaker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Limits, and what clients do that no documentation foresees. A server with small limits beside the demo cloud. */
final class SmtpServerTest {
    private static final String VERA = "vera@contoso.example";
    private static final Limits SMALL = new Limits(2000, 8192, 2, 2, 5, Duration.ofMinutes(1));

    @TempDir
    private static Path folder;

    private static final MovableClock CLOCK = new MovableClock();
    private static DemoCloud cloud;
    private static String token;
    private static SSLContext trust;
    private static SSLContext tls;

    @BeforeAll
    static void start() throws Exception {
        cloud = CloudInFolder.start(folder.resolve("cloud"), CLOCK);
        CloudInFolder.signIn(cloud, "organizations", "admin@contoso.example", "Demo-Admin-1");
        token = CloudInFolder.signIn(cloud, "organizations", VERA, "Demo-Vera-1")
                .text("access_token");
        var ca = CertificateMaker.authority("test", CLOCK.instant());
        var pair = CertificateMaker.server(ca, List.of("localhost", "127.0.0.1"), CLOCK.instant());
        Path caFile = Files.writeString(folder.resolve("ca.pem"), CertificateMaker.pem(ca.certificate()));
        trust = Clients.context(caFile);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", pair.key(), new char[0], new java.security.cert.Certificate[] {pair.certificate()});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    private static SmtpServer server(Limits limits) throws IOException {
        return new SmtpServer(
                new SmtpServer.Options(
                        0, shown -> tls, cloud.identityEndpoint(), cloud.caFile(), folder.resolve("mailbox"), CLOCK),
                limits);
    }

    private static SmtpClient connect(SmtpServer server) throws IOException {
        return new SmtpClient("localhost", server.port(), trust);
    }

    private static SmtpClient signedIn(SmtpServer server) throws IOException {
        SmtpClient client = connect(server).secured();
        assertThat(client.ask("AUTH XOAUTH2 " + SmtpClient.credentials(VERA, token)))
                .startsWith("235 ");
        return client;
    }

    private static List<Path> received() throws IOException {
        try (var files = Files.list(folder.resolve("mailbox"))) {
            return files.toList();
        }
    }

    @Test
    void messageOverTheLimitIsRefusedAtItsEndAndTheConnectionGoesOn() throws Exception {
        try (SmtpServer server = server(SMALL);
                SmtpClient client = signedIn(server)) {
            client.ask("MAIL FROM:<" + VERA + ">");
            client.ask("RCPT TO:<reader@example.com>");
            client.ask("DATA");
            client.raw("From: " + VERA + "\r\n\r\n" + "0123456789".repeat(300) + "\r\n");
            assertThat(client.ask(".")).startsWith("552 5.3.4 Message size exceeds");
            assertThat(client.ask("DATA")).startsWith("503 5.5.2 Need mail command");
            assertThat(client.ask("MAIL FROM:<" + VERA + ">")).startsWith("250 ");
            assertThat(client.ask("RCPT TO:<a@example.com>")).startsWith("250 ");
            assertThat(client.ask("RCPT TO:<b@example.com>")).startsWith("250 ");
            assertThat(client.ask("RCPT TO:<c@example.com>")).startsWith("452 4.5.3 Too many recipients");
            assertThat(received()).isEmpty();
        }
    }

    @Test
    void longLinesAreTakenUpToTheLimitAndRefusedBeyond() throws Exception {
        try (SmtpServer server = server(Limits.USUAL);
                SmtpClient client = connect(server).secured()) {
            String nearly = SmtpClient.credentials(VERA, "x".repeat(6000));
            assertThat(nearly.length()).isGreaterThan(8000);
            assertThat(client.ask("AUTH XOAUTH2 " + nearly)).startsWith("535 5.7.3 ");
            assertThat(client.ask("AUTH XOAUTH2 " + "x".repeat(9000))).startsWith("500 5.5.2 ");
            assertThat(client.ask("AUTH XOAUTH2")).isEqualTo("334 ");
            assertThat(client.ask("x".repeat(9000))).startsWith("500 5.5.6 ");
            assertThat(client.ask("NOOP")).startsWith("250 ");
        }
    }

    @Test
    void commandsInOnePacketAreAnsweredInOrder() throws Exception {
        try (SmtpServer server = server(Limits.USUAL);
                SmtpClient client = signedIn(server)) {
            client.raw("MAIL FROM:<" + VERA + ">\r\nRCPT TO:<reader@example.com>\r\nDATA\r\n");
            assertThat(client.reply()).startsWith("250 2.1.0");
            assertThat(client.reply()).startsWith("250 2.1.5");
            assertThat(client.reply()).startsWith("354 ");
            client.raw("From: " + VERA + "\r\n\r\n.\r\nRSET\r\nQUIT\r\n");
            assertThat(client.reply()).startsWith("250 2.0.0 OK");
            assertThat(client.reply()).startsWith("250 2.0.0 Resetting");
            assertThat(client.reply()).startsWith("221 ");
            received().forEach(p -> p.toFile().delete());
        }
    }

    @Test
    void whatWasSentAheadOfTlsIsNotBelieved() throws Exception {
        try (SmtpServer server = server(Limits.USUAL);
                SmtpClient client = connect(server)) {
            client.reply();
            client.ask("EHLO device");
            client.raw("STARTTLS\r\nEHLO injected\r\n");
            assertThat(client.reply()).startsWith("220 2.0.0");
            client.startTls();
            assertThat(client.ask("NOOP")).isEqualTo("250 2.0.0 OK");
            assertThat(client.ask("MAIL FROM:<" + VERA + ">")).startsWith("503 5.5.2 Send hello first");
        }
    }

    @Test
    void onlyADotBetweenRealLineEndsEndsAMessage() throws Exception {
        try (SmtpServer server = server(Limits.USUAL);
                SmtpClient client = signedIn(server)) {
            client.ask("MAIL FROM:<" + VERA + ">");
            client.ask("RCPT TO:<reader@example.com>");
            client.ask("DATA");
            String message = "From: " + VERA + "\r\n\r\none\n.\nMAIL FROM:<x>\r\n..two\r\n.\rthree\r\r\n";
            client.raw(message);
            assertThat(client.ask(".")).startsWith("250 2.0.0 OK");
            assertThat(received()).singleElement().satisfies(kept -> assertThat(
                            Files.readString(kept, StandardCharsets.UTF_8))
                    .isEqualTo(message.replace("\r\n..two", "\r\n.two").replace("\r\n.\rthree", "\r\n\rthree")));
            received().forEach(p -> p.toFile().delete());
        }
    }

    @Test
    void silentClientIsTimedOut() throws Exception {
        Limits hasty = new Limits(2000, 8192, 2, 2, 5, Duration.ofMillis(100));
        try (SmtpServer server = server(hasty);
                SmtpClient client = connect(server)) {
            assertThat(client.reply()).startsWith("220 ");
            assertThat(client.reply()).startsWith("421 4.4.1 Connection timed out");
            assertThat(client.line()).isNull();
        }
    }

    @Test
    void oneConnectionTooManyIsTurnedAway() throws Exception {
        try (SmtpServer server = server(SMALL);
                SmtpClient one = connect(server);
                SmtpClient two = connect(server)) {
            assertThat(one.reply()).startsWith("220 ");
            assertThat(two.reply()).startsWith("220 ");
            try (SmtpClient three = connect(server)) {
                assertThat(three.reply()).startsWith("421 4.3.2 ");
                assertThat(three.line()).isNull();
            }
        }
    }

    @Test
    void certificateIsForLocalhostAndItsAddresses() throws Exception {
        for (String host : List.of("localhost", "127.0.0.1", "::1")) {
            try (SmtpClient client = new SmtpClient(host, cloud.smtpPort(), Clients.context(cloud.caFile()))) {
                assertThat(client.secured().ask("NOOP")).startsWith("250 ");
            } catch (java.net.SocketException e) {
                assertThat(java.net.NetworkInterface.getByInetAddress(java.net.InetAddress.getByName(host)))
                        .as(host + " refused, though the machine has it")
                        .isNull();
            }
        }
        try (SmtpClient doubtful = new SmtpClient("localhost", cloud.smtpPort(), trust)) {
            assertThatThrownBy(doubtful::secured).isInstanceOf(SSLHandshakeException.class);
        }
    }
}
