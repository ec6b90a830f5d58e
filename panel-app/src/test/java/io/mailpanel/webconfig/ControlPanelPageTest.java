package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.access.Area;
import io.mailpanel.device.access.Gate;
import io.mailpanel.device.access.Rights;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.text.Language;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Device Management > Control Panel over HTTPS, with the real device. */
final class ControlPanelPageTest extends RealSite {
    private static final String PAGE = "/device-management/control-panel";

    private HttpResponse<String> ok(Map<String, String> chosen) throws Exception {
        Map<String, String> fields = new HashMap<>(chosen);
        fields.put("csrf", Client.csrf(client.get(PAGE).body()));
        return client.post(PAGE, fields);
    }

    @Test
    void theLocksAreStoredShownAndInTheAuditLog() throws Exception {
        assertThat(client.get("/status").body()).contains("Nothing is locked");
        assertThat(ok(Map.of("panel-lock", "on", "scan", "OFF", "sheet", "LOG_IN", "lab", "OPEN"))
                        .statusCode())
                .isEqualTo(303);
        Rights rights = real.device.state().access().rights();
        assertThat(rights.panelLock()).isTrue();
        assertThat(rights.functions().get(Area.SCAN)).isEqualTo(Gate.OFF);
        assertThat(client.get(PAGE).body())
                .contains("The locks are stored.", "value=\"OFF\" selected", "value=\"LOG_IN\" selected");
        assertThat(client.get("/status").body())
                .contains("Panel lock; Scan to Email: Off; Print Status Sheet: After administrator log-in");
        assertThat(real.device.audit().entries(Long.MAX_VALUE, 1).get(0).event())
                .isEqualTo(AuditEvent.LOCKS);
        assertThat(client.get("/product-security/audit-log").body())
                .contains(
                        "Panel or functions lock changed",
                        "Panel lock: off → on",
                        "Scan to Email: For everybody → Off");
    }

    @Test
    void inRussianTheWordsAgreeWithEveryName() throws Exception {
        ok(Map.of("panel-lock", "on", "scan", "OFF", "sheet", "LOG_IN", "lab", "OPEN"));
        real.device.setLanguage(Language.RU);
        assertThat(client.get("/status").body())
                .contains("Сканирование в эл. почту: Нет доступа; Печать листа состояния: После входа администратора");
        assertThat(client.get("/product-security/audit-log").body())
                .contains("Блокировка панели: выкл. → вкл.", "Сканирование в эл. почту: Для всех → Нет доступа");
    }

    @Test
    void whatIsNoChoiceIsRefusedInWordsAndNothingChanges() throws Exception {
        HttpResponse<String> refused = ok(Map.of("panel-lock", "on", "scan", "OFF", "sheet", "sometimes"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose one of the three.", "value=\"OFF\" selected");
        assertThat(real.device.state().access().rights().panelLock()).isFalse();
    }
}
