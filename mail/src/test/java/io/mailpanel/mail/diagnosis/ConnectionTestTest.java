package io.mailpanel.mail.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.democloud.Browser;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.Faults;
import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.smtp.Cut;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.democloud.smtp.Reply;
import io.mailpanel.mail.democloud.smtp.SmtpFaults;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Connection Test at the real demo cloud: good, and with each fault. */
final class ConnectionTestTest {

    @TempDir
    static Path folder;

    private static DemoCloud cloud;
    private static SignIn signIn;
    private final List<TestProgress> told = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void signedIn() throws Exception {
        cloud = DemoCloud.start(
                new DemoCloud.Options(folder.resolve("cloud"), 0, 0, Duration.ofSeconds(1), Clock.systemUTC()));
        signIn = device("vault");
        DeviceCodeSession session = signIn.begin(Owner.DEVICE, EmailService.EXCHANGE_ONLINE);
        new Browser(cloud, "en")
                .signIn(session.userCode(), "admin@contoso.example", "Demo-Admin-1")
                .press("accept");
        session.result().get(20, TimeUnit.SECONDS);
        signIn.keep(Owner.DEVICE);
    }

    @AfterAll
    static void stop() {
        signIn.close();
        cloud.close();
    }

    @AfterEach
    void mend() throws Exception {
        cloud.faults().clear();
    }

    private static SignIn device(String vault) throws Exception {
        return new SignIn(
                new IdentityConfig(DemoCloud.CLIENT_ID, "", cloud.identityEndpoint(), IdentityConfig.SMTP_SEND),
                Trust.load(Optional.of(cloud.caFile())),
                folder.resolve(vault),
                Clock.systemUTC());
    }

    private static SmtpFaults faults() {
        return cloud.faults().smtp();
    }

    private static MailServer server(String host, boolean validate) {
        return new MailServer(AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, host, cloud.smtpPort(), "", validate);
    }

    private TestReport test(MailServer server, Trust trust, SignIn who, String... hosts) throws Exception {
        return new ConnectionTest(who, nobody -> Optional.empty(), trust, Set.of(hosts), Clock.systemUTC())
                .begin(server, Owner.DEVICE, told::add)
                .result()
                .get(30, TimeUnit.SECONDS);
    }

    private TestReport test(MailServer server) throws Exception {
        return test(
                server, Trust.load(Optional.of(cloud.caFile())), signIn, "localhost", "127.0.0.1", "nowhere.invalid");
    }

    private TestReport test() throws Exception {
        return test(server("localhost", true));
    }

    private static TestStep last(TestReport report) {
        return report.steps().get(report.steps().size() - 1).step();
    }

    @Test
    void everyStepIsToldAsItBeginsAndEndsAndNoMailIsSent() throws Exception {
        TestReport report = test();
        assertThat(report.result()).as(report.toString()).isEqualTo(TestResult.SUCCESSFUL);
        assertThat(report.steps()).extracting(StepResult::step).containsExactly(TestStep.values());
        assertThat(report.steps()).allMatch(StepResult::good).noneMatch(s -> s.took()
                .isNegative());
        assertThat(report.steps().get(0).verdict().detail()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(report.server()).isEqualTo("localhost:" + cloud.smtpPort());
        assertThat(told).extracting(t -> t.now().orElseThrow()).containsExactly(TestStep.values());
        assertThat(told).extracting(t -> t.done().size()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(received()).isZero();
    }

    @Test
    void withoutValidationEveryStepBeforeTheTokenIsMadeAndNoneWithIt() throws Exception {
        TestReport report = test(server("localhost", false));
        assertThat(report.result()).isEqualTo(TestResult.AUTHENTICATION_ERROR);
        assertThat(last(report)).isEqualTo(TestStep.AUTH);
        assertThat(report.verdict().kind()).isEqualTo(VerdictKind.TOKEN_WITHOUT_VALIDATION);
    }

    private static long received() throws Exception {
        try (Stream<Path> all = Files.walk(cloud.mailbox())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void noSuchName() throws Exception {
        TestReport report = test(server("nowhere.invalid", true));
        assertThat(last(report)).isEqualTo(TestStep.NAME);
        assertThat(report.result()).isEqualTo(TestResult.UNREACHABLE);
        assertThat(report.verdict().detail()).contains("nowhere.invalid");
    }

    @Test
    void nobodyAtThePort() throws Exception {
        faults().reach(Reach.REFUSED);
        TestReport report = test();
        assertThat(last(report)).isEqualTo(TestStep.CONNECT);
        assertThat(report.result()).isEqualTo(TestResult.UNREACHABLE);
    }

    @Test
    void outOfServiceIsBusy() throws Exception {
        faults().reach(Reach.UNAVAILABLE);
        TestReport report = test();
        assertThat(last(report)).isEqualTo(TestStep.TLS);
        assertThat(report.result()).isEqualTo(TestResult.BUSY);
    }

    @Test
    void cutAtTheGreeting() throws Exception {
        faults().cutAt(Phase.HELLO, Cut.BEFORE, 1);
        TestReport report = test();
        assertThat(last(report)).isEqualTo(TestStep.TLS);
        assertThat(report.result()).isEqualTo(TestResult.COMMUNICATION_ERROR);
    }

    @Test
    void certificateOfAStrangerOrForAnotherName() throws Exception {
        TestReport stranger = test(server("localhost", true), Trust.load(Optional.empty()), signIn, "localhost");
        assertThat(last(stranger)).isEqualTo(TestStep.TLS);
        assertThat(stranger.result()).isEqualTo(TestResult.UNTRUSTED_CA);
        assertThat(stranger.verdict().kind().code()).isEqualTo(350);
    }

    @Test
    void theAccountIsNotTaken() throws Exception {
        faults().refuseTokens(true);
        TestReport report = test();
        assertThat(last(report)).isEqualTo(TestStep.AUTH);
        assertThat(report.result()).isEqualTo(TestResult.AUTHENTICATION_ERROR);
        assertThat(report.verdict().detail()).startsWith("535 5.7.3");
    }

    @Test
    void smtpAuthIsDisabled() throws Exception {
        faults().nextReply(
                        Phase.AUTH,
                        Reply.of(535, "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled"));
        TestReport report = test();
        assertThat(last(report)).isEqualTo(TestStep.AUTH);
        assertThat(report.result()).isEqualTo(TestResult.AUTHENTICATION_ERROR);
        assertThat(report.verdict().kind()).isEqualTo(VerdictKind.SMTP_AUTH_DISABLED);
    }

    @Test
    void theSenderIsNotTaken() throws Exception {
        faults().nextReply(
                        Phase.MAIL,
                        Reply.of(550, "5.7.60 SMTP; Client does not have permissions to send as this sender"));
        TestReport report = test();
        assertThat(last(report)).isEqualTo(TestStep.SENDER);
        assertThat(report.result()).isEqualTo(TestResult.SENDER_INCORRECT);
        assertThat(report.verdict().kind()).isEqualTo(VerdictKind.SENDER_REFUSED);
    }

    @Test
    void aHostThatMayHaveNoTokenIsLookedAtButHearsNone() throws Exception {
        TestReport report = test(server("localhost", true), Trust.load(Optional.of(cloud.caFile())), signIn, "other");
        assertThat(last(report)).isEqualTo(TestStep.AUTH);
        assertThat(report.verdict().kind()).isEqualTo(VerdictKind.HOST_NOT_ALLOWED);
        assertThat(report.result()).isEqualTo(TestResult.AUTHENTICATION_ERROR);
    }

    @Test
    void withoutASignInTheServerIsStillLookedAt() throws Exception {
        try (SignIn nobody = device("empty")) {
            TestReport report =
                    test(server("localhost", true), Trust.load(Optional.of(cloud.caFile())), nobody, "localhost");
            assertThat(last(report)).isEqualTo(TestStep.AUTH);
            assertThat(report.verdict().kind()).isEqualTo(VerdictKind.NOT_SIGNED_IN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "identity-refused, SIGN_IN_UNREACHABLE",
        "identity-certificate-expired, SIGN_IN_UNTRUSTED",
        "identity-certificate-other-name, SIGN_IN_UNTRUSTED",
        "identity-http-503, SIGN_IN_BUSY",
    })
    void theSignInServerIsNamedWhereItIsAtFault(String fault, TestResult result) throws Exception {
        signIn.accessTokenRefused(Owner.DEVICE);
        cloud.faults().switchOn(Faults.parse(fault));
        TestReport report = test();
        assertThat(last(report)).isEqualTo(TestStep.AUTH);
        assertThat(report.result()).as(report.toString()).isEqualTo(result);
        assertThat(report.verdict().detail()).startsWith("localhost: ");
    }

    @Test
    void theSignInServerIsAskedForAnotherTokenAndDoesNotAnswer() throws Exception {
        faults().refuseTokens(true);
        cloud.faults().switchOn(Faults.parse("identity-refused"));
        TestReport report = test();
        assertThat(report.result()).as(report.toString()).isEqualTo(TestResult.SIGN_IN_UNREACHABLE);
    }

    @Test
    void off() throws Exception {
        MailServer now = server("localhost", true);
        TestReport report = test(new MailServer(AuthMethod.OFF, now.service(), now.host(), now.port(), "", true));
        assertThat(report.result()).isEqualTo(TestResult.MAIL_OFF);
        assertThat(report.steps()).isEmpty();
        assertThat(report.verdict().kind()).isEqualTo(VerdictKind.MAIL_OFF);
    }

    @Test
    void cancelEndsItAtOnce() throws Exception {
        faults().delay(Duration.ofMinutes(1));
        CompletableFuture<Void> waiting = new CompletableFuture<>();
        TestRun run = new ConnectionTest(
                        signIn,
                        nobody -> Optional.empty(),
                        Trust.load(Optional.of(cloud.caFile())),
                        Set.of("localhost"),
                        Clock.systemUTC())
                .begin(server("localhost", true), Owner.DEVICE, progress -> {
                    if (progress.now().equals(Optional.of(TestStep.TLS))) {
                        waiting.complete(null);
                    }
                });
        waiting.get(20, TimeUnit.SECONDS);
        run.cancel();
        TestReport report = run.result().get(1, TimeUnit.SECONDS);
        assertThat(report.result()).isEqualTo(TestResult.CANCELLED);
        assertThat(report.steps()).extracting(StepResult::step).containsExactly(TestStep.NAME, TestStep.CONNECT);
    }
}
