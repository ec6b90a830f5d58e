package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.access.Gate;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.notify.NotifyEvent;
import io.mailpanel.device.text.DateForm;
import io.mailpanel.device.text.TimeForm;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailNetwork;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an import says: to whoever wrote the file, and to the audit log. Against the real device. */
final class TransferWordsTest extends RealSite {
    private static final String PAGE = "/device-management/export-and-import";

    @Test
    void whatAFileMayHaveInsteadIsNamed() throws Exception {
        Map<String, Class<? extends Enum<?>>> values = Map.of(
                "mail.method", AuthMethod.class,
                "mail.service", EmailService.class,
                "mail.network", MailNetwork.class,
                "notify.events.1", NotifyEvent.class,
                "locks.scan", Gate.class,
                "time.date", DateForm.class,
                "time.time", TimeForm.class);
        for (String name : values.keySet()) {
            Enum<?>[] allowed = values.get(name).getEnumConstants();
            assertThat(refusal(name))
                    .contains(Arrays.stream(allowed).map(Enum::name).toList())
                    .doesNotContain("Choose");
        }
        assertThat(refusal("time.zone")).contains("UTC", "Europe/Berlin").doesNotContain("of the list");
        assertThat(refusal("locks.panel")).contains("true, false");
        assertThat(refusal("mail.validate_certificate")).contains("true, false");
        assertThat(refusal("language")).contains("EN, RU");
        client.get("/language/ru?back=/status");
        assertThat(refusal("time.zone"))
                .contains("допустимы UTC", "Europe/Moscow")
                .doesNotContain("из списка");
    }

    private String refusal(String name) throws Exception {
        String file = "{\"product\":\"Mailpanel\",\"schema\":1,\"settings\":{\"" + name + "\":\"RUBBISH\"}}";
        return read(file).body().replaceFirst("(?s).*?<ul[^>]*id=\"bad-settings", "");
    }

    @Test
    void anImportTellsTheAuditLogWhatDiffersAlone() throws Exception {
        String file = export().body()
                .replace("\"device.name\": \"Mailpanel\"", "\"device.name\": \"Panel 7\"")
                .replaceFirst("(\"notify.gather_seconds\": )\"30\"", "$1\"45\"")
                .replaceFirst("(\"time.date\": )\"IN_WORDS\"", "$1\"DAY_FIRST\"")
                .replaceFirst("(\"locks.scan\": )\"OPEN\"", "$1\"LOG_IN\"");
        assertThat(read(file).statusCode()).isEqualTo(303);
        assertThat(apply(ADMIN).statusCode()).isEqualTo(303);
        assertThat(changes(AuditEvent.DEVICE_NAME)).containsExactly(Change.of("device.name", "Mailpanel", "Panel 7"));
        assertThat(changes(AuditEvent.NOTIFICATIONS)).containsExactly(Change.of("notify.gather_seconds", "30", "45"));
        assertThat(changes(AuditEvent.DATE_TIME)).containsExactly(Change.of("time.date", "IN_WORDS", "DAY_FIRST"));
        assertThat(changes(AuditEvent.LOCKS)).containsExactly(Change.of("locks.scan", "OPEN", "LOG_IN"));
    }

    private List<Change> changes(AuditEvent event) {
        return real.device.audit().entries(Long.MAX_VALUE, 20).stream()
                .filter(e -> e.event() == event)
                .flatMap(e -> e.changes().stream())
                .toList();
    }

    @Test
    void whatIsNotInTheFileIsNamed() throws Exception {
        assertThat(export().body()).doesNotContain("time.server", "time.automatic");
        assertThat(client.get(PAGE).body()).contains("s address and whether it is on");
        client.get("/language/ru?back=/status");
        assertThat(client.get(PAGE).body()).contains("адрес сервера времени и то, включён ли он");
    }

    private HttpResponse<String> export() throws Exception {
        return client.post(PAGE + "/export", withToken(Map.of("passphrase", "", "repeat", "")));
    }

    private HttpResponse<String> read(String file) throws Exception {
        return client.upload(
                PAGE + "/read",
                withToken(Map.of("file-passphrase", "")),
                Map.of("file/settings.json", file.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> apply(String password) throws Exception {
        return client.post(PAGE + "/import", withToken(Map.of("access.confirm", password)));
    }

    private Map<String, String> withToken(Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", Client.csrf(client.get(PAGE).body()));
        return all;
    }
}
