package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.TestClock;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outbox is full: said with code 315, and nothing half is left. */
final class OutboxLimitsTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Database database;
    private Outbox outbox;

    @BeforeEach
    void start() {
        database = Database.open(folder.resolve("device.db"));
    }

    @AfterEach
    void stop() {
        outbox.close();
        database.close();
    }

    private void open(long bytes, int jobs) {
        outbox = new Outbox(database, folder.resolve("spool"), clock, new OutboxLimits(bytes, jobs));
    }

    private Job submit(int size) throws Exception {
        Path file = Files.write(folder.resolve("scan.pdf"), new byte[size]);
        return outbox.submit(new OutgoingMail(
                Owner.DEVICE,
                "vera@contoso.example",
                List.of("a@x.example"),
                "s",
                "text",
                List.of(new OutgoingMail.Attachment("scan.pdf", "application/pdf", file))));
    }

    private Verdict refusal(int size) throws IOException {
        List<Path> before = spooled();
        int jobs = outbox.jobs().size();
        Verdict verdict =
                catchThrowableOfType(MailException.class, () -> submit(size)).verdict();
        assertThat(verdict.kind()).isEqualTo(VerdictKind.OUTBOX_FULL);
        assertThat(verdict.kind().code()).isEqualTo(315);
        assertThat(spooled()).isEqualTo(before);
        assertThat(outbox.jobs()).hasSize(jobs);
        return verdict;
    }

    private List<Path> spooled() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("spool"))) {
            return all.sorted().toList();
        }
    }

    private void fail() {
        new ByHand(outbox).end(JobState.FAILED, new Verdict(VerdictKind.NOT_SIGNED_IN, ""));
        clock.forward(Duration.ofSeconds(1));
    }

    @Test
    void soManyJobsAndNoMore() throws Exception {
        open(1 << 20, 3);
        for (int i = 0; i < 3; i++) {
            submit(100);
        }
        assertThat(refusal(100).detail()).contains("mail.outbox_max_jobs");
        assertThat(outbox.cancel(2)).isEqualTo(CancelAnswer.CANCELLED);
        submit(100);
        refusal(100);
    }

    @Test
    void soManyBytesAndNoMore() throws Exception {
        open(200_000, 100);
        assertThat(refusal(160_000).detail()).as("larger than all of it").contains("mail.outbox_max_mb");
        submit(60_000);
        submit(60_000);
        refusal(60_000);
        submit(10_000);
        assertThat(spooled()).hasSize(3);
    }

    @Test
    void failedJobsGiveUpTheirDocumentsTheOldestFirst() throws Exception {
        open(200_000, 100);
        Job oldest = submit(60_000);
        fail();
        Job newer = submit(60_000);
        fail();
        submit(60_000);
        assertThat(outbox.jobs()).hasSize(3);
        assertThat(spooled()).hasSize(2);
        assertThat(outbox.retry(oldest.id())).as("its document is gone").isFalse();
        assertThat(catchThrowableOfType(MailException.class, () -> outbox.resend(oldest.id()))
                        .verdict()
                        .kind())
                .isEqualTo(VerdictKind.NOT_KEPT);
        assertThat(outbox.jobs().stream().filter(Job::kept).map(Job::id))
                .contains(newer.id())
                .doesNotContain(oldest.id());
        assertThat(outbox.retry(newer.id())).isTrue();
    }

    @Test
    void manyAtOnceDoNotGetPastItTogether() throws Exception {
        open(1 << 20, 5);
        Path file = Files.write(folder.resolve("scan.pdf"), new byte[100]);
        OutgoingMail mail = new OutgoingMail(
                Owner.DEVICE,
                "vera@contoso.example",
                List.of("a@x.example"),
                "s",
                "t",
                List.of(new OutgoingMail.Attachment("scan.pdf", "application/pdf", file)));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Job>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(() -> outbox.submit(mail));
            }
            int accepted = 0;
            for (Future<Job> one : threads.invokeAll(all)) {
                try {
                    one.get();
                    accepted++;
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(((MailException) e.getCause()).verdict().kind()).isEqualTo(VerdictKind.OUTBOX_FULL);
                }
            }
            assertThat(accepted).isEqualTo(5);
            assertThat(spooled()).hasSize(5);
            assertThat(outbox.jobs()).hasSize(5);
        } finally {
            threads.shutdown();
        }
    }
}
