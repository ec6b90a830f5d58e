package io.mailpanel.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutgoingMail;
import io.mailpanel.mail.store.DatabaseFile.Fault;
import io.mailpanel.mail.store.DatabaseFile.Opened;
import io.mailpanel.mail.store.DatabaseFile.SetAside;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseFileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T21:15:30Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path file;
    private Path spool;

    @BeforeEach
    void aDeviceWithAMessage() throws Exception {
        file = folder.resolve("mailpanel.db");
        spool = folder.resolve("outbox");
        try (Database database = Database.open(file);
                Outbox outbox = new Outbox(database, spool, CLOCK)) {
            outbox.submit(new OutgoingMail(
                    Owner.DEVICE, "vera@contoso.example", List.of("a@x.example"), "s", "text", List.of()));
        }
    }

    private int jobs(Database database) {
        try (Outbox outbox = new Outbox(database, spool, CLOCK)) {
            return outbox.jobs().size();
        }
    }

    /** Opens the device's database with all that it needs, counts the jobs, closes it. */
    private Opened<Integer> open() {
        return DatabaseFile.open(file, List.of(spool), CLOCK, database -> {
            int jobs = jobs(database);
            database.close();
            return jobs;
        });
    }

    private static List<Path> in(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aGoodOneIsJustOpened() throws Exception {
        Opened<Integer> opened = open();
        assertThat(opened.contents()).isEqualTo(1);
        assertThat(opened.before()).isEmpty();
        assertThat(in(spool)).hasSize(1);
    }

    @Test
    void anEmptyOneDoesNotCostTheMessages() throws Exception {
        Files.write(file, new byte[0]);
        Opened<Integer> opened = open();
        assertThat(opened.contents()).as("queued again").isEqualTo(1);
        assertThat(opened.before().orElseThrow().fault()).isEqualTo(Fault.DAMAGED);
    }

    @Test
    void aDamagedLogDoesNotCostTheMessages() throws Exception {
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy);
        try (Database database = Database.open(folder.resolve("live.db"));
                Outbox outbox = new Outbox(database, folder.resolve("live"), CLOCK)) {
            outbox.submit(new OutgoingMail(
                    Owner.DEVICE, "vera@contoso.example", List.of("a@x.example"), "s", "text", List.of()));
            // As a device leaves it that loses its power: all is in the log.
            Files.copy(folder.resolve("live.db"), copy.resolve("live.db"));
            byte[] log = Files.readAllBytes(folder.resolve("live.db-wal"));
            Arrays.fill(log, 0, 512, (byte) 0);
            Files.write(copy.resolve("live.db-wal"), log);
            Files.createDirectories(copy.resolve("outbox"));
            for (Path body : in(folder.resolve("live"))) {
                Files.copy(body, copy.resolve("outbox").resolve(body.getFileName()));
            }
        }
        file = copy.resolve("live.db");
        spool = copy.resolve("outbox");
        Opened<Integer> opened = open();
        assertThat(opened.contents()).as("queued again").isEqualTo(1);
        assertThat(opened.before().orElseThrow().fault()).isEqualTo(Fault.DAMAGED);
    }

    @Test
    void garbageIsSetAsideWithoutTheMessages() throws Exception {
        byte[] garbage = new byte[10_000];
        Arrays.fill(garbage, (byte) 'x');
        Files.write(file, garbage);
        Opened<Integer> opened = open();
        assertThat(opened.contents()).as("queued again").isEqualTo(1);
        SetAside before = opened.before().orElseThrow();
        assertThat(before.fault()).isEqualTo(Fault.DAMAGED);
        assertThat(before.file()).isEqualTo(folder.resolve("mailpanel-20261124-211530.db"));
        assertThat(Files.readAllBytes(before.file())).isEqualTo(garbage);
        assertThat(in(spool)).hasSize(1);
        assertThat(open().before()).as("the new one is good").isEmpty();
    }

    @Test
    void aTruncatedOneIsSetAside() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2 + 100));
        Opened<Integer> opened = open();
        assertThat(opened.contents()).as("queued again").isEqualTo(1);
        assertThat(opened.before().orElseThrow().fault()).isEqualTo(Fault.DAMAGED);
    }

    @Test
    void twoInOneSecondHaveTwoNames() throws Exception {
        for (int i = 0; i < 2; i++) {
            Files.writeString(file, "no database at all".repeat(100));
            open();
        }
        assertThat(in(folder))
                .extracting(p -> p.getFileName().toString())
                .contains("mailpanel-20261124-211530.db", "mailpanel-20261124-211530-2.db");
    }

    @Test
    void aNewersIsSetAsideWhole() throws Exception {
        try (Database database = Database.open(file)) {
            database.jdbi().useHandle(h -> h.execute("update schema_part set version = 99 where part = 'outbox'"));
        }
        Opened<Integer> opened = open();
        assertThat(opened.contents()).as("queued again").isEqualTo(1);
        SetAside before = opened.before().orElseThrow();
        assertThat(before.fault()).isEqualTo(Fault.NEWER);
        try (Database old = Database.open(before.file())) {
            int jobs = old.jdbi().withHandle(h -> h.createQuery("select count(*) from outbox_job")
                    .mapTo(Integer.class)
                    .one());
            assertThat(jobs).isEqualTo(1);
        }
    }

    @Test
    void whatIsWrongOtherwiseStaysAsItIs() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        assertThatThrownBy(() -> DatabaseFile.open(file, List.of(spool), CLOCK, database -> {
                    throw new IllegalArgumentException("something else");
                }))
                .hasMessage("something else");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(open().contents()).isEqualTo(1);
    }
}
