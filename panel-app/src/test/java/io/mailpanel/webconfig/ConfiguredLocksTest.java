package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.access.Area;
import io.mailpanel.device.access.DeviceLocks;
import io.mailpanel.device.access.Gate;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.LockWords;
import io.mailpanel.device.text.Texts;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Control Panel where the configuration has access control: what it locks is said, and is not offered to everybody. */
final class ConfiguredLocksTest extends ScriptedSite {
    private static final String PAGE = "/device-management/control-panel";

    @BeforeEach
    void control() throws Exception {
        device.locks = new DeviceLocks(true, device.settings);
        client.logIn(ScriptedDevice.PASSWORD);
    }

    private static String field(String page, String name) {
        Matcher select =
                Pattern.compile("(?s)<select id=\"" + name + "\".*?</div>").matcher(page);
        assertThat(select.find()).isTrue();
        return select.group();
    }

    @Test
    void whatItLocksIsSaidAtTheFieldAndInTheStatus() throws Exception {
        String page = client.get(PAGE).body();
        for (String locked : new String[] {"lab", "sheet"}) {
            assertThat(field(page, locked))
                    .doesNotContain("For everybody")
                    .contains("value=\"LOG_IN\" selected", "panel.access_control in mailpanel.toml");
        }
        assertThat(field(page, "scan")).contains("value=\"OPEN\" selected", "For everybody");
        assertThat(client.get("/status").body())
                .doesNotContain("Nothing is locked")
                .contains(
                        "Access control in the configuration: email server and restart after administrator log-in",
                        "Hardware lab: After administrator log-in");
        assertThat(new LockWords(Texts.of(Language.RU)).line(device.locks.rights()))
                .contains("Контроль доступа в конфигурации", "Лаборатория: После входа администратора")
                .doesNotContain("Ничего не заблокировано");
    }

    @Test
    void aFormThatWouldOpenItAllTheSameIsRefusedInWords() throws Exception {
        String csrf = Client.csrf(client.get(PAGE).body());
        HttpResponse<String> refused = client.post(
                PAGE, Map.of("csrf", csrf, "panel-lock", "", "scan", "OFF", "sheet", "LOG_IN", "lab", "OPEN"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(field(refused.body(), "lab"))
                .contains("keeps this for administrators. Choose one of the other two.");
        assertThat(device.locks.rights().gate(Area.SCAN)).isEqualTo(Gate.OPEN);
    }
}
