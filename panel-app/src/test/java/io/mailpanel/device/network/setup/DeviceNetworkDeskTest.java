package io.mailpanel.device.network.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.device.access.AdminPassword;
import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.audit.AuditEntry;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Bookkeeper;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.mail.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of the network stays only if somebody reaches the device after it. */
final class DeviceNetworkDeskTest {
    private static final String ADMIN = "Administrator-1";
    private static final String PASSPHRASE = "correct horse battery";
    private static final LinkForm OTHER = new LinkForm(false, "10.0.0.9", "255.0.0.0", "10.0.0.1", "10.0.0.1", "");
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private FakeNmcli system;
    private Database database;
    private AdminPassword password;
    private AuditLog audit;
    private DeviceNetworkDesk desk;

    @BeforeEach
    void open() throws Exception {
        system = new FakeNmcli(folder);
        start(LONG);
        password.changePassword(password.initialPassword().orElseThrow().toCharArray(), ADMIN.toCharArray(), "panel");
    }

    /** Opens the device's part, as after a start of the machine. */
    private void start(Duration window) throws Exception {
        database = Database.open(folder.resolve("device.db"));
        SettingsStore store = new SettingsStore(database);
        password = new AdminPassword(database, Clock.systemUTC());
        audit = new AuditLog(database, Clock.systemUTC(), new Acting());
        store.witness(new Bookkeeper(audit));
        desk = new DeviceNetworkDesk(
                store,
                password,
                audit,
                new LinkParts(system.links(true), Duration.ZERO, window),
                system::network,
                () -> {});
        desk.start();
    }

    /** What a crash leaves: nothing was told to end, and the files are as they are. */
    private void end() {
        desk.close();
        database.close();
    }

    @AfterEach
    void close() {
        end();
    }

    private static Confirmation confirmed() {
        return new Confirmation(ADMIN.toCharArray(), "192.168.1.77");
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private void applied() throws Exception {
        await(() -> desk.trial().filter(NetworkDesk.Trial::applied).isPresent());
    }

    private String address() throws Exception {
        return system.property(FakeNmcli.WIRED, "addresses");
    }

    private List<AuditEvent> events() {
        return audit.entries(Long.MAX_VALUE, 20).stream()
                .map(AuditEntry::event)
                .filter(e -> e.name().startsWith("NETWORK"))
                .toList();
    }

    private FieldError refused(Callable<?> what) {
        return catchThrowableOfType(Refused.class, what::call).errors().get(0);
    }

    private FieldError refusedAddress(LinkForm form, Confirmation confirmation) {
        return refused(() -> {
            desk.apply("eth0", form, confirmation);
            return null;
        });
    }

    @Test
    void aChangeThatSomebodyKeepsStays() throws Exception {
        desk.apply("eth0", OTHER, confirmed());
        applied();
        assertThat(address()).isEqualTo("10.0.0.9/8");
        assertThat(desk.trial().orElseThrow().address()).contains("10.0.0.9");
        assertThat(desk.trial().orElseThrow().seconds()).isBetween(200L, 300L);
        desk.keep();
        assertThat(desk.trial()).isEmpty();
        end();
        start(LONG);
        assertThat(desk.trial()).isEmpty();
        assertThat(address()).isEqualTo("10.0.0.9/8");
        assertThat(events()).containsExactly(AuditEvent.NETWORK_KEPT, AuditEvent.NETWORK);
    }

    @Test
    void oneThatNobodyKeepsIsUndone() throws Exception {
        end();
        start(Duration.ofMillis(300));
        desk.apply("eth0", OTHER, confirmed());
        await(() -> desk.undone().isPresent());
        assertThat(desk.undone().orElseThrow().key()).isEqualTo("link.undone");
        assertThat(desk.trial()).isEmpty();
        assertThat(address()).isEqualTo("192.168.1.20/24");
        assertThat(system.property(FakeNmcli.WIRED, "gateway")).isEqualTo("192.168.1.1");
        assertThat(system.property(FakeNmcli.WIRED, "dns")).isEqualTo("192.168.1.1,192.168.1.2");
        assertThat(system.asked()).last().isEqualTo("--wait 45 connection up uuid " + FakeNmcli.WIRED + " ifname eth0");
        assertThat(events()).containsExactly(AuditEvent.NETWORK_UNDONE, AuditEvent.NETWORK);
    }

    @Test
    void oneThatACrashLeftIsUndoneAtTheNextStart() throws Exception {
        desk.apply("eth0", OTHER, confirmed());
        applied();
        end();
        assertThat(address()).isEqualTo("10.0.0.9/8");
        start(LONG);
        await(() -> desk.undone().isPresent());
        assertThat(address()).isEqualTo("192.168.1.20/24");
    }

    @Test
    void somebodyWhoChangesTheirMindGoesBackAtOnce() throws Exception {
        desk.apply("eth0", OTHER, confirmed());
        applied();
        desk.undo();
        await(() -> desk.trial().isEmpty());
        assertThat(address()).isEqualTo("192.168.1.20/24");
    }

    @Test
    void whatTheSystemRefusesIsPutBackAndTold() throws Exception {
        system.fails("up-" + FakeNmcli.WIRED, "Error: IP configuration could not be reserved.");
        desk.apply("eth0", OTHER, confirmed());
        await(() -> desk.undone().isPresent());
        assertThat(desk.undone().orElseThrow().key()).isEqualTo("link.refused");
        assertThat(desk.undone().orElseThrow().arguments())
                .containsExactly("Error: IP configuration could not be reserved.");
        assertThat(address()).isEqualTo("192.168.1.20/24");
    }

    @Test
    void onlyOneChangeAtATimeAndOnlyWithThePassword() throws Exception {
        assertThat(refusedAddress(OTHER, Confirmation.NONE).key()).isEqualTo("link.confirm.needed");
        assertThat(refusedAddress(OTHER, new Confirmation("wrong".toCharArray(), "192.168.1.77"))
                        .key())
                .isEqualTo("access.error.wrong");
        assertThat(refusedAddress(new LinkForm(false, "", "", "", "", ""), confirmed())
                        .field())
                .isEqualTo(LinkFields.ADDRESS);
        assertThat(system.asked()).isEmpty();
        desk.apply("eth0", OTHER, confirmed());
        applied();
        assertThat(refusedAddress(OTHER, confirmed()).key()).isEqualTo("link.busy");
    }

    @Test
    void withoutACableWithoutTheInterfaceWithoutNetworkManager() throws Exception {
        system.unplug("eth0");
        assertThat(refusedAddress(OTHER, confirmed()).key()).isEqualTo("link.unplugged");
        assertThat(refused(() -> {
                            desk.apply("eth7", OTHER, confirmed());
                            return null;
                        })
                        .key())
                .isEqualTo("link.gone");
        system.stop();
        assertThat(refusedAddress(OTHER, confirmed()).key()).isEqualTo("link.keeper.NO_NETWORK_MANAGER");
    }

    private FieldError refusedJoin(String ssid, String passphrase) {
        return refused(() -> {
            desk.join("wlan0", ssid, passphrase, confirmed());
            return null;
        });
    }

    @Test
    void anotherWifiThatNobodyKeepsIsLeftAgain() throws Exception {
        desk.join("wlan0", "Caf: corner", PASSPHRASE, confirmed());
        applied();
        String added = system.active("wlan0");
        assertThat(added).isNotEqualTo(FakeNmcli.OFFICE);
        assertThat(desk.trial().orElseThrow().address()).isEmpty();
        end();
        start(LONG);
        await(() -> desk.undone().isPresent());
        assertThat(system.active("wlan0")).isEqualTo(FakeNmcli.OFFICE);
        assertThat(desk.known()).containsExactly(new KnownWifi(FakeNmcli.OFFICE, "Office"));
    }

    @Test
    void theFirstWifiCutsNobodyOffAndNeedsNoKeeping() throws Exception {
        system.unplug("wlan0");
        desk.join("wlan0", "Office", PASSPHRASE, confirmed());
        await(() -> desk.trial().isEmpty() && desk.known().size() == 1);
        assertThat(desk.undone()).isEmpty();
        assertThat(desk.known().get(0).name()).isEqualTo("Office");
        assertThat(desk.known().get(0).uuid())
                .as("the older one of that name is gone")
                .isNotEqualTo(FakeNmcli.OFFICE);
    }

    @Test
    void aWrongPassphraseIsToldAndNothingOfItStays() throws Exception {
        system.fails("up", "Error: Secrets were required, not " + PASSPHRASE);
        desk.join("wlan0", "Caf: corner", PASSPHRASE, confirmed());
        await(() -> desk.undone().isPresent());
        assertThat(desk.undone().orElseThrow().arguments()).containsExactly("Error: Secrets were required, not …");
        assertThat(desk.known()).hasSize(1);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(PASSPHRASE);
            }
        }
    }

    @Test
    void onlyNetworksThatAreHeardWithAPassphraseThatFits() {
        assertThat(refusedJoin("Elsewhere", PASSPHRASE)).isEqualTo(LinkFields.error(LinkFields.SSID, "error"));
        assertThat(refusedJoin("Company", PASSPHRASE)).isEqualTo(LinkFields.error(LinkFields.SSID, "other"));
        assertThat(refusedJoin("Caf: corner", "short")).isEqualTo(LinkFields.error(LinkFields.PASSPHRASE, "error"));
        assertThat(refusedJoin("Guests <b>", PASSPHRASE)).isEqualTo(LinkFields.error(LinkFields.PASSPHRASE, "open"));
    }

    @Test
    void aNetworkIsForgottenUnlessItIsInUse() throws Exception {
        assertThat(refused(() -> {
                            desk.forget(FakeNmcli.OFFICE);
                            return null;
                        })
                        .key())
                .isEqualTo("link.forget.in_use");
        assertThat(refused(() -> {
                            desk.forget(FakeNmcli.WIRED);
                            return null;
                        })
                        .key())
                .as("a cable's connection is no Wi-Fi network")
                .isEqualTo("link.forget.gone");
        system.unplug("wlan0");
        desk.forget(FakeNmcli.OFFICE);
        assertThat(desk.known()).isEmpty();
    }
}
