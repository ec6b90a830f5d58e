package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.AuditEntry;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.network.setup.FakeNmcli;
import io.mailpanel.device.network.setup.LinkParts;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Wired LAN over HTTPS and in a browser, with the real device and a program in the place of nmcli. */
@Timeout(180)
final class WiredPageTest extends RealSite {
    private static final String PATH = "/network/wired-lan";

    private FakeNmcli system;

    @Override
    RealMachine machine() throws Exception {
        system = new FakeNmcli(folder);
        LinkParts parts = new LinkParts(system.links(true), Duration.ZERO, Duration.ofMinutes(1));
        return RealMachine.looked().with(system::network, parts);
    }

    @Override
    AdditionalNetwork additional() {
        return new AdditionalNetwork("eth0");
    }

    private HttpResponse<String> send(String act, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", Client.csrf(client.get(PATH).body()));
        return client.post(PATH + act, all);
    }

    private static Map<String, String> manual(String address, String mask, String gateway, String password) {
        return Map.of(
                "link",
                "eth0",
                "method",
                "manual",
                "address",
                address,
                "mask",
                mask,
                "gateway",
                gateway,
                "dns1",
                "",
                "dns2",
                "",
                "access.confirm",
                password);
    }

    private String address() throws Exception {
        return system.property(FakeNmcli.WIRED, "addresses");
    }

    /** The page, once the interface is known and the change has been made or undone. */
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
    void thePresentStateIsShownWithTheAdditionalNetworkNamed() throws Exception {
        assertThat(until("id=\"eth0\""))
                .contains(
                        "Interface eth0",
                        "192.168.1.20/24",
                        "b8:27:eb:12:34:56",
                        "value=\"255.255.255.0\"",
                        "value=\"192.168.1.2\"",
                        "This is the additional network for mail",
                        "href=\"/network/email-server/basic\"")
                .doesNotContain("wlan0");
    }

    @Test
    void aChangeIsCheckedWholeAndNeedsThePasswordOnceMore() throws Exception {
        until("id=\"eth0\"");
        HttpResponse<String> refused = send("", manual("192.168.1.255", "255.255.255.0", "10.0.0.1", ADMIN));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "With this mask the address is reserved",
                        "The gateway must be in the network",
                        "value=\"10.0.0.1\"")
                .doesNotContain(ADMIN);
        assertThat(send("", manual("10.0.0.9", "255.0.0.0", "", "")).body())
                .contains("Enter the administrator's password: the device would become reachable");
        assertThat(system.asked()).isEmpty();
    }

    @Test
    void itStaysWhenSomebodyKeepsIt() throws Exception {
        until("id=\"eth0\"");
        HttpResponse<String> answer = send("", manual("10.0.0.9", "255.0.0.0", "10.0.0.1", ADMIN));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "The address becomes 10.0.0.9",
                        "href=\"" + client.origin().replace("localhost", "10.0.0.9") + PATH);
        assertThat(until("id=\"keep\""))
                .contains("goes back to its old settings in")
                .doesNotContain("eth0-form");
        assertThat(address()).isEqualTo("10.0.0.9/8");
        assertThat(real.web.address(system.network()).getHost()).isEqualTo("10.0.0.9");
        assertThat(send("/keep", Map.of()).statusCode()).isEqualTo(303);
        assertThat(until("eth0-form")).contains("The change is kept.", "value=\"10.0.0.9\"");
        assertThat(client.get("/product-security/audit-log").body())
                .contains("Network changed", "Interface: eth0", "10.0.0.9/8", "Change of the network kept");
    }

    @Test
    void nothingIsErasedWhileAChangeIsNeitherKeptNorUndone() throws Exception {
        String erase = "/device-management/erase-all-data";
        until("id=\"eth0\"");
        send("", manual("10.0.0.9", "255.0.0.0", "10.0.0.1", ADMIN));
        until("id=\"keep\"");
        Map<String, String> right = Map.of("word", "ERASE", "access.confirm", ADMIN);
        HttpResponse<String> refused = erase(erase, right);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Nothing was erased", "The change of the network at eth0 is neither kept nor undone yet.");
        assertThat(real.device.links().trial()).isPresent();
        send("/undo", Map.of());
        until("eth0-form");
        assertThat(address()).isEqualTo("192.168.1.20/24");
        assertThat(erase(erase, Map.of("word", "ERASE", "access.confirm", "wrong"))
                        .body())
                .contains("The password is wrong")
                .doesNotContain("neither kept nor undone");
    }

    private HttpResponse<String> erase(String path, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", Client.csrf(client.get(path).body()));
        return client.post(path, all);
    }

    @Test
    void itIsUndoneWhenSomebodyGoesBack() throws Exception {
        until("id=\"eth0\"");
        send("", manual("10.0.0.9", "255.0.0.0", "10.0.0.1", ADMIN));
        until("id=\"undo\"");
        send("/undo", Map.of());
        assertThat(until("eth0-form")).contains("Nobody kept the last change", "value=\"192.168.1.20\"");
        assertThat(address()).isEqualTo("192.168.1.20/24");
        AuditEntry entry = real.device.audit().entries(Long.MAX_VALUE, 1).get(0);
        assertThat(entry.event()).isEqualTo(AuditEvent.NETWORK_UNDONE);
    }

    @Test
    void whatTheSystemSaysIsShownAndEscaped() throws Exception {
        until("id=\"eth0\"");
        system.fails("up-" + FakeNmcli.WIRED, "Error: <b>no address");
        send("", manual("10.0.0.9", "255.0.0.0", "", ADMIN));
        assertThat(until("The system did not take it")).contains("Error: &lt;b&gt;no address");
        assertThat(address()).isEqualTo("192.168.1.20/24");
    }

    @Test
    void withoutNetworkManagerItIsOnlyShown() throws Exception {
        until("id=\"eth0\"");
        system.stop();
        assertThat(client.get(PATH).body())
                .contains("NetworkManager, by which the device would set it, does not run", "192.168.1.20/24")
                .doesNotContain("eth0-form");
        assertThat(send("", manual("10.0.0.9", "255.0.0.0", "", ADMIN)).body()).contains("managed elsewhere");
        assertThat(system.asked()).isEmpty();
    }

    @Test
    void inABrowser() throws Exception {
        until("id=\"eth0\"");
        try (Browser browser = new Browser("en")) {
            browser.open(client.origin() + PATH);
            browser.type("password", ADMIN);
            browser.click("login");
            browser.find("eth0-form");
            browser.click("eth0-manual");
            browser.type("eth0-address", "10.0.0.9");
            browser.type("eth0-mask", "255.0.0.0");
            browser.type("eth0-gateway", "10.0.0.1");
            browser.type("eth0-dns1", "");
            browser.type("eth0-dns2", "");
            browser.type("eth0-confirm", ADMIN);
            browser.click("eth0-ok");
            browser.find("next");
            browser.until(d -> {
                browser.open(client.origin() + PATH);
                return browser.has("keep") ? true : null;
            });
            browser.click("keep");
            browser.find("eth0-form");
        }
        assertThat(address()).isEqualTo("10.0.0.9/8");
        assertThat(real.device.links().trial()).isEmpty();
    }
}
