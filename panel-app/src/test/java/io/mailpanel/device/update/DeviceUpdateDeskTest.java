package io.mailpanel.device.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.audit.AuditEntry;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.update.BadPackage.Reason;
import io.mailpanel.mail.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeviceUpdateDeskTest {
    @TempDir
    Path folder;

    private Database database;
    private AuditLog audit;
    private DeviceUpdateDesk desk;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("device.db"));
        audit = new AuditLog(database, Clock.systemUTC(), new Acting());
        desk = new DeviceUpdateDesk(Packages.parts(folder), "0.2.0", audit);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Manifest take(byte[] bytes, boolean older) throws Exception {
        Path incoming = desk.incoming();
        try {
            return desk.take(Files.write(incoming.resolve("it"), bytes), older);
        } finally {
            desk.done(incoming);
        }
    }

    private Reason refused(byte[] bytes) throws Exception {
        Reason reason =
                catchThrowableOfType(BadPackage.class, () -> take(bytes, false)).reason();
        assertThat(audit.entries(Long.MAX_VALUE, 1))
                .singleElement()
                .extracting(AuditEntry::event)
                .isEqualTo(AuditEvent.UPDATE_REFUSED);
        return reason;
    }

    private List<String> files() throws Exception {
        try (Stream<Path> all = Files.list(folder.resolve("update"))) {
            return all.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aGoodOneIsKeptAlsoOverARestartAndIsDiscarded() throws Exception {
        take(Packages.good(folder, "0.3.0"), false);
        assertThat(files()).containsExactly("ready.mpu");
        Files.createDirectories(folder.resolve("update/incoming-left/deep"));
        desk = new DeviceUpdateDesk(Packages.parts(folder), "0.2.0", audit);
        assertThat(files()).as("what a crash left is gone").containsExactly("ready.mpu");
        assertThat(desk.kept().orElseThrow().manifest().orElseThrow().version().text())
                .isEqualTo("0.3.0");
        desk.discard();
        desk.discard();
        assertThat(desk.kept()).isEmpty();
        assertThat(files()).isEmpty();
        assertThat(audit.entries(Long.MAX_VALUE, 9))
                .extracting(AuditEntry::event)
                .containsExactly(AuditEvent.UPDATE_DISCARDED, AuditEvent.UPDATE_KEPT);
    }

    @Test
    void whatIsNotForThisDeviceIsRefusedAndTheOneBeforeStays() throws Exception {
        take(Packages.good(folder, "0.3.0"), false);
        byte[] payload = Packages.payload(500);
        String other = Packages.manifest(payload).replace("product: mailpanel", "product: coffee-maker");
        assertThat(refused(Packages.signed(other, payload, Packages.MAKER.getPrivate())))
                .isEqualTo(Reason.OTHER_PRODUCT);
        assertThat(refused(Packages.made(folder, "0.4.0", "amd64", 500))).isEqualTo(Reason.ARCHITECTURE);
        assertThat(refused(Packages.good(folder, "0.2.0"))).isEqualTo(Reason.SAME);
        assertThat(refused(Packages.good(folder, "0.1.9"))).isEqualTo(Reason.OLDER);
        assertThat(refused(payload)).isEqualTo(Reason.NOT_A_PACKAGE);
        assertThat(desk.kept().orElseThrow().manifest().orElseThrow().version().text())
                .isEqualTo("0.3.0");
        assertThat(files()).containsExactly("ready.mpu");
    }

    @Test
    void anOlderOneIsTakenWhereItIsWantedAndOneForAllMachinesToo() throws Exception {
        assertThat(take(Packages.good(folder, "0.1.9"), true).version().text()).isEqualTo("0.1.9");
        assertThat(take(Packages.made(folder, "1.0", "all", 500), false).architecture())
                .isEqualTo("all");
        desk = new DeviceUpdateDesk(Packages.parts(folder), "development", audit);
        assertThat(take(Packages.good(folder, "0.0.1"), false).version().text())
                .as("what was not packaged has no version to be older than")
                .isEqualTo("0.0.1");
    }

    @Test
    void withoutItsKeyAKeptPackageIsNotSound() throws Exception {
        take(Packages.good(folder, "0.3.0"), false);
        UpdateParts parts = Packages.parts(folder);
        desk = new DeviceUpdateDesk(
                new UpdateParts(parts.folder(), Optional.of(Packages.pair().getPublic()), "arm64", Optional.empty()),
                "0.2.0",
                audit);
        assertThat(desk.kept()).contains(new UpdateDesk.Kept(Optional.empty()));
        desk = new DeviceUpdateDesk(
                new UpdateParts(parts.folder(), Optional.empty(), "arm64", Optional.empty()), "0.2.0", audit);
        assertThat(desk.kept()).contains(new UpdateDesk.Kept(Optional.empty()));
        assertThat(catchThrowableOfType(BadPackage.class, () -> desk.expect(1)).reason())
                .isEqualTo(Reason.NO_KEY);
        desk.discard();
        assertThat(desk.kept()).isEmpty();
    }

    @Test
    void whatIsTooLargeForADeviceOrForTheDiskIsRefusedBeforeItComes() throws Exception {
        desk.expect(UpdateDesk.MOST_BYTES);
        assertThat(catchThrowableOfType(BadPackage.class, () -> desk.expect(UpdateDesk.MOST_BYTES + 1))
                        .reason())
                .isEqualTo(Reason.TOO_LARGE);
        Path small = Path.of("/dev/shm");
        assumeTrue(Files.isDirectory(small) && Files.getFileStore(small).getUsableSpace() < UpdateDesk.MOST_BYTES);
        Path there = Files.createTempDirectory(small, "mailpanel");
        try {
            DeviceUpdateDesk tight = new DeviceUpdateDesk(Packages.parts(there), "0.2.0", audit);
            assertThat(catchThrowableOfType(BadPackage.class, () -> tight.expect(UpdateDesk.MOST_BYTES))
                            .reason())
                    .isEqualTo(Reason.NO_ROOM);
        } finally {
            desk.done(there);
        }
    }
}
