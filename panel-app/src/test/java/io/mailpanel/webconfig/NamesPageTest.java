package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.AuditEntry;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.Change;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Network > Basic over HTTPS, with the real device. */
final class NamesPageTest extends RealSite {
    private static final String NAMES = "/network/basic";

    private HttpResponse<String> ok(String name, String location) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of("name", name, "location", location));
        fields.put("csrf", Client.csrf(client.get(NAMES).body()));
        return client.post(NAMES, fields);
    }

    @Test
    void nameAndLocationAreKeptAndShownEverywhere() throws Exception {
        assertThat(ok("  Копир <3>  ", "Этаж 2").statusCode()).isEqualTo(303);
        AuditEntry entry = real.device.audit().entries(Long.MAX_VALUE, 1).get(0);
        assertThat(entry.event()).isEqualTo(AuditEvent.DEVICE_NAME);
        assertThat(entry.changes()).extracting(Change::after).containsExactly("Этаж 2", "Копир <3>");
        assertThat(client.get(NAMES).body())
                .contains("value=\"Копир &lt;3>\"", "value=\"Этаж 2\"", "The settings are stored.");
        assertThat(client.get("/product-security/audit-log").body()).contains("Location: Этаж 2", "Копир &lt;3&gt;");
        assertThat(real.device.state().info().name()).isEqualTo("Копир <3>");
        assertThat(real.device.state().info().serial()).isEqualTo("MP-SERIAL-77");
        assertThat(client.get("/status").body()).contains("Копир &lt;3&gt;", "Этаж 2");
        assertThat(client.get("/product-security/audit-log").body())
                .contains("Name or location changed", "Копир &lt;3&gt;");
    }

    @Test
    void whatIsNoNameIsRefusedInWordsAndNothingChanges() throws Exception {
        HttpResponse<String> empty = ok(" ", "Room");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Enter a name of 1 to 64 characters", "value=\"Room\"");
        assertThat(ok("x".repeat(65), "").statusCode()).isEqualTo(422);
        assertThat(ok("two\nlines", "").statusCode()).isEqualTo(422);
        assertThat(ok("Good", "y".repeat(65)).body()).contains("Enter at most 64 characters");
        assertThat(real.device.state().info().name()).isEqualTo("Mailpanel");
        assertThat(real.device.state().info().location()).isEmpty();
    }
}
