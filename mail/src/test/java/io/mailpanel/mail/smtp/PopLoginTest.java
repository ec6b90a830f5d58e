package io.mailpanel.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.democloud.pop.PopServer.Options;
import io.mailpanel.mail.peer.Certs;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificates that a POP3 server may show, and one that never answers. */
final class PopLoginTest {
    @TempDir
    Path folder;

    private Certs certs;

    @BeforeEach
    void certificates() throws Exception {
        certs = new Certs(folder);
    }

    private static MailServer settings(int port, SecureConnection secure, boolean validate) {
        return new MailServer(
                AuthMethod.POP_BEFORE_SMTP,
                EmailService.EXCHANGE_ONLINE,
                "localhost",
                25,
                secure,
                "vera",
                "",
                validate,
                new PopServer("localhost", port));
    }

    private static VerdictKind refused(Trust trust, Duration reply, MailServer server) {
        MailException e =
                catchThrowableOfType(MailException.class, () -> new PopLogin(trust, reply, AdditionalNetwork.NONE)
                        .login(server, "secret-1"));
        assertThat(e).as("it logged in").isNotNull();
        assertThat(e.verdict().detail()).doesNotContain("secret-1");
        return e.verdict().kind();
    }

    private io.mailpanel.mail.democloud.pop.PopServer server(String name) throws Exception {
        SSLContext tls = certs.server(name);
        return new io.mailpanel.mail.democloud.pop.PopServer(
                new Options(0, shown -> tls, (user, word) -> word.equals("secret-1"), address -> {}));
    }

    @Test
    void theCertificateMustBeForTheNameAndSignedByAnAuthorityOfTheDevice() throws Exception {
        Duration reply = Duration.ofSeconds(20);
        try (var named = server("localhost");
                var other = server("other.example")) {
            int tls = other.openTls(0);
            new PopLogin(certs.trust(), reply, AdditionalNetwork.NONE)
                    .login(settings(named.port(), SecureConnection.STARTTLS, true), "secret-1");
            assertThat(refused(certs.trust(), reply, settings(other.port(), SecureConnection.STARTTLS, true)))
                    .isEqualTo(VerdictKind.CERTIFICATE_NAME);
            assertThat(refused(certs.trust(), reply, settings(tls, SecureConnection.SSL_TLS, true)))
                    .isEqualTo(VerdictKind.CERTIFICATE_NAME);
            Trust stranger = Trust.load(Optional.empty());
            assertThat(refused(stranger, reply, settings(named.port(), SecureConnection.STARTTLS, true)))
                    .isEqualTo(VerdictKind.CERTIFICATE_AUTHORITY);
            new PopLogin(stranger, reply, AdditionalNetwork.NONE)
                    .login(settings(tls, SecureConnection.SSL_TLS, false), "secret-1");
        }
    }

    @Test
    void aServerThatNeverAnswersIsWaitedForNoLongerThanSet() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            assertThat(refused(
                            certs.trust(),
                            Duration.ofMillis(200),
                            settings(silent.getLocalPort(), SecureConnection.NONE, true)))
                    .isEqualTo(VerdictKind.POP_UNREACHABLE);
        }
    }
}
