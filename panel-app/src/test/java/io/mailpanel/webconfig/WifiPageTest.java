package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.network.setup.FakeNmcli;
import io.mailpanel.device.network.setup.LinkParts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Wi-Fi over HTTPS, with the real device and a program in the place of nmcli. */
@Timeout(180)
final class WifiPageTest extends RealSite {
    private static final String PATH = "/network/wi-fi";
    private static final String PASSPHRASE = "correct horse battery";

    private FakeNmcli system;

    @Override
    RealMachine machine() throws Exception {
        system = new FakeNmcli(folder);
        LinkParts parts = new LinkParts(system.links(true), Duration.ZERO, Duration.ofMinutes(1));
        return RealMachine.looked().with(system::network, parts);
    }

    private HttpResponse<String> send(String act, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", Client.csrf(client.get(PATH).body()));
        return client.post(PATH + act, all);
    }

    private static Map<String, String> join(String ssid, String passphrase, String password) {
        return Map.of("link", "wlan0", "ssid", ssid, "passphrase", passphrase, "access.confirm", password);
    }

    private String until(String sign) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String page = client.get(PATH).body();
        while (!page.contains(sign)) {
            assertThat(System.nanoTime()).as(page).isLessThan(end);
            page = client.get(PATH).body();
        }
        return page;
    }

    @Test
    void theNetworksAreListedWithSignalAndSecurity() throws Exception {
        assertThat(until("id=\"wlan0\""))
                .contains(
                        "value=\"Caf: corner\"",
                        "Signal 81% · WPA1 WPA2",
                        "In use · signal 70% · WPA2",
                        "Guests &lt;b>",
                        "open: everybody nearby can read",
                        "WPA2 802.1X: cannot be joined from here",
                        "aria-label=\"Forget Office\"")
                .doesNotContain("eth0");
        send("/look", Map.of("link", "wlan0"));
        assertThat(system.looked()).anyMatch(line -> line.endsWith("--rescan yes"));
    }

    @Test
    void oneIsJoinedAndThePassphraseIsNowhere() throws Exception {
        until("id=\"wlan0\"");
        HttpResponse<String> answer = send("/join", join("Caf: corner", PASSPHRASE, ADMIN));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("The device joins the network Caf: corner")
                .doesNotContain(PASSPHRASE);
        assertThat(until("id=\"keep\"")).doesNotContain(PASSPHRASE);
        String added = system.active("wlan0");
        assertThat(system.property(added, "secret")).isEqualTo("802-11-wireless-security.psk:" + PASSPHRASE);
        assertThat(system.asked()).noneMatch(line -> line.contains("battery"));
        send("/keep", Map.of());
        assertThat(until("wlan0-join-form")).contains("The change is kept.").doesNotContain(PASSPHRASE);
        assertThat(client.get("/product-security/audit-log").body())
                .contains("SSID: Caf: corner")
                .doesNotContain(PASSPHRASE);
        real.log.entries().forEach(entry -> assertThat(entry.toString()).doesNotContain(PASSPHRASE));
    }

    @Test
    void whatDoesNotFitIsRefusedAtItsField() throws Exception {
        until("id=\"wlan0\"");
        HttpResponse<String> refused = send("/join", join("Caf: corner", "short-", ADMIN));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .containsPattern("id=\"wlan0-passphrase-error\">Enter the network's passphrase")
                .contains("value=\"Caf: corner\" checked")
                .doesNotContain("short-");
        assertThat(send("/join", join("Elsewhere", PASSPHRASE, ADMIN)).body())
                .contains("Choose a network from the list");
        assertThat(send("/join", join("Caf: corner", PASSPHRASE, "")).body())
                .containsPattern("id=\"wlan0-join-confirm-error\">Enter the administrator's password");
        assertThat(system.asked()).isEmpty();
    }

    @Test
    void oneIsForgottenUnlessItIsInUse() throws Exception {
        until("id=\"wlan0\"");
        Map<String, String> office = Map.of("uuid", FakeNmcli.OFFICE);
        assertThat(send("/forget", office).body()).contains("This network is in use: join another one first.");
        system.unplug("wlan0");
        assertThat(send("/forget", office).statusCode()).isEqualTo(303);
        assertThat(client.get(PATH).body())
                .contains("The network was forgotten.")
                .doesNotContain("Forget Office");
    }
}
