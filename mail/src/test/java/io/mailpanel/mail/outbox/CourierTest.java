package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.peer.Certs;
import io.mailpanel.mail.peer.OAuthPeer;
import io.mailpanel.mail.peer.SmtpPeer;
import io.mailpanel.mail.peer.TestClock;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CourierTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Certs certs;
    private OAuthPeer identity;
    private SmtpPeer smtp;
    private Database database;
    private SignIn signIn;
    private Outbox outbox;
    private Courier courier;
    private volatile MailServer server;

    @BeforeEach
    void start() throws Exception {
        certs = new Certs(folder);
        identity = new OAuthPeer(certs.server("localhost"));
        smtp = new SmtpPeer(certs.server("localhost"));
        server = settings(AuthMethod.OAUTH2, "localhost");
        boot();
    }

    private void boot() throws Exception {
        database = Database.open(folder.resolve("device.db"));
        signIn = new SignIn(
                new IdentityConfig("client-1", "", identity.endpoint(), OAuthPeer.SCOPE),
                certs.trust(),
                folder.resolve("vault"),
                clock);
        outbox = new Outbox(database, folder.resolve("spool"), clock);
        courier = new Courier(outbox, signIn, () -> server, certs.trust(), Set.of("localhost"), clock);
    }

    @AfterEach
    void stop() throws Exception {
        courier.close();
        signIn.close();
        database.close();
        identity.close();
        smtp.close();
    }

    private MailServer settings(AuthMethod method, String host) {
        return new MailServer(method, EmailService.EXCHANGE_ONLINE, host, smtp.port(), "", true);
    }

    private void signInAndKeep() throws Exception {
        signIn.begin(Owner.DEVICE, EmailService.EXCHANGE_ONLINE).result().get(20, TimeUnit.SECONDS);
        signIn.keep(Owner.DEVICE);
    }

    private long submit() throws Exception {
        return outbox.submit(new OutgoingMail(
                        Owner.DEVICE, "vera@contoso.example", List.of("a@x.example"), "s", "text", List.of()))
                .id();
    }

    private Job job(long id) {
        return outbox.jobs().stream().filter(j -> j.id() == id).findFirst().orElseThrow();
    }

    private Job after(int attempts, long id) throws Exception {
        Await.until(
                "attempt " + attempts + " of job " + id + " ended",
                () -> job(id).attempts() == attempts && job(id).state() != JobState.SENDING);
        return job(id);
    }

    private List<Path> spooled() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("spool"))) {
            return all.toList();
        }
    }

    @Test
    void carriesAMessageWithTheAccountsToken() throws Exception {
        signInAndKeep();
        courier.start();
        Job sent = after(1, submit());
        assertThat(sent.state()).isEqualTo(JobState.SENT);
        assertThat(sent.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.OK);
        assertThat(smtp.user).isEqualTo("vera@contoso.example");
        assertThat(smtp.messages).hasSize(1).first().asString().contains("Message-ID: " + sent.messageId());
        assertThat(spooled()).isEmpty();
    }

    @Test
    void aTokenThatIsRefusedIsRefreshedOnce() throws Exception {
        signInAndKeep();
        smtp.auth = token -> token.equals(identity.accessToken(1)) ? "535 5.7.3 Authentication unsuccessful" : "235 ok";
        courier.start();
        assertThat(after(1, submit()).state()).isEqualTo(JobState.SENT);
        smtp.auth = token -> "535 5.7.3 Authentication unsuccessful";
        Job refused = after(1, submit());
        assertThat(refused.state()).isEqualTo(JobState.FAILED);
        assertThat(refused.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.AUTH_REFUSED);
        assertThat(identity.issued()).as("one refresh for each of the two").isEqualTo(3);
    }

    @Test
    void aHostThatMayNotHaveATokenNeverSeesOne() throws Exception {
        signInAndKeep();
        signIn.accessTokenRefused(Owner.DEVICE);
        long asked = identity.polls();
        server = settings(AuthMethod.OAUTH2, "127.0.0.1");
        courier.start();
        Job job = after(1, submit());
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.HOST_NOT_ALLOWED);
        assertThat(job.verdict().orElseThrow().detail()).isEqualTo("127.0.0.1:" + smtp.port());
        assertThat(identity.polls()).isEqualTo(asked);
        assertThat(smtp.heard).isEmpty();
    }

    @Test
    void anEntryWithAPortAllowsThatPortOnly() throws Exception {
        signInAndKeep();
        for (boolean right : List.of(true, false)) {
            String entry = "localhost:" + (right ? smtp.port() : 587);
            try (Courier one = new Courier(outbox, signIn, () -> server, certs.trust(), Set.of(entry), clock)) {
                one.start();
                assertThat(after(1, submit()).state()).isEqualTo(right ? JobState.SENT : JobState.FAILED);
            }
        }
    }

    @Test
    void withoutASignInTheJobFailsAndAPersonSendsItLater() throws Exception {
        courier.start();
        long id = submit();
        Job failed = after(1, id);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.NOT_SIGNED_IN);
        assertThat(failed.verdict().orElseThrow().kind().code()).isEqualTo(360);
        assertThat(spooled()).hasSize(1);
        signInAndKeep();
        assertThat(outbox.retry(id)).isTrue();
        Job sent = after(2, id);
        assertThat(sent.state()).isEqualTo(JobState.SENT);
        assertThat(sent.messageId()).isEqualTo(failed.messageId());
    }

    @Test
    void anExpiredSignInEndsTheJobWithItsCode() throws Exception {
        signInAndKeep();
        signIn.accessTokenRefused(Owner.DEVICE);
        identity.tokenAnswers.add(OAuthPeer.Answer.error("invalid_grant", "AADSTS700082: expired due to inactivity"));
        courier.start();
        Job failed = after(1, submit());
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.SIGN_IN_EXPIRED);
        assertThat(failed.verdict().orElseThrow().kind().code()).isEqualTo(361);
    }

    @Test
    void aServerThatIsAwayIsTriedAgainByItselfAndOnANudge() throws Exception {
        signInAndKeep();
        int port = smtp.port();
        smtp.close();
        courier.start();
        long id = submit();
        Job waiting = after(1, id);
        assertThat(waiting.state()).isEqualTo(JobState.QUEUED);
        assertThat(waiting.nextAttempt()).contains(clock.instant().plusSeconds(30));
        assertThat(waiting.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.MAIL_SERVER_UNREACHABLE);
        courier.nudge();
        waiting = after(2, id);
        assertThat(waiting.nextAttempt()).contains(clock.instant().plusSeconds(60));
        smtp = new SmtpPeer(certs.server("localhost"), port);
        courier.nudge();
        assertThat(after(3, id).state()).isEqualTo(JobState.SENT);
    }

    @Test
    void aWaitingJobGoesWhenItsTimeHasComeAndNoEarlier() throws Exception {
        signInAndKeep();
        smtp.replies.put("MAIL", "451 4.7.500 Server busy");
        courier.start();
        long first = submit();
        after(1, first);
        smtp.replies.remove("MAIL");
        long second = submit();
        assertThat(after(1, second).state()).as("others go past").isEqualTo(JobState.SENT);
        assertThat(job(first).attempts()).isEqualTo(1);
        clock.forward(Duration.ofSeconds(30));
        long third = submit(); // wakes the courier, whose sleep goes by the machine's time
        assertThat(after(2, first).state()).isEqualTo(JobState.SENT);
        after(1, third);
    }

    @Test
    void itWakesByItself() throws Exception {
        signInAndKeep();
        smtp.replies.put("MAIL", "451 4.7.500 Server busy");
        courier.start();
        long id = submit();
        after(1, id);
        courier.close();
        smtp.replies.remove("MAIL");
        clock.forward(Duration.ofMillis(29_000));
        courier = new Courier(
                outbox,
                signIn,
                () -> server,
                certs.trust(),
                Set.of("localhost"),
                java.time.Clock.offset(java.time.Clock.systemUTC(), Duration.ofSeconds(29)));
        courier.start();
        clock.forward(Duration.ofSeconds(2));
        assertThat(after(2, id).state()).isEqualTo(JobState.SENT);
    }

    @Test
    void aDayOfTryingIsEnough() throws Exception {
        signInAndKeep();
        smtp.replies.put("MAIL", "451 4.7.500 Server busy");
        courier.start();
        long id = submit();
        after(1, id);
        clock.forward(Duration.ofHours(24));
        courier.nudge();
        Job failed = after(2, id);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.TRY_LATER);
        smtp.replies.remove("MAIL");
        outbox.retry(id);
        assertThat(after(3, id).state()).isEqualTo(JobState.SENT);
    }

    @Test
    void whatACrashLeftOnTheWireIsSentAgain() throws Exception {
        signInAndKeep();
        long id = submit();
        outbox.take();
        assertThat(job(id).state()).isEqualTo(JobState.SENDING);
        signIn.close();
        database.close();
        boot();
        courier.start();
        assertThat(after(2, id).state()).isEqualTo(JobState.SENT);
    }

    @Test
    void aDamagedEntryDoesNotStopTheQueue() throws Exception {
        signInAndKeep();
        long bad = submit();
        Files.writeString(spooled().get(0), "not what was written");
        long gone = submit();
        for (Path file : spooled()) {
            if (Files.size(file) > 30) {
                Files.delete(file);
            }
        }
        long good = submit();
        courier.start();
        assertThat(after(1, good).state()).isEqualTo(JobState.SENT);
        for (long id : List.of(bad, gone)) {
            assertThat(job(id).state()).isEqualTo(JobState.FAILED);
            assertThat(job(id).verdict().orElseThrow().kind()).isEqualTo(VerdictKind.ENTRY_CORRUPT);
        }
        assertThat(spooled())
                .extracting(p -> p.getFileName().toString())
                .singleElement()
                .asString()
                .endsWith(".bad");
    }

    @Test
    void switchedOffMeansOff() throws Exception {
        signInAndKeep();
        server = settings(AuthMethod.OFF, "localhost");
        courier.start();
        assertThat(after(1, submit()).verdict().orElseThrow().kind()).isEqualTo(VerdictKind.MAIL_OFF);
        assertThat(smtp.heard).isEmpty();
    }

    @Test
    void closingWaitsForTheMessageOnTheWire() throws Exception {
        signInAndKeep();
        courier.start();
        long id = submit();
        Await.until("on the wire", () -> job(id).state() != JobState.QUEUED);
        courier.close();
        assertThat(job(id).state()).isEqualTo(JobState.SENT);
        long later = submit();
        assertThat(job(later).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void everyStepIsTold() throws Exception {
        signInAndKeep();
        List<JobState> told = new java.util.concurrent.CopyOnWriteArrayList<>();
        outbox.onChange(j -> told.add(j.state()));
        outbox.onChange(j -> {
            throw new IllegalStateException("a listener's own fault");
        });
        courier.start();
        after(1, submit());
        Await.until("told", () -> told.size() == 3);
        assertThat(told).containsExactly(JobState.QUEUED, JobState.SENDING, JobState.SENT);
    }
}
