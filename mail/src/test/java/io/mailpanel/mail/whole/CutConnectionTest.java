package io.mailpanel.mail.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.democloud.Browser;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.smtp.Cut;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.outbox.Courier;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutgoingMail;
import io.mailpanel.mail.outbox.SendingRules;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.tls.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server's connection breaks off at every step, on a new connection and on one that is open: nothing is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CutConnectionTest {
    private static final String ADMIN = "admin@contoso.example";

    private DemoCloud cloud;
    private Database database;
    private SignIn signIn;
    private Outbox outbox;
    private Courier courier;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        cloud = DemoCloud.start(
                new DemoCloud.Options(folder.resolve("cloud"), 0, 0, Duration.ofSeconds(1), Clock.systemUTC()));
        Trust trust = Trust.load(Optional.of(cloud.caFile()));
        database = Database.open(folder.resolve("device.db"));
        signIn = new SignIn(
                new IdentityConfig(DemoCloud.CLIENT_ID, "", cloud.identityEndpoint(), IdentityConfig.SMTP_SEND),
                trust,
                folder.resolve("vault"),
                Clock.systemUTC());
        outbox = new Outbox(database, folder.resolve("spool"), Clock.systemUTC());
        MailServer server = new MailServer(
                AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, "localhost", cloud.smtpPort(), "", true);
        courier = new Courier(
                outbox,
                signIn,
                () -> server,
                trust,
                Set.of("localhost"),
                Clock.systemUTC(),
                SendingRules.USUAL.with(3, 0));
        courier.start();
        DeviceCodeSession session = signIn.begin(Owner.DEVICE, EmailService.EXCHANGE_ONLINE);
        Browser browser = new Browser(cloud, "en").signIn(session.userCode(), ADMIN, "Demo-Admin-1");
        browser.submit("consent", "1");
        session.result().get(20, TimeUnit.SECONDS);
        signIn.keep(Owner.DEVICE);
        ended(submit()); // the first connection
    }

    @AfterAll
    void stop() throws Exception {
        courier.close();
        outbox.close();
        signIn.close();
        database.close();
        cloud.close();
    }

    @AfterEach
    void mend() throws Exception {
        cloud.faults().clear();
    }

    static Stream<Arguments> steps() {
        List<Cut> around = List.of(Cut.BEFORE, Cut.INSTEAD_OF_REPLY, Cut.AFTER);
        Stream<Arguments> opening = Stream.of(Phase.CONNECT, Phase.HELLO, Phase.STARTTLS, Phase.AUTH)
                .flatMap(phase -> around.stream().map(cut -> Arguments.of(phase, cut, 1, false)));
        Stream<Arguments> secondHello = around.stream().map(cut -> Arguments.of(Phase.HELLO, cut, 2, false));
        Stream<Arguments> message = Stream.of(false, true)
                .flatMap(open -> Stream.concat(
                        Stream.of(Phase.MAIL, Phase.RCPT, Phase.DATA, Phase.MESSAGE)
                                .flatMap(phase -> around.stream().map(cut -> Arguments.of(phase, cut, 1, open))),
                        Stream.concat(
                                around.stream().map(cut -> Arguments.of(Phase.RCPT, cut, 2, open)),
                                Stream.of(Arguments.of(Phase.MESSAGE, Cut.MIDWAY, 1, open)))));
        return Stream.of(opening, secondHello, message).flatMap(s -> s);
    }

    @ParameterizedTest(name = "{0} {1} {2}, open {3}")
    @MethodSource("steps")
    void nothingIsLostAndOnlyALost250MakesItTwo(Phase phase, Cut cut, int nth, boolean open) throws Exception {
        if (!open) {
            signIn.accessTokenRefused(Owner.DEVICE); // a new token: a new connection
        }
        cloud.faults().smtp().cutAt(phase, cut, nth);
        Job job = ended(submit());
        boolean taken = phase == Phase.MESSAGE && cut == Cut.AFTER;
        boolean unsure = phase == Phase.MESSAGE && (cut == Cut.BEFORE || cut == Cut.INSTEAD_OF_REPLY);
        // Whether the client had sent all of it when it noticed is the network's matter.
        boolean either = phase == Phase.DATA && cut == Cut.AFTER || cut == Cut.MIDWAY;
        // On an open connection nobody is bothered with a break before the message's end: it may just have been idle
        // too long.
        JobState expected = taken || open && !unsure ? JobState.SENT : JobState.QUEUED;
        assertThat(job.state()).as(job.verdict().toString()).isIn(expected, either ? JobState.QUEUED : expected);
        if (job.state() == JobState.QUEUED) {
            assertThat(job.nextAttempt()).isPresent();
            courier.nudge();
            job = sent(job.id());
        }
        assertThat(received(job.messageId())).isEqualTo(phase == Phase.MESSAGE && cut == Cut.INSTEAD_OF_REPLY ? 2 : 1);
        assertThat(outbox.jobs()).noneMatch(j -> j.state().active());
        Job next = ended(submit());
        assertThat(next.state()).as("the next goes").isEqualTo(JobState.SENT);
        assertThat(received(next.messageId())).isEqualTo(1);
    }

    private long submit() throws Exception {
        return outbox.submit(new OutgoingMail(
                        Owner.DEVICE,
                        ADMIN,
                        List.of("a@x.example", "b@x.example"),
                        "Скан",
                        "text\n".repeat(99),
                        List.of()))
                .id();
    }

    private Job job(long id) {
        return outbox.jobs().stream().filter(j -> j.id() == id).findFirst().orElseThrow();
    }

    /** The job when its first try has ended. */
    private Job ended(long id) throws Exception {
        Await.until("job " + id + " tried", () -> job(id).attempts() > 0 && job(id).state() != JobState.SENDING);
        return job(id);
    }

    private Job sent(long id) throws Exception {
        Await.until("job " + id + " sent", () -> job(id).state() == JobState.SENT);
        return job(id);
    }

    private long received(String messageId) throws IOException {
        try (Stream<Path> mails = Files.list(cloud.mailbox())) {
            long count = 0;
            for (Path mail : mails.filter(p -> p.toString().endsWith(".eml")).toList()) {
                count += Files.readString(mail).contains(messageId) ? 1 : 0;
            }
            return count;
        }
    }
}
