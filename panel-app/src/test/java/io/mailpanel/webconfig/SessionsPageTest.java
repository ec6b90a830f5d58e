package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.AuditEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sessions and failed log-ins: seen, and ended. */
final class SessionsPageTest extends ScriptedSite {
    private static final String PAGE = "/product-security/sessions";
    private static final String FAILED = "/product-security/failed-log-ins";

    @Test
    void anotherSessionIsSeenAndEnded() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        Client other = new Client(web, keys);
        other.logIn(ScriptedDevice.PASSWORD);
        clock.forward(Duration.ofMinutes(3));
        String page = client.get(PAGE).body();
        assertThat(page)
                .contains("127.0.0.1", "id=\"mine\"", "2 Mar 2026, 11:05", "2 Mar 2026, 11:08", "id=\"end-others\"")
                .doesNotContain(cookie(client), cookie(other));
        String handle = page.replaceFirst("(?s).*name=\"session\" value=\"([^\"]+)\".*", "$1");
        end("end", Map.of("session", handle));
        assertThat(other.get("/status").statusCode()).isEqualTo(303);
        assertThat(client.get(PAGE).body())
                .contains("The session is ended.", "id=\"mine\"")
                .doesNotContain("id=\"end-others\"");
        assertThat(device.audit.entries(Long.MAX_VALUE, 1).get(0).event()).isEqualTo(AuditEvent.SESSION_ENDED);
        end("end", Map.of("session", handle));
        assertThat(client.get(PAGE).body()).contains("That session had ended already.");
    }

    @Test
    void allOthersAreEndedAtOnceAndThisOneStays() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        Client[] others = {new Client(web, keys), new Client(web, keys)};
        for (Client other : others) {
            other.logIn(ScriptedDevice.PASSWORD);
        }
        end("end-others", Map.of());
        for (Client other : others) {
            assertThat(other.get("/status").statusCode()).isEqualTo(303);
        }
        assertThat(client.get("/status").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyEndsASessionByItsCookieOrItsOwnHandle() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        Client other = new Client(web, keys);
        other.logIn(ScriptedDevice.PASSWORD);
        end("end", Map.of("session", cookie(other)));
        assertThat(other.get("/status").statusCode()).isEqualTo(200);
    }

    @Test
    void wrongPasswordsAreCountedWithTheirPlaceAndWait() throws Exception {
        for (int i = 0; i < 3; i++) {
            client.logIn("wrong-" + i);
        }
        device.password.login("wrong".toCharArray(), "panel");
        Client inTime = new Client(web, keys);
        clock.forward(Duration.ofSeconds(2));
        inTime.logIn(ScriptedDevice.PASSWORD);
        for (int i = 0; i < 3; i++) {
            device.password.login("wrong".toCharArray(), "10.0.0.5");
        }
        assertThat(inTime.get(FAILED).body())
                .containsSubsequence("10.0.0.5", ">3<", "1 s", "Panel", ">1<", ">none<", "127.0.0.1", ">3<", ">none<");
    }

    private void end(String act, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", Client.csrf(client.get(PAGE).body()));
        assertThat(client.post(PAGE + "/" + act, all).statusCode()).isEqualTo(303);
    }

    private static String cookie(Client client) {
        return client.cookies.get("__Host-session");
    }
}
