package io.mailpanel.device.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.mail.store.Database;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes to what at the panel, and how the locks are kept. */
final class LocksTest {
    @TempDir
    Path folder;

    private Database database;
    private SettingsStore store;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("device.db"));
        store = new SettingsStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Map<Area, String> functions(Gate scan, Gate sheet, Gate lab) {
        return Map.of(Area.SCAN, scan.name(), Area.SHEET, sheet.name(), Area.LAB, lab.name());
    }

    @Test
    void withoutLocksTheConfigurationAloneSaysWhatIsForAdministrators() {
        assertThat(Area.values())
                .allSatisfy(
                        area -> assertThat(Rights.configured(false).gate(area)).isEqualTo(Gate.OPEN));
        Rights controlled = Rights.configured(true);
        assertThat(controlled.gate(Area.MAIL)).isEqualTo(Gate.LOG_IN);
        assertThat(controlled.gate(Area.LAB)).isEqualTo(Gate.LOG_IN);
        assertThat(controlled.gate(Area.SETTINGS)).isEqualTo(Gate.OPEN);
        assertThat(controlled.gate(Area.SCAN)).isEqualTo(Gate.OPEN);
        assertThat(controlled.logInOpens()).isTrue();
        assertThat(Rights.configured(false).logInOpens()).isFalse();
    }

    @Test
    void whatIsStrictestHoldsAndAnAdministratorComesToTheSettingsWhateverIsLocked() throws Exception {
        DeviceLocks locks = new DeviceLocks(false, store);
        locks.apply(true, functions(Gate.LOG_IN, Gate.OPEN, Gate.OFF));
        Rights rights = locks.rights();
        assertThat(rights.gate(Area.FREE)).isEqualTo(Gate.OPEN);
        assertThat(rights.gate(Area.SETTINGS)).isEqualTo(Gate.LOG_IN);
        assertThat(rights.gate(Area.MAIL)).isEqualTo(Gate.LOG_IN);
        assertThat(rights.gate(Area.SCAN)).isEqualTo(Gate.LOG_IN);
        assertThat(rights.gate(Area.SHEET)).isEqualTo(Gate.LOG_IN);
        assertThat(rights.gate(Area.LAB)).isEqualTo(Gate.OFF);
        locks.apply(true, functions(Gate.OFF, Gate.OFF, Gate.OFF));
        assertThat(locks.rights().gate(Area.SETTINGS)).isEqualTo(Gate.LOG_IN);
        assertThat(locks.rights().logInOpens()).isTrue();
    }

    @Test
    void theyAreKeptOverARestart() throws Exception {
        new DeviceLocks(false, store).apply(true, functions(Gate.OFF, Gate.LOG_IN, Gate.OPEN));
        Rights again = new DeviceLocks(false, new SettingsStore(database)).rights();
        assertThat(again.panelLock()).isTrue();
        assertThat(again.functions())
                .isEqualTo(Map.of(Area.SCAN, Gate.OFF, Area.SHEET, Gate.LOG_IN, Area.LAB, Gate.OPEN));
    }

    @Test
    void whatAnotherVersionWroteStaysLockedButNotForTheAdministrator() {
        store.updatePart(DeviceLocks.PART, Map.of("scan", "AFTER_MIDNIGHT"));
        assertThat(new DeviceLocks(false, store).rights().gate(Area.SCAN)).isEqualTo(Gate.LOG_IN);
    }

    @Test
    void aSettingsFileBringsThemAndNothingElse() throws Exception {
        DeviceLocks locks = new DeviceLocks(false, store);
        locks.portable()
                .draft(Map.of("locks.panel", "true", "locks.lab", "OFF"), Map.of())
                .store();
        assertThat(locks.rights().panelLock()).isTrue();
        assertThat(locks.rights().gate(Area.LAB)).isEqualTo(Gate.OFF);
        assertThat(locks.portable().values())
                .containsEntry("locks.scan", "OPEN")
                .hasSize(4);
        assertThatThrownBy(() -> locks.portable().draft(Map.of("locks.panel", "perhaps"), Map.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatTheConfigurationLocksCannotBeOpenedForEverybody() throws Exception {
        DeviceLocks locks = new DeviceLocks(true, store);
        assertThatThrownBy(() -> locks.apply(false, functions(Gate.OPEN, Gate.OPEN, Gate.OPEN)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.errors())
                        .extracting(e -> e.field())
                        .containsExactly("locks.sheet", "locks.lab"));
        assertThat(store.part(DeviceLocks.PART)).isEmpty();
        assertThat(locks.rights().function(Area.LAB)).isEqualTo(Gate.LOG_IN);
        assertThat(locks.rights().function(Area.SCAN)).isEqualTo(Gate.OPEN);
        locks.apply(false, functions(Gate.OPEN, Gate.LOG_IN, Gate.OFF));
        assertThat(locks.rights().gate(Area.LAB)).isEqualTo(Gate.OFF);
        locks.portable().draft(Map.of("locks.lab", "OPEN"), Map.of()).store();
        assertThat(locks.rights().gate(Area.LAB))
                .as("a file of a device without access control opens nothing")
                .isEqualTo(Gate.LOG_IN);
    }

    @Test
    void whatIsNoChoiceIsRefusedAndNothingChanges() throws Exception {
        DeviceLocks locks = new DeviceLocks(false, store);
        assertThatThrownBy(() -> locks.apply(true, Map.of(Area.SCAN, "OPEN", Area.SHEET, "wide")))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.errors())
                        .extracting(e -> e.field())
                        .containsExactly("locks.sheet", "locks.lab"));
        assertThat(locks.rights().logInOpens()).isFalse();
        assertThat(store.part(DeviceLocks.PART)).isEmpty();
    }
}
