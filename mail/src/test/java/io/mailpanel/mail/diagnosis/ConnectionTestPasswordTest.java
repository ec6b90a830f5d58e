package io.mailpanel.mail.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.Faults;
import io.mailpanel.mail.peer.SmtpPeer;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Connection Test with a password, over each kind of secure connection. */
final class ConnectionTestPasswordTest {
    private static final String VERA = "vera@contoso.example";
    private static final String PASSWORD = "Demo-Vera-1";

    @TempDir
    static Path folder;

    private static DemoCloud cloud;
    private static Trust trust;
    private static SignIn nobody;

    @BeforeAll
    static void start() throws Exception {
        cloud = DemoCloud.start(
                new DemoCloud.Options(folder.resolve("cloud"), 0, 0, Duration.ofSeconds(1), Clock.systemUTC()));
        trust = Trust.load(Optional.of(cloud.caFile()));
        nobody = new SignIn(
                new IdentityConfig(DemoCloud.CLIENT_ID, "", cloud.identityEndpoint(), IdentityConfig.SMTP_SEND),
                trust,
                folder.resolve("vault"),
                Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        nobody.close();
        cloud.close();
    }

    private static MailServer server(AuthMethod method, int port, SecureConnection secure) {
        return new MailServer(method, EmailService.EXCHANGE_ONLINE, "localhost", port, secure, VERA, "", true);
    }

    private static TestReport test(MailServer server, Trust trusted, Optional<String> password) throws Exception {
        return new ConnectionTest(nobody, to -> password, trusted, Set.of("localhost"), Clock.systemUTC())
                .begin(server, Owner.DEVICE, progress -> {})
                .result()
                .get(30, TimeUnit.SECONDS);
    }

    private static TestReport test(int port, SecureConnection secure) throws Exception {
        return test(server(AuthMethod.SMTP_AUTH, port, secure), trust, Optional.of(PASSWORD));
    }

    private static List<TestStep> steps(TestReport report) {
        return report.steps().stream().map(StepResult::step).toList();
    }

    @Test
    void allStepsOverStartTlsAndOverTlsFromTheFirstByte() throws Exception {
        for (TestReport report : List.of(
                test(cloud.smtpPort(), SecureConnection.STARTTLS), test(cloud.smtpsPort(), SecureConnection.SSL_TLS))) {
            assertThat(report.result()).as(report.toString()).isEqualTo(TestResult.SUCCESSFUL);
            assertThat(steps(report)).containsExactly(TestStep.values());
        }
    }

    @Test
    void theWrongKindOfSecureConnectionIsFoundAtItsStep() throws Exception {
        TestReport atOnce = test(cloud.smtpPort(), SecureConnection.SSL_TLS);
        assertThat(steps(atOnce)).containsExactly(TestStep.NAME, TestStep.CONNECT, TestStep.TLS);
        assertThat(atOnce.result()).isEqualTo(TestResult.CHANGE_SECURE_CONNECTION);
        assertThat(atOnce.verdict().kind()).isEqualTo(VerdictKind.WRONG_SECURITY);

        TestReport bare = test(cloud.smtpPort(), SecureConnection.NONE);
        assertThat(steps(bare)).containsExactly(TestStep.NAME, TestStep.CONNECT, TestStep.HELLO);
        assertThat(bare.result()).isEqualTo(TestResult.UNSUPPORTED_METHOD);
        assertThat(bare.verdict().kind()).isEqualTo(VerdictKind.AUTH_NOT_OFFERED);

        TestReport stranger = test(
                server(AuthMethod.SMTP_AUTH, cloud.smtpsPort(), SecureConnection.SSL_TLS),
                Trust.load(Optional.empty()),
                Optional.of(PASSWORD));
        assertThat(steps(stranger)).containsExactly(TestStep.NAME, TestStep.CONNECT, TestStep.TLS);
        assertThat(stranger.result()).isEqualTo(TestResult.UNTRUSTED_CA);
    }

    @Test
    void aPortThatSpeaksTlsAtOnceIsFoundWhereItIsSilent() throws Exception {
        TestReport startTls = test(cloud.smtpsPort(), SecureConnection.STARTTLS);
        assertThat(startTls.result()).as(startTls.toString()).isEqualTo(TestResult.CHANGE_SECURE_CONNECTION);
        assertThat(startTls.verdict().kind()).isEqualTo(VerdictKind.TLS_AT_ONCE);
        assertThat(steps(startTls)).endsWith(TestStep.TLS);
        assertThat(startTls.steps().get(2).took()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(20));
        TestReport none = test(cloud.smtpsPort(), SecureConnection.NONE);
        assertThat(none.result()).as(none.toString()).isEqualTo(TestResult.CHANGE_SECURE_CONNECTION);
        assertThat(none.verdict().kind()).isEqualTo(VerdictKind.TLS_AT_ONCE);
    }

    @Test
    void aSlowGreetingIsWaitedFor() throws Exception {
        cloud.faults().smtp().delay(Duration.ofSeconds(6));
        try {
            MailServer server = server(AuthMethod.SMTP_AUTH, cloud.smtpPort(), SecureConnection.STARTTLS);
            TestRun run = new ConnectionTest(nobody, to -> Optional.of(PASSWORD), trust, Set.of(), Clock.systemUTC())
                    .begin(server, Owner.DEVICE, progress -> {
                        if (progress.now().equals(Optional.of(TestStep.HELLO))) {
                            cloud.faults().smtp().delay(Duration.ZERO);
                        }
                    });
            TestReport report = run.result().get(60, TimeUnit.SECONDS);
            assertThat(report.result()).as(report.toString()).isEqualTo(TestResult.SUCCESSFUL);
            assertThat(report.steps().get(2).took()).isGreaterThan(Duration.ofSeconds(6));
        } finally {
            cloud.faults().clear();
        }
    }

    @Test
    void withoutAnySecurityItIsSaidToBeNotSecured() throws Exception {
        try (SmtpPeer peer = new SmtpPeer(SSLContext.getDefault())) {
            peer.replies.put("offer", "AUTH PLAIN LOGIN");
            TestReport report = test(peer.port(), SecureConnection.NONE);
            assertThat(report.result()).as(report.toString()).isEqualTo(TestResult.NOT_SECURED);
            assertThat(steps(report)).containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(TestStep.TLS)));
            assertThat(peer.heard).containsSubsequence("MAIL FROM:<" + VERA + ">", "RSET", "QUIT");
            assertThat(peer.heard("RCPT") || peer.heard("DATA")).isFalse();

            peer.heard.clear();
            TestReport token =
                    test(server(AuthMethod.OAUTH2, peer.port(), SecureConnection.NONE), trust, Optional.empty());
            assertThat(token.result()).as("a token only over TLS").isEqualTo(TestResult.CHANGE_SECURE_CONNECTION);
            assertThat(peer.heard("AUTH")).isFalse();
        }
    }

    @Test
    void theWrongPasswordAndNone() throws Exception {
        MailServer server = server(AuthMethod.SMTP_AUTH, cloud.smtpPort(), SecureConnection.STARTTLS);
        TestReport wrong = test(server, trust, Optional.of("not-the-password"));
        assertThat(wrong.result()).isEqualTo(TestResult.AUTHENTICATION_ERROR);
        assertThat(wrong.verdict().kind()).isEqualTo(VerdictKind.PASSWORD_REFUSED);
        assertThat(wrong.toString()).doesNotContain("not-the-password");
        TestReport none = test(server, trust, Optional.empty());
        assertThat(none.verdict().kind()).isEqualTo(VerdictKind.PASSWORD_MISSING);
        assertThat(steps(none)).endsWith(TestStep.AUTH);
    }

    @Test
    void popBeforeSmtpLogsInAtItsServer() throws Exception {
        MailServer server = server(AuthMethod.POP_BEFORE_SMTP, cloud.smtpPort(), SecureConnection.STARTTLS)
                .popAt(new PopServer("localhost", cloud.popPort()));
        TestReport good = test(server, trust, Optional.of(PASSWORD));
        assertThat(good.result()).as(good.toString()).isEqualTo(TestResult.SUCCESSFUL);
        assertThat(steps(good)).containsExactly(TestStep.values());
        TestReport wrong = test(server, trust, Optional.of("not-the-password"));
        assertThat(wrong.result()).isEqualTo(TestResult.POP_AUTHENTICATION_ERROR);
        assertThat(wrong.verdict().kind()).isEqualTo(VerdictKind.POP_PASSWORD_REFUSED);
        TestReport nowhere = test(server.popAt(new PopServer("nowhere.invalid", 110)), trust, Optional.of(PASSWORD));
        assertThat(nowhere.result()).isEqualTo(TestResult.POP_UNREACHABLE);
        assertThat(nowhere.verdict().kind()).isEqualTo(VerdictKind.POP_NAME_NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "pop-password-refused, POP_AUTHENTICATION_ERROR",
        "pop-disabled, POP_AUTHENTICATION_ERROR",
        "pop-off, POP_AUTHENTICATION_ERROR",
        "pop-refused, POP_COMMUNICATION_ERROR",
        "pop-cut-pass, POP_COMMUNICATION_ERROR",
        "pop-crowded, POP_COMMUNICATION_ERROR",
        "pop-in-use, POP_BUSY",
        "pop-certificate-expired, POP_UNTRUSTED",
        "pop-certificate-unknown-authority, POP_UNTRUSTED",
    })
    void whatThePop3ServerIsAtFaultForIsSaidOfIt(String fault, TestResult result) throws Exception {
        MailServer server = server(AuthMethod.POP_BEFORE_SMTP, cloud.smtpPort(), SecureConnection.STARTTLS)
                .popAt(new PopServer("localhost", cloud.popPort()));
        cloud.faults().switchOn(Faults.parse(fault));
        try {
            TestReport report = test(server, trust, Optional.of(PASSWORD));
            assertThat(report.result()).as(report.toString()).isEqualTo(result);
            assertThat(report.verdict().detail()).startsWith("POP3 localhost:" + cloud.popPort());
        } finally {
            cloud.faults().clear();
        }
    }
}
