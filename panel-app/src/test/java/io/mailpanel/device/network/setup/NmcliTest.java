package io.mailpanel.device.network.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mailpanel.device.network.setup.LinkManager.Keeper;
import io.mailpanel.device.network.setup.WifiCell.Key;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of nmcli, and what becomes of its answers. */
final class NmcliTest {
    private static final String SECRET = "correct horse $(x) \"battery\"";

    @TempDir
    Path folder;

    private FakeNmcli system;
    private Nmcli links;

    @BeforeEach
    void install() throws Exception {
        system = new FakeNmcli(folder);
        links = system.links(true);
    }

    @Test
    void whoSetsTheNetwork() throws Exception {
        assertThat(links.keeper()).isEqualTo(Keeper.DEVICE);
        assertThat(system.links(false).keeper()).isEqualTo(Keeper.MACHINE);
        system.stop();
        assertThat(links.keeper()).isEqualTo(Keeper.NO_NETWORK_MANAGER);
        assertThat(new Nmcli(folder.resolve("none").toString(), true).keeper()).isEqualTo(Keeper.NO_NETWORK_MANAGER);
    }

    @Test
    void howAnInterfaceGetsItsAddress() throws Exception {
        LinkProfile wired = links.profile("eth0").orElseThrow();
        assertThat(wired)
                .isEqualTo(new LinkProfile(
                        FakeNmcli.WIRED, "manual", "192.168.1.20/24", "192.168.1.1", "192.168.1.1,192.168.1.2", ""));
        assertThat(LinkForm.of(wired))
                .isEqualTo(new LinkForm(
                        false, "192.168.1.20", "255.255.255.0", "192.168.1.1", "192.168.1.1", "192.168.1.2"));
        assertThat(LinkForm.of(links.profile("wlan0").orElseThrow())).isEqualTo(new LinkForm(true, "", "", "", "", ""));
        system.unplug("eth0");
        assertThat(links.profile("eth0")).isEmpty();
    }

    @Test
    void aProfileIsKeptAndPutBackAsItWas() throws Exception {
        LinkProfile before = links.profile("eth0").orElseThrow();
        links.keep(new LinkProfile(FakeNmcli.WIRED, "auto", "", "", "9.9.9.9", "yes"));
        links.connect(FakeNmcli.WIRED, "eth0");
        assertThat(system.property(FakeNmcli.WIRED, "method")).isEqualTo("auto");
        assertThat(system.property(FakeNmcli.WIRED, "addresses")).isEmpty();
        links.keep(before);
        assertThat(links.profile("eth0")).contains(before);
    }

    @Test
    void theNetworksThatAreHeardTheStrongestFirstEachOnce() throws Exception {
        assertThat(links.heard("wlan0", false))
                .extracting(WifiCell::ssid, WifiCell::signal, WifiCell::key, WifiCell::inUse)
                .containsExactly(
                        tuple("Office", 70, Key.WPA, true),
                        tuple("Caf: corner", 81, Key.WPA, false),
                        tuple("Future", 30, Key.WPA3, false),
                        tuple("Guests <b>", 22, Key.OPEN, false),
                        tuple("Company", 20, Key.OTHER, false));
        links.heard("wlan0", true);
        assertThat(system.looked()).first().asString().endsWith("--rescan no");
        assertThat(system.looked()).last().asString().endsWith("--rescan yes");
        assertThat(links.known()).containsExactly(new KnownWifi(FakeNmcli.OFFICE, "Office"));
    }

    @Test
    void aPassphraseGoesThroughAPipeAndIsNoArgument() throws Exception {
        String uuid = links.add("wlan0", "Caf: corner", Key.WPA);
        links.join(uuid, "wlan0", SECRET);
        assertThat(system.property(uuid, "secret")).isEqualTo("802-11-wireless-security.psk:" + SECRET);
        assertThat(system.asked()).noneMatch(line -> line.contains("battery"));
        assertThat(system.asked())
                .first()
                .isEqualTo("connection add type wifi con-name Caf: corner ifname wlan0 ssid Caf: corner"
                        + " 802-11-wireless-security.key-mgmt wpa-psk");
        assertThat(system.active("wlan0")).isEqualTo(uuid);
        links.forget(uuid);
        assertThat(system.active("wlan0")).isEmpty();
    }

    @Test
    void whatIsRefusedIsToldInItsOwnWords() throws Exception {
        system.fails("up", "Error: Connection activation failed: Secrets were required, but not provided.");
        assertThatThrownBy(() -> links.connect(FakeNmcli.WIRED, "eth0"))
                .hasMessage("Error: Connection activation failed: Secrets were required, but not provided.");
    }

    @Test
    void aMachineThatIsNotOursIsOnlyLookedAt() throws Exception {
        Nmcli others = system.links(false);
        assertThat(others.profile("eth0")).isPresent();
        assertThatThrownBy(() -> others.connect(FakeNmcli.WIRED, "eth0")).hasMessageContaining("managed elsewhere");
        assertThatThrownBy(() -> others.forget(FakeNmcli.OFFICE)).hasMessageContaining("managed elsewhere");
        others.heard("wlan0", true);
        assertThat(system.looked()).last().asString().endsWith("--rescan no");
        assertThat(system.asked()).isEmpty();
    }
}
