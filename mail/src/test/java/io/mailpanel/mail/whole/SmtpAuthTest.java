package io.mailpanel.mail.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.Faults;
import io.mailpanel.mail.democloud.fault.Offer;
import io.mailpanel.mail.democloud.smtp.Gate;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.Envelope;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.Receipt;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.smtp.SmtpConnection;
import io.mailpanel.mail.smtp.SmtpSender;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** SMTP AUTH with a password, and the rows of the verdict table that a mail server makes, at the demo cloud. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SmtpAuthTest {
    private static final String VERA = "vera@contoso.example";
    private static final String PASSWORD = "Demo-Vera-1";

    /** Each reply that the demo's mail server can be made to give, what it means, and the job code. */
    private static final String ROWS = """
            mail-old-tls TLS_VERSION 313
            mail-greeting-busy TRY_LATER 313
            mail-greeting-refused MESSAGE_REFUSED 313
            mail-auth-disabled SMTP_AUTH_DISABLED 312
            mail-auth-criteria AUTH_BLOCKED 312
            mail-auth-basic-disabled BASIC_AUTH_ENDED 312
            mail-auth-credentials PASSWORD_REFUSED 312
            mail-auth-basic-ended BASIC_AUTH_ENDED 312
            mail-auth-unknown AUTH_NOT_OFFERED 313
            mail-auth-later TRY_LATER 313
            mail-connections TRY_LATER 313
            mail-busy TRY_LATER 313
            mail-not-authenticated NOT_AUTHENTICATED 312
            mail-sender-refused SENDER_REFUSED 313
            mail-recipient-unknown RECIPIENT_REFUSED 333
            mail-recipient-unknown-directory RECIPIENT_REFUSED 333
            mail-recipient-later TRY_LATER 313
            mail-data-refused MESSAGE_REFUSED 313
            mail-send-as-denied SENDER_REFUSED 313
            mail-too-large TOO_LARGE 314
            mail-daily-limit DAILY_LIMIT 313
            mail-recipients-limit DAILY_LIMIT 313
            mail-trial-limit DAILY_LIMIT 313
            mail-tenant-limit DAILY_LIMIT 313
            mail-mailbox-full MAILBOX_FULL 313
            mail-reputation REPUTATION 313
            mail-message-refused MESSAGE_REFUSED 313
            mail-message-later TRY_LATER 313
            """;

    @TempDir
    static Path folder;

    private DemoCloud cloud;
    private Trust trust;
    private Path message;

    @BeforeAll
    void start() throws Exception {
        cloud = DemoCloud.start(
                new DemoCloud.Options(folder.resolve("cloud"), 0, 0, Duration.ofSeconds(1), Clock.systemUTC()));
        trust = Trust.load(Optional.of(cloud.caFile()));
        message = Files.writeString(
                folder.resolve("m.eml"), "From: " + VERA + "\r\nSubject: x\r\nMessage-ID: <1@x>\r\n\r\nbody\r\n");
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    @AfterEach
    void mend() throws Exception {
        cloud.faults().clear();
    }

    private MailServer server(String host, int port, SecureConnection secure) {
        return new MailServer(AuthMethod.SMTP_AUTH, EmailService.EXCHANGE_ONLINE, host, port, secure, VERA, "", true);
    }

    private MailServer startTls() {
        return server("localhost", cloud.smtpPort(), SecureConnection.STARTTLS);
    }

    private void send(MailServer server, Trust trusted, String password) throws MailException {
        try (SmtpConnection connection = new SmtpSender(trusted).open(server, VERA, password)) {
            Receipt receipt = connection.send(
                    new Envelope(VERA, List.of("a@x.example"), message.toFile().length()), message);
            if (!receipt.taken()) {
                throw new MailException(receipt.refused().get("a@x.example"));
            }
        }
    }

    private Verdict verdict(MailServer server, Trust trusted, String password) {
        MailException e = catchThrowableOfType(MailException.class, () -> send(server, trusted, password));
        assertThat(e).as("it was sent").isNotNull();
        return e.verdict();
    }

    private long received() throws Exception {
        try (Stream<Path> all = Files.list(cloud.mailbox())) {
            return all.filter(f -> f.toString().endsWith(".eml")).count();
        }
    }

    @Test
    void overStartTlsAndOverTlsFromTheFirstByte() throws Exception {
        long before = received();
        send(startTls(), trust, PASSWORD);
        send(server("localhost", cloud.smtpsPort(), SecureConnection.SSL_TLS), trust, PASSWORD);
        assertThat(received()).isEqualTo(before + 2);
    }

    @Test
    void aWrongPasswordIsSaidToBeOneAndNotRepeated() {
        Verdict wrong = verdict(startTls(), trust, "not-the-password");
        assertThat(wrong.kind()).isEqualTo(VerdictKind.PASSWORD_REFUSED);
        assertThat(wrong.detail()).startsWith("535 5.7.3").doesNotContain("not-the-password");
        cloud.faults().smtp().refusePasswords(true);
        assertThat(verdict(startTls(), trust, PASSWORD).kind()).isEqualTo(VerdictKind.PASSWORD_REFUSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Gate.class,
            names = {"TENANT", "MAILBOX", "SECURITY_DEFAULTS"})
    void eachGateHasItsVerdict(Gate gate) {
        cloud.faults().smtp().close(gate);
        Verdict verdict = verdict(startTls(), trust, PASSWORD);
        assertThat(verdict.detail()).startsWith("535 5.7.139 Authentication unsuccessful, ");
        assertThat(verdict.kind().name())
                .isEqualTo(gate == Gate.SECURITY_DEFAULTS ? "SMTP_AUTH_SECURITY_DEFAULTS" : "SMTP_AUTH_OFF_" + gate);
    }

    @Test
    void whatTheSettingsHaveWrongIsTold() throws Exception {
        assertThat(verdict(server("localhost", cloud.smtpPort(), SecureConnection.NONE), trust, PASSWORD)
                        .kind())
                .as("a password only over TLS")
                .isEqualTo(VerdictKind.AUTH_NOT_OFFERED);
        assertThat(verdict(server("localhost", cloud.smtpPort(), SecureConnection.SSL_TLS), trust, PASSWORD)
                        .kind())
                .isEqualTo(VerdictKind.WRONG_SECURITY);
        assertThat(verdict(server("no-such-host.invalid", 587, SecureConnection.STARTTLS), trust, PASSWORD)
                        .kind())
                .isEqualTo(VerdictKind.NAME_NOT_FOUND);
        assertThat(verdict(startTls(), Trust.load(Optional.empty()), PASSWORD).kind())
                .isEqualTo(VerdictKind.CERTIFICATE_AUTHORITY);
    }

    static Stream<Arguments> rows() {
        return ROWS.lines().map(row -> Arguments.of((Object[]) row.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowByRow(String fault, VerdictKind kind, int jobCode) throws Exception {
        cloud.faults().switchOn(Faults.parse(fault + "x1"));
        Verdict verdict = verdict(startTls(), trust, PASSWORD);
        assertThat(verdict.kind()).as(verdict.detail()).isEqualTo(kind);
        assertThat(kind.code()).isEqualTo(jobCode);
        assertThat(verdict.detail())
                .as("the raw reply, for support")
                .isEqualTo(replies()
                        .filter(o -> o.name().equals(fault))
                        .findFirst()
                        .orElseThrow()
                        .reply());
    }

    @Test
    void everyReplyThatTheDemoKnowsIsARow() {
        assertThat(rows().map(row -> (String) row.get()[0]))
                .containsExactlyElementsOf(replies().map(Offer::name).toList());
    }

    private Stream<Offer> replies() {
        return cloud.faults().offers().stream()
                .filter(o -> o.server() == Offer.Server.MAIL && !o.reply().isEmpty());
    }
}
