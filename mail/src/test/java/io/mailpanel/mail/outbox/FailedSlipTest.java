package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.TestClock;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The slip behind a message says whether it has failed: without the database, what nobody asked for is not sent. */
final class FailedSlipTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();

    private static void failed(Outbox outbox) {
        new ByHand(outbox).end(JobState.FAILED, new Verdict(VerdictKind.AUTH_REFUSED, ""));
    }

    /** The outbox of a device whose database was lost, and what it did before. */
    private List<Job> afterALostDatabase(Consumer<Outbox> before) {
        Path spool = folder.resolve("other-spool");
        try (Database database = Database.open(folder.resolve("lost.db"));
                Outbox outbox = new Outbox(database, spool, clock)) {
            before.accept(outbox);
        }
        try (Database database = Database.open(folder.resolve("new.db"));
                Outbox outbox = new Outbox(database, spool, clock)) {
            outbox.queue().requeue();
            return outbox.jobs();
        }
    }

    private static Job submit(Outbox outbox, String subject) {
        try {
            return outbox.submit(new OutgoingMail(
                    Owner.DEVICE, "vera@contoso.example", List.of("a@x.example"), subject, "text", List.of()));
        } catch (MailException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatHadFailedIsNotSentThoughNobodyAsked() throws Exception {
        List<Job> jobs = afterALostDatabase(outbox -> {
            submit(outbox, "failed");
            failed(outbox);
            clock.forward(Duration.ofSeconds(1));
            submit(outbox, "waits");
        });
        assertThat(jobs)
                .extracting(Job::subject, Job::state)
                .containsExactly(tuple("waits", JobState.QUEUED), tuple("failed", JobState.FAILED));
        Job failed = jobs.get(1);
        assertThat(failed.verdict()).contains(new Verdict(VerdictKind.REASON_LOST, ""));
        assertThat(failed.canRetry() && failed.canResend())
                .as("its message is kept")
                .isTrue();
        try (Database database = Database.open(folder.resolve("new.db"));
                Outbox outbox = new Outbox(database, folder.resolve("other-spool"), clock)) {
            assertThat(outbox.jobs()).as("at the next start too").isEqualTo(jobs);
            assertThat(outbox.retry(failed.id())).isTrue();
            JobRow row = new JobTable(database).find(failed.id()).orElseThrow();
            assertThat(outbox.queue().body(row)).isPresent();
        }
    }

    @Test
    void whatWasTriedAgainWaitsAlsoAfterTheLoss() {
        List<Job> jobs = afterALostDatabase(outbox -> {
            long id = submit(outbox, "again").id();
            failed(outbox);
            assertThat(outbox.retry(id)).isTrue();
        });
        assertThat(jobs).extracting(Job::state).containsExactly(JobState.QUEUED);
    }

    @Test
    void aCrashBetweenTheRowAndTheSlipIsMendedAtTheStart() throws Exception {
        Path spool = folder.resolve("crashed");
        Path file;
        try (Database database = Database.open(folder.resolve("crashed.db"))) {
            try (Outbox outbox = new Outbox(database, spool, clock)) {
                Job job = submit(outbox, "failed");
                file = spool.resolve(job.messageId().replaceAll("<(.*)@.*", "$1.eml"));
                byte[] before = Files.readAllBytes(file);
                failed(outbox);
                assertThat(Slip.read(file).orElseThrow().failed()).isTrue();
                Files.write(file, before);
            }
            try (Outbox outbox = new Outbox(database, spool, clock)) {
                assertThat(Slip.read(file).orElseThrow().failed()).isFalse();
                outbox.queue().requeue();
                assertThat(Slip.read(file).orElseThrow().failed()).isTrue();
            }
        }
    }
}
