package io.mailpanel.device.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.network.NetworkState.Addressing;
import io.mailpanel.device.network.NetworkState.Wifi;
import io.mailpanel.device.network.NetworkState.Wifi.Mode;
import io.mailpanel.device.network.NetworkState.Wifi.Security;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who made a link say of it, in their own words. */
final class LinkDetailsTest {
    @TempDir
    private Path root;

    private final Map<String, String> said = new HashMap<>();

    private LinkDetails details() {
        return new LinkDetails(root, command -> Optional.ofNullable(said.get(String.join(" ", command))));
    }

    @Test
    void networkManagerTellsAllOfAWifiNetwork() {
        said.put(
                "nmcli -t -f IN-USE,SSID,CHAN,SECURITY,MODE device wifi list ifname wlan0 --rescan no",
                " :Nachbar:1:WPA2:Infra\n*:Flur\\: 2\\\\3:44:WPA2 WPA3:Infra\n :::--:Infra\n");
        assertThat(details().wifi("wlan0"))
                .contains(new Wifi(
                        Optional.of(Mode.INFRASTRUCTURE),
                        Optional.of("Flur: 2\\3"),
                        Optional.of(44),
                        Optional.of(new Security("WPA2 WPA3"))));
        said.replaceAll((command, words) -> "*:Gast:11::Infra\n");
        assertThat(details().wifi("wlan0").orElseThrow().security()).contains(new Security(""));
        said.replaceAll((command, words) -> " :Nachbar:1:WPA2:Infra\n");
        assertThat(details().wifi("wlan0")).isEmpty();
    }

    @Test
    void withoutItIwTellsNameAndChannelAndNothingIsGuessed() {
        said.put("iw dev wlan0 link", """
                Connected to 02:00:00:00:00:01 (on wlan0)
                \tSSID: Werkstatt
                \tfreq: 2437.0
                \tsignal: -52 dBm
                """);
        assertThat(details().wifi("wlan0"))
                .contains(new Wifi(
                        Optional.of(Mode.INFRASTRUCTURE), Optional.of("Werkstatt"), Optional.of(6), Optional.empty()));
        said.put("iw dev wlan0 link", "Not connected.\n");
        assertThat(details().wifi("wlan0")).isEmpty();
        assertThat(LinkDetails.channel(2484)).contains(14);
        assertThat(LinkDetails.channel(5180)).contains(36);
        assertThat(LinkDetails.channel(60_480)).isEmpty();
    }

    @Test
    void networkManagerKnowsWhoGaveTheAddress() {
        said.put("nmcli -g GENERAL.CONNECTION device show eth0", "Wired connection 1\n");
        said.put("nmcli -g ipv4.method connection show Wired connection 1", "auto\n");
        assertThat(details().addressing("eth0")).contains(Addressing.AUTOMATIC);
        said.put("nmcli -g ipv4.method connection show Wired connection 1", "manual\n");
        assertThat(details().addressing("eth0")).contains(Addressing.MANUAL);
        said.put("nmcli -g ipv4.method connection show Wired connection 1", "shared\n");
        assertThat(details().addressing("eth0")).isEmpty();
    }

    @Test
    void networkdKeepsALeaseOrASettingsFile() throws Exception {
        write("sys/class/net/eth0/ifindex", "2\n");
        write("run/systemd/netif/links/2", "ADMIN_STATE=configured\nNETWORK_FILE=/etc/systemd/network/lan.network\n");
        assertThat(details().addressing("eth0")).isEmpty();
        write("etc/systemd/network/lan.network", "[Match]\nName=eth0\n[Network]\nAddress=192.0.2.9/24\n");
        assertThat(details().addressing("eth0")).contains(Addressing.MANUAL);
        write("run/systemd/netif/leases/2", "ADDRESS=192.0.2.7\n");
        assertThat(details().addressing("eth0")).contains(Addressing.AUTOMATIC);
    }

    @Test
    void anAddressForATimeWasLentAndOneForEverMayBeEither() {
        String line = "2: eth0    inet 192.0.2.7/24 brd 192.0.2.255 scope global %seth0\\       valid_lft %s\n";
        said.put("ip -4 -o address show dev eth0", line.formatted("dynamic ", "3599sec"));
        assertThat(details().addressing("eth0")).contains(Addressing.AUTOMATIC);
        said.put("ip -4 -o address show dev eth0", line.formatted("", "forever"));
        assertThat(details().addressing("eth0")).isEmpty();
    }

    private void write(String file, String text) throws Exception {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
