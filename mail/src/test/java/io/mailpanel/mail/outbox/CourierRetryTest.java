package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.peer.SmtpPeer;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Waiting, waking, crashes and damage. */
final class CourierRetryTest extends CourierFixture {
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
        long first = waiting("451 4.7.500 Server busy");
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
        long id = waiting("451 4.7.500 Server busy");
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
        long id = waiting("450 4.2.1 Not now");
        clock.forward(Duration.ofHours(24));
        courier.nudge();
        assertThat(after(2, id).state()).isEqualTo(JobState.QUEUED);
        courier.nudge();
        Job failed = after(3, id);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.TRY_LATER);
        smtp.replies.remove("MAIL");
        outbox.retry(id);
        assertThat(after(4, id).state()).isEqualTo(JobState.SENT);
    }

    @Test
    void aClockThatWasAYearOffLosesNothing() throws Exception {
        long before = waiting("450 4.2.1 Not now");
        clock.forward(Duration.ofDays(365)); // it was behind, and is set
        courier.nudge();
        assertThat(after(2, before).state()).isEqualTo(JobState.QUEUED);
        long ahead = submit();
        after(1, ahead);
        clock.forward(Duration.ofDays(-365)); // it was ahead, and is set back
        smtp.replies.remove("MAIL");
        long now = submit(); // wakes the courier
        assertThat(after(1, now).state()).isEqualTo(JobState.SENT);
        assertThat(after(3, before).state()).isEqualTo(JobState.SENT);
        assertThat(after(2, ahead).state()).isEqualTo(JobState.SENT);
    }

    @Test
    void whatACrashLeftOnTheWireIsSentAgain() throws Exception {
        signInAndKeep();
        long id = submit();
        new ByHand(outbox).take();
        assertThat(job(id).state()).isEqualTo(JobState.SENDING);
        outbox.close();
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
}
