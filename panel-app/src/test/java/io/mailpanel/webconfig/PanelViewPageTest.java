package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.stage.DevicePanelView;
import io.mailpanel.device.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Status > Panel View: who sees the panel's picture, that it follows the panel, takes no touch, and can be switched off. */
final class PanelViewPageTest extends ScriptedSite {
    private static final String PAGE = "/status/panel-view";
    private static final List<String> PARTS = List.of("/picture.png", "/now", "/events");

    private final ScriptedStage panel = new ScriptedStage();

    @Override
    Optional<Stage> stage() {
        return Optional.of(panel);
    }

    @Test
    void onlyWhoLoggedInSeesIt() throws Exception {
        assertThat(client.get(PAGE).headers().firstValue("Location")).hasValue("/log-in?to=%2Fstatus%2Fpanel-view");
        for (String part : PARTS) {
            assertThat(client.get(PAGE + part).statusCode()).as(part).isEqualTo(401);
        }
        client.logIn(ScriptedDevice.PASSWORD);
        assertThat(client.get(PAGE).body())
                .contains("The panel, showing: Home", "Scan to Email", "Password: ••••")
                .contains("<noscript><p class=\"buttons\"><a role=\"button\" class=\"tonal\" href=\"" + PAGE + "\">");
        var picture = client.get(PAGE + "/picture.png");
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(client.get(PAGE + "/now").body()).contains("Scan to Email").doesNotContain("<html");
        assertThat(client.get("/live").statusCode()).as("the demo's own").isEqualTo(404);
    }

    @Test
    void switchedOffItIsGoneForEverybodyAndStaysSo() throws Exception {
        Client other = new Client(web, keys);
        client.logIn(ScriptedDevice.PASSWORD);
        other.logIn(ScriptedDevice.PASSWORD);
        assertThat(client.post(PAGE + "/off", Map.of("csrf", "wrong")).statusCode())
                .isEqualTo(403);
        assertThat(device.panelView.on()).isTrue();
        client.post(PAGE + "/off", Map.of("csrf", Client.csrf(client.get(PAGE).body())));
        for (Client each : List.of(client, other)) {
            assertThat(each.get(PAGE).body())
                    .contains("nobody sees the panel here")
                    .doesNotContain("Scan to Email");
            for (String part : PARTS) {
                assertThat(each.get(PAGE + part).statusCode()).as(part).isEqualTo(404);
            }
            assertThat(each.get(PAGE + "/now").headers().firstValue("HX-Refresh"))
                    .hasValue("true");
        }
        assertThat(new DevicePanelView(device.settings).on()).isFalse();
        assertThat(device.audit.entries(Long.MAX_VALUE, 1).get(0).event()).isEqualTo(AuditEvent.PANEL_VIEW);
        other.post(PAGE + "/on", Map.of("csrf", Client.csrf(other.get(PAGE).body())));
        assertThat(client.get(PAGE + "/picture.png").statusCode()).isEqualTo(200);
    }

    @Test
    void itFollowsThePanelAndTakesNoTouch() throws Exception {
        try (Browser browser = new Browser("en")) {
            browser.open("https://localhost:" + web.port() + PAGE);
            browser.type("password", ScriptedDevice.PASSWORD);
            browser.click("login");
            browser.at(PAGE);
            shows(browser, "1");
            browser.click("panel-picture");
            panel.change();
            shows(browser, "2");
            panel.change();
            shows(browser, "3");
            assertThat(panel.told).isEmpty();
            device.panelView.set(false);
            browser.find("view-off");
            assertThat(browser.has("panel-picture")).isFalse();
        }
    }

    private static void shows(Browser browser, String serial) {
        browser.until(d -> {
            var picture = browser.find("panel-picture");
            return serial.equals(picture.getAttribute("data-serial"))
                            && "800".equals(picture.getDomProperty("naturalWidth"))
                    ? true
                    : null;
        });
    }
}
