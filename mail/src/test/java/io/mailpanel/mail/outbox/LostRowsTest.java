package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.TestClock;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.store.DatabaseFile;
import io.mailpanel.mail.store.DatabaseFile.Fault;
import io.mailpanel.mail.store.DatabaseFile.SetAside;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The database's log is damaged in its middle, or all of the database is damaged or a newer program's: what was accepted and is
 * not in it is queued again from its own file.
 */
final class LostRowsTest {
    private static final int MESSAGES = 40;
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final List<Job> accepted = new ArrayList<>();
    private Path device;
    private Path log;

    /** A device that loses its power when all is still in the log, and some messages are sent. */
    @BeforeEach
    void aDeviceWithoutPower() throws Exception {
        Path live = folder.resolve("live");
        device = folder.resolve("device");
        log = device.resolve("d.db-wal");
        try (Database database = Database.open(live.resolve("d.db"))) {
            // Its tables are in the database itself, as on a device that was on before.
            Outbox.prepare(database);
            database.jdbi().useHandle(h -> h.execute("pragma wal_checkpoint(truncate)"));
            try (Outbox outbox = new Outbox(database, live.resolve("spool"), clock)) {
                for (int i = 1; i <= MESSAGES; i++) {
                    accepted.add(outbox.submit(new OutgoingMail(
                            i % 2 == 0 ? Owner.DEVICE : new Owner("user:vera"),
                            "vera@contoso.example",
                            List.of("a@x.example", "b" + i + "@x.example"),
                            "Счёт & номер=" + i + "\n%",
                            "Text " + i,
                            List.of(),
                            i % 3 == 0 ? JobKind.NOTIFICATION : JobKind.DOCUMENT)));
                    if (i % 10 == 0) {
                        sent(outbox);
                    }
                }
                copy(live, device);
            }
        }
    }

    private void sent(Outbox outbox) {
        long id = new ByHand(outbox)
                .end(JobState.SENT, new Verdict(VerdictKind.OK, ""))
                .id();
        accepted.removeIf(job -> job.id() == id);
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.sorted(Comparator.naturalOrder()).toList()) {
                if (!each.toString().endsWith("-shm")) {
                    Files.copy(each, to.resolve(from.relativize(each).toString()));
                }
            }
        }
    }

    /** Flips a bit in the frame that stands at that part of the log. */
    private void damage(double where) throws Exception {
        byte[] bytes = Files.readAllBytes(log);
        int frame = FRAME_HEADER + ByteBuffer.wrap(bytes).getInt(8);
        int frames = (bytes.length - HEADER) / frame;
        bytes[HEADER + (int) (frames * where) * frame + FRAME_HEADER + 40] ^= 4;
        Files.write(log, bytes);
    }

    private Map<String, Job> jobsAfterTheStart() {
        return jobsAfterTheStart(Optional.empty());
    }

    /** @param fault why the old database is set aside, if it is */
    private Map<String, Job> jobsAfterTheStart(Optional<Fault> fault) {
        Map<String, Job> jobs = new HashMap<>();
        DatabaseFile.Opened<Database> opened =
                DatabaseFile.open(device.resolve("d.db"), List.of(device.resolve("spool")), clock, database -> {
                    Outbox.prepare(database);
                    return database;
                });
        assertThat(opened.before().map(SetAside::fault)).as("set aside").isEqualTo(fault);
        try (Database database = opened.contents();
                Outbox outbox = new Outbox(database, device.resolve("spool"), clock)) {
            outbox.jobs().forEach(job -> jobs.put(job.messageId(), job));
            Set<String> files = new HashSet<>();
            for (Job job : jobs.values()) {
                JobRow row = new JobTable(database).find(job.id()).orElseThrow();
                if (job.state().active() && outbox.queue().body(row).isPresent()) {
                    files.add(job.messageId());
                }
            }
            assertThat(files)
                    .as("accepted, not sent, and whole")
                    .containsAll(accepted.stream().map(Job::messageId).toList());
        }
        return jobs;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 0.99})
    void everyAcceptedMessageIsStillThere(double where) throws Exception {
        damage(where);
        asTheyWere(jobsAfterTheStart());
    }

    private void asTheyWere(Map<String, Job> jobs) {
        for (Job before : accepted) {
            Job after = jobs.get(before.messageId());
            assertThat(after.state()).isEqualTo(JobState.QUEUED);
            assertThat(after.owner()).isEqualTo(before.owner());
            assertThat(after.recipients()).isEqualTo(before.recipients());
            assertThat(after.subject()).isEqualTo(before.subject());
            assertThat(after.bytes()).isEqualTo(before.bytes());
            assertThat(after.kind()).isEqualTo(before.kind());
            assertThat(after.submittedAt()).isEqualTo(before.submittedAt());
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aDatabaseThatIsSetAsideTakesNoMessageWithIt(Fault fault) throws Exception {
        Path file = device.resolve("d.db");
        if (fault == Fault.DAMAGED) {
            Files.delete(log);
            Files.writeString(file, "no database any more".repeat(500));
        } else {
            try (Database database = Database.open(file)) {
                database.jdbi().useHandle(h -> h.execute("update schema_part set version = 99 where part = 'outbox'"));
            }
        }
        Path last = file(accepted.remove(accepted.size() - 1));
        Files.writeString(last, "not a message");
        clock.forward(Duration.ofDays(9));
        Map<String, Job> jobs = jobsAfterTheStart(Optional.of(fault));
        assertThat(jobs).as("what was sent is gone").hasSize(accepted.size());
        asTheyWere(jobs);
        assertThat(last.resolveSibling(last.getFileName() + ".bad")).hasContent("not a message");
        try (Database database = Database.open(file)) {
            for (Job job : jobs.values()) {
                JobRow row = new JobTable(database).find(job.id()).orElseThrow();
                assertThat(row.queuedAt()).as("from when its lifetime counts").isEqualTo(clock.instant());
            }
        }
    }

    private Path file(Job job) {
        return device.resolve("spool").resolve(job.messageId().replaceAll("<(.*)@.*", "$1.eml"));
    }

    @Test
    void anUndamagedLogBringsNothingBack() {
        assertThat(jobsAfterTheStart()).hasSize(MESSAGES);
    }

    @Test
    void aMessageThatIsDamagedTooIsSetAside() throws Exception {
        damage(0.5);
        Job last = accepted.remove(accepted.size() - 1);
        Path file = file(last);
        byte[] bytes = Files.readAllBytes(file);
        bytes[20] ^= 1;
        Files.write(file, bytes);
        assertThat(jobsAfterTheStart()).doesNotContainKey(last.messageId());
        assertThat(file.resolveSibling(file.getFileName() + ".bad")).hasBinaryContent(bytes);
    }
}
