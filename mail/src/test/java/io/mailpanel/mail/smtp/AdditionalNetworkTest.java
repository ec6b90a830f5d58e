package io.mailpanel.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.peer.Certs;
import io.mailpanel.mail.peer.SmtpPeer;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which address the servers see: every address 127.x.x.x is this machine's, so that one of them is a second network. */
final class AdditionalNetworkTest {
    private static final String OTHER = "127.0.0.2";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private Certs certs;
    private SmtpPeer peer;

    @BeforeEach
    void start() throws Exception {
        certs = new Certs(folder);
        peer = new SmtpPeer(certs.server("localhost"));
    }

    @AfterEach
    void stop() throws Exception {
        peer.close();
    }

    private MailServer server(AuthMethod method, int port, SecureConnection secure, MailNetwork network) {
        return new MailServer(
                method,
                EmailService.EXCHANGE_ONLINE,
                "localhost",
                port,
                secure,
                "vera",
                "",
                true,
                new PopServer("localhost", port),
                network);
    }

    private MailServer server(AuthMethod method, MailNetwork network) {
        return server(method, peer.port(), SecureConnection.STARTTLS, network);
    }

    private SmtpSender sender(String additional) throws Exception {
        return new SmtpSender(certs.trust(), PATIENCE, new AdditionalNetwork(additional));
    }

    private VerdictKind refused(String additional, MailServer server) throws Exception {
        SmtpSender sender = sender(additional);
        return catchThrowableOfType(MailException.class, () -> sender.open(server, "vera", "pass"))
                .verdict()
                .kind();
    }

    @Test
    void mailGoesOutByTheNetworkThatWasChosen() throws Exception {
        sender(OTHER)
                .open(server(AuthMethod.SMTP_AUTH, MailNetwork.ADDITIONAL), "vera", "pass")
                .close();
        sender(OTHER)
                .open(server(AuthMethod.SMTP_AUTH, MailNetwork.STANDARD), "vera", "pass")
                .close();
        sender(OTHER).walk(server(AuthMethod.SMTP_AUTH, MailNetwork.ADDITIONAL), new Walk());
        assertThat(peer.from).containsExactly(OTHER, "127.0.0.1", OTHER);
    }

    @Test
    void anInterfaceIsKnownByItsName() throws Exception {
        sender("lo")
                .open(server(AuthMethod.SMTP_AUTH, MailNetwork.ADDITIONAL), "vera", "pass")
                .close();
        assertThat(peer.from).containsExactly("127.0.0.1");
    }

    @Test
    void withTlsAtOnceAndAtThePop3ServerToo() throws Exception {
        assertThat(seen(server -> sender(OTHER).open(server, "vera", "pass"), SecureConnection.SSL_TLS))
                .isEqualTo(OTHER);
        assertThat(seen(server -> sender(OTHER).pop().login(server, "pass"), SecureConnection.SSL_TLS))
                .isEqualTo(OTHER);
        assertThat(seen(server -> sender(OTHER).pop().login(server, "pass"), SecureConnection.NONE))
                .isEqualTo(OTHER);
    }

    private interface Opening {
        void to(MailServer server) throws Exception;
    }

    /** The address that a server sees which hangs up at once. */
    private String seen(Opening opening, SecureConnection secure) throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> seen = CompletableFuture.supplyAsync(() -> {
                try (Socket one = listener.accept()) {
                    return one.getInetAddress().getHostAddress();
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            MailServer server = server(AuthMethod.SMTP_AUTH, listener.getLocalPort(), secure, MailNetwork.ADDITIONAL);
            assertThat(catchThrowableOfType(MailException.class, () -> opening.to(server)))
                    .isNotNull();
            return seen.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void oneThatIsNotThereIsSaidAndNothingGoesByTheOther() throws Exception {
        MailServer server = server(AuthMethod.SMTP_AUTH, MailNetwork.ADDITIONAL);
        for (String gone : new String[] {"nope0", "192.0.2.1", ""}) {
            assertThat(refused(gone, server)).as(gone).isEqualTo(VerdictKind.ADDITIONAL_NETWORK_DOWN);
        }
        assertThat(peer.from).isEmpty();
    }

    @Test
    void aTokenDoesNotGoThere() throws Exception {
        MailServer server = server(AuthMethod.OAUTH2, MailNetwork.ADDITIONAL);
        assertThat(refused(OTHER, server)).isEqualTo(VerdictKind.TOKEN_ON_ADDITIONAL_NETWORK);
        assertThat(peer.from).isEmpty();
    }

    @Test
    void aPasswordIsKeptForOneNetwork() {
        MailServer standard = server(AuthMethod.SMTP_AUTH, MailNetwork.STANDARD);
        assertThat(standard.by(MailNetwork.ADDITIONAL).passwordTarget()).isNotEqualTo(standard.passwordTarget());
    }
}
