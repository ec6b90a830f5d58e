package io.mailpanel.mail.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.democloud.Browser;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.democloud.smtp.Reply;
import io.mailpanel.mail.outbox.Courier;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutgoingMail;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.VerdictKind;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code, consent, OK, outbox, SMTP, restart: the production classes against the Microsoft stand-in, over real sockets. */
final class DemoCloudEndToEndTest {
    private static final String VERA = "vera@contoso.example";
    private static final String ADMIN = "admin@contoso.example";

    @TempDir
    Path folder;

    private DemoCloud cloud;
    private Database database;
    private SignIn signIn;
    private Outbox outbox;
    private Courier courier;

    @BeforeEach
    void start() throws Exception {
        cloud = DemoCloud.start(
                new DemoCloud.Options(folder.resolve("cloud"), 0, 0, Duration.ofSeconds(1), Clock.systemUTC()));
        boot();
    }

    @AfterEach
    void stop() {
        shutDown();
        cloud.close();
    }

    private Path device() {
        return folder.resolve("device");
    }

    private void boot() throws Exception {
        Trust trust = Trust.load(Optional.of(cloud.caFile()));
        database = Database.open(device().resolve("device.db"));
        signIn = new SignIn(
                new IdentityConfig(DemoCloud.CLIENT_ID, "", cloud.identityEndpoint(), IdentityConfig.SMTP_SEND),
                trust,
                device().resolve("vault"),
                Clock.systemUTC());
        outbox = new Outbox(database, device().resolve("spool"), Clock.systemUTC());
        MailServer server = new MailServer(
                AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, "localhost", cloud.smtpPort(), "", true);
        courier = new Courier(outbox, signIn, () -> server, trust, Set.of("localhost"), Clock.systemUTC());
        courier.start();
    }

    private void shutDown() {
        courier.close();
        outbox.close();
        signIn.close();
        database.close();
    }

    private Browser browse(DeviceCodeSession session, String account, String password) throws IOException {
        return new Browser(cloud, "en").signIn(session.userCode(), account, password);
    }

    private void signInAs(String account, String password) throws Exception {
        DeviceCodeSession session = signIn.begin(Owner.DEVICE, EmailService.EXCHANGE_ONLINE);
        assertThat(session.verificationAddress()).hasToString(cloud.identityEndpoint() + "/devicelogin");
        Browser browser = browse(session, account, password);
        if (browser.screen().equals("permissions")) {
            browser.submit("consent", "1");
        }
        assertThat(browser.screen()).isEqualTo("done");
        assertThat(session.result().get(20, TimeUnit.SECONDS).username()).isEqualTo(account);
        assertThat(session.state()).isEqualTo(DeviceCodeSession.State.PENDING_OK);
        signIn.keep(Owner.DEVICE);
    }

    private Job send(String from) throws Exception {
        Path pdf = Files.write(folder.resolve("scan.pdf"), new byte[100_000]);
        var attachment = new OutgoingMail.Attachment("Скан.pdf", "application/pdf", pdf);
        long id = outbox.submit(new OutgoingMail(
                        Owner.DEVICE, from, List.of("boss@fabrikam.example"), "Скан из 204", "", List.of(attachment)))
                .id();
        return ended(id, 1);
    }

    private Job ended(long id, int attempts) throws Exception {
        Await.until("the job ended", () -> job(id).attempts() == attempts && job(id).state() != JobState.SENDING);
        return job(id);
    }

    private Job job(long id) {
        return outbox.jobs().stream().filter(j -> j.id() == id).findFirst().orElseThrow();
    }

    private List<Path> received() throws IOException {
        try (Stream<Path> all = Files.list(cloud.mailbox())) {
            return all.filter(p -> p.toString().endsWith(".eml")).sorted().toList();
        }
    }

    @Test
    void fromTheCodeToTheMailboxAndStillAfterARestartOfBoth() throws Exception {
        signInAs(ADMIN, "Demo-Admin-1");
        assertThat(send(ADMIN).state()).isEqualTo(JobState.SENT);
        assertThat(received()).hasSize(1);
        try (InputStream in = Files.newInputStream(received().get(0))) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            assertThat(message.getSubject()).isEqualTo("Скан из 204");
            assertThat(message.getMessageID()).isEqualTo(outbox.jobs().get(0).messageId());
        }

        SignInState before = signIn.state(Owner.DEVICE);
        shutDown();
        cloud.close();
        cloud = DemoCloud.start(
                new DemoCloud.Options(folder.resolve("cloud"), 0, 0, Duration.ofSeconds(1), Clock.systemUTC()));
        boot();
        assertThat(signIn.state(Owner.DEVICE)).isEqualTo(before);
        assertThat(outbox.jobs()).hasSize(1);
        signIn.accessTokenRefused(Owner.DEVICE);
        assertThat(send(ADMIN).state()).isEqualTo(JobState.SENT);
        assertThat(signIn.state(Owner.DEVICE).lapsesAt()).isNotEqualTo(before.lapsesAt());
        assertThat(received()).hasSize(2);
    }

    @Test
    void theRefreshTokenRotatesAndTheNewOneIsKept() throws Exception {
        signInAs(ADMIN, "Demo-Admin-1");
        String first = signIn.accessToken(Owner.DEVICE);
        assertThat(first.length()).isGreaterThanOrEqualTo(2048);
        for (int i = 0; i < 3; i++) {
            signIn.accessTokenRefused(Owner.DEVICE);
            assertThat(signIn.accessToken(Owner.DEVICE)).isNotEqualTo(first);
            shutDown();
            boot();
        }
    }

    @Test
    void consentOfTheAdministratorThenTheMailboxSignsIn() throws Exception {
        DeviceCodeSession early = signIn.begin(Owner.DEVICE, EmailService.EXCHANGE_ONLINE);
        assertThat(browse(early, VERA, "Demo-Vera-1").screen()).isEqualTo("approval");
        signInAs(ADMIN, "Demo-Admin-1");
        signInAs(VERA, "Demo-Vera-1");
        assertThat(send(VERA).state()).isEqualTo(JobState.SENT);
        Job foreign = send(ADMIN);
        assertThat(foreign.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.SENDER_REFUSED);
        assertThat(foreign.state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void declinedInTheBrowserIsDeclinedHere() throws Exception {
        DeviceCodeSession session = signIn.begin(Owner.DEVICE, EmailService.EXCHANGE_ONLINE);
        browse(session, ADMIN, "Demo-Admin-1").press("cancel");
        assertThat(session.result())
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableOfType(ExecutionException.class)
                .withMessageContaining("DECLINED");
        assertThat(signIn.state(Owner.DEVICE)).isEqualTo(SignInState.SIGNED_OUT);
    }

    @Test
    void endedTokensAreToldApart() throws Exception {
        signInAs(ADMIN, "Demo-Admin-1");
        cloud.faults().identity().expireRefreshTokens(ADMIN);
        signIn.accessTokenRefused(Owner.DEVICE);
        assertThat(send(ADMIN).verdict().orElseThrow().kind()).isEqualTo(VerdictKind.SIGN_IN_EXPIRED);
        signInAs(ADMIN, "Demo-Admin-1");
        cloud.faults().identity().revokeRefreshTokens(ADMIN);
        signIn.accessTokenRefused(Owner.DEVICE);
        Job failed = send(ADMIN);
        assertThat(failed.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.SIGN_IN_AGAIN);
        assertThat(signIn.state(Owner.DEVICE).status()).isEqualTo(SignInState.Status.SIGN_IN_AGAIN);
        signInAs(ADMIN, "Demo-Admin-1");
        outbox.retry(failed.id());
        assertThat(ended(failed.id(), 2).state()).isEqualTo(JobState.SENT);
    }

    @Test
    void aLostSignInIsToldOnceHoweverManyJobsMeetItAndWhatWaitsGoesOnAfterTheNext() throws Exception {
        signInAs(ADMIN, "Demo-Admin-1");
        cloud.faults().smtp().reach(Reach.REFUSED);
        Job waiting = send(ADMIN);
        assertThat(waiting.state()).isEqualTo(JobState.QUEUED);
        cloud.faults().smtp().reach(Reach.UP);
        cloud.faults().identity().revokeRefreshTokens(ADMIN);
        signIn.accessTokenRefused(Owner.DEVICE);
        List<SignInState.Status> told = new CopyOnWriteArrayList<>();
        signIn.onChange(owner -> told.add(signIn.state(owner).status()));
        for (int i = 0; i < 3; i++) {
            Job failed = send(ADMIN);
            assertThat(failed.state()).isEqualTo(JobState.FAILED);
            assertThat(failed.verdict().orElseThrow().kind().code()).isEqualTo(370);
        }
        Await.until("told", () -> !told.isEmpty());
        assertThat(told).containsExactly(SignInState.Status.SIGN_IN_AGAIN);
        signInAs(ADMIN, "Demo-Admin-1");
        courier.nudge();
        assertThat(ended(waiting.id(), 2).state()).isEqualTo(JobState.SENT);
    }

    @Test
    void outagesWaitAndRefusalsEndWithTheirCodeAndNothingIsLost() throws Exception {
        signInAs(ADMIN, "Demo-Admin-1");
        cloud.faults().smtp().reach(Reach.REFUSED);
        Job waiting = send(ADMIN);
        assertThat(waiting.state()).isEqualTo(JobState.QUEUED);
        assertThat(waiting.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.MAIL_SERVER_UNREACHABLE);
        cloud.faults().clear();
        courier.nudge();
        assertThat(ended(waiting.id(), 2).state()).isEqualTo(JobState.SENT);

        cloud.faults().identity().reach(Reach.UNAVAILABLE);
        signIn.accessTokenRefused(Owner.DEVICE);
        Job busy = send(ADMIN);
        assertThat(busy.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.IDENTITY_BUSY);
        cloud.faults().clear();
        courier.nudge();
        assertThat(ended(busy.id(), 2).state()).isEqualTo(JobState.SENT);

        for (boolean challenge : List.of(false, true)) {
            cloud.faults().smtp().challengeOnRefusal(challenge);
            cloud.faults().smtp().refuseTokens(true);
            signIn.accessTokenRefused(Owner.DEVICE); // a new token needs a new connection
            Job refused = send(ADMIN);
            assertThat(refused.verdict().orElseThrow().kind())
                    .isEqualTo(challenge ? VerdictKind.TOKEN_CHALLENGED : VerdictKind.AUTH_REFUSED);
            assertThat(refused.verdict().orElseThrow().detail()).startsWith(challenge ? "334 {" : "535 5.7.3");
            cloud.faults().clear();
            outbox.retry(refused.id());
            assertThat(ended(refused.id(), 2).state()).isEqualTo(JobState.SENT);
        }
        signIn.accessTokenRefused(Owner.DEVICE);
        cloud.faults().smtp().nextReply(Phase.AUTH, Reply.of(535, "5.7.139 SmtpClientAuthentication is disabled"));
        assertThat(send(ADMIN).verdict().orElseThrow().kind()).isEqualTo(VerdictKind.SMTP_AUTH_DISABLED);
        assertThat(received()).hasSize(4);
    }

    @Test
    void noTokenIsPlainOnTheDevicesDisk() throws Exception {
        signInAs(ADMIN, "Demo-Admin-1");
        String token = signIn.accessToken(Owner.DEVICE);
        cloud.faults().smtp().refuseTokens(true);
        send(ADMIN);
        shutDown();
        try (Stream<Path> all = Files.walk(device())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(raw)
                        .as(file.toString())
                        .doesNotContain(token.substring(0, 40), "eyJ", "Bearer", "Demo-Admin-1");
            }
        }
        boot();
    }
}
