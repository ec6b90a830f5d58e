package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.webconfig.server.SecurityHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** What a hostile network, page or program tries; over real TLS sockets. */
final class SafetyTest extends ScriptedSite {
    private static final String BASIC = "/network/email-server/basic";

    @Test
    void everyAnswerCarriesTheSecurityHeaders() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        for (String path : List.of("/log-in", "/status", BASIC, "/nowhere", "/", "/language/xx", "/live")) {
            HttpResponse<String> answer = client.get(path);
            SecurityHeaders.ALL.forEach(
                    (name, value) -> assertThat(answer.headers().firstValue(name))
                            .as(path + " " + name)
                            .contains(value));
            assertThat(answer.headers().firstValue("Server"))
                    .as("server's name")
                    .isEmpty();
        }
        assertThat(SecurityHeaders.ALL.get("Content-Security-Policy"))
                .doesNotContain("unsafe", "*", "http:")
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
    }

    @Test
    void pagesHoldNoScriptOrStyleOfTheirOwn() throws Exception {
        String before = client.get("/log-in").body();
        client.logIn(ScriptedDevice.PASSWORD);
        for (String path : List.of(
                "/log-in", "/status", BASIC, "/network/email-server/sign-in", "/network/status/print-status-sheet")) {
            assertThat(path.equals("/log-in") ? before : client.get(path).body())
                    .as(path)
                    .doesNotContain("<style", " style=", " onclick=", " hx-on", "http://", "cdn")
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .contains("\"allowEval\":false", "\"includeIndicatorStyles\":false");
        }
    }

    @Test
    void cookiesAreHostOnlySecureHttpOnlyAndStrict() throws Exception {
        List<String> cookies = client.logIn(ScriptedDevice.PASSWORD).headers().allValues("set-cookie");
        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain"));
    }

    @Test
    void nothingIsShownBeforeLogIn() throws Exception {
        for (String path : List.of("/", "/status", BASIC, "/network/email-server/sign-in/code", "/change-password")) {
            HttpResponse<String> answer = client.get(path);
            assertThat(answer.statusCode()).as(path).isIn(302, 303);
            assertThat(answer.body()).doesNotContain("MP-4F7A21", "0.1.0", "Mailpanel 2nd floor");
        }
        assertThat(client.get("/status/now").statusCode()).isEqualTo(401);
        assertThat(client.get("/status/events").statusCode()).isEqualTo(401);
        assertThat(client.get("/log-in").body()).doesNotContain("MP-4F7A21", "0.1.0", "Mailpanel 2nd floor");
        assertThat(client.get("/nowhere").body()).doesNotContain("MP-4F7A21", "0.1.0", "Mailpanel 2nd floor");
    }

    @Test
    void aFormNeedsItsTokenAndItsOrigin() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        String csrf = Client.csrf(client.get(BASIC).body());
        Map<String, String> form = form(csrf);
        String other = client.origin().replace("localhost", "attacker.example");

        refused(client.post(BASIC, form, "Origin", other), "not asked for by a page of this device");
        refused(client.post(BASIC, form, "Origin", "null"), "not asked for by a page of this device");
        refused(client.post(BASIC, form, new String[0]), "not asked for by a page of this device");
        refused(
                client.post(BASIC, form, "Origin", "null", "Sec-Fetch-Site", "cross-site"),
                "not asked for by a page of this device");
        refused(client.post(BASIC, form("wrong")), "The form is out of date");
        refused(client.post(BASIC, Map.of("method", "OFF")), "The form is out of date");
        assertThat(device.state().mailServer().host()).isEqualTo("smtp.office365.com");

        assertThat(client.post(BASIC, form, "Origin", "null", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .as("what browsers send under no-referrer")
                .isEqualTo(303);
        assertThat(device.state().mailServer().host()).isEqualTo("smtp-mail.outlook.com");
    }

    @Test
    void logInNeedsItsTokenToo() throws Exception {
        client.get("/log-in");
        refused(
                client.post("/log-in", Map.of("csrf", "wrong", "password", ScriptedDevice.PASSWORD)),
                "The form is out of date");
        client.cookies.clear();
        refused(client.post("/log-in", Map.of("password", ScriptedDevice.PASSWORD)), "The form is out of date");
    }

    @Test
    void otherHostNamesAreTurnedAway() throws Exception {
        assertThat(raw("GET /log-in HTTP/1.1\r\nHost: rebound.attacker.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421")
                .contains("not the address of this device", "Content-Security-Policy")
                .doesNotContain("password");
        assertThat(raw("GET /log-in HTTP/1.1\r\nHost: 192.168.1.20:443\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(raw("GET /log-in HTTP/1.1\r\nHost: MAILPANEL.local\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(raw("GET /log-in HTTP/1.1\r\nHost: 203.0.113.9\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void whatIsNotHttpGetsAPageInWordsAndNoStackTrace() throws Exception {
        String answer = raw("GET /%00%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy", "nosniff", "The request was not understood")
                .doesNotContain("org.eclipse", "\tat ");
        assertThat(client.get("/assets/x/../../../etc/passwd").statusCode()).isIn(400, 404);
        assertThat(client.get("/assets/0/pico.css").statusCode()).isEqualTo(404);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        String csrf = Client.csrf(client.get(BASIC).body());
        HttpResponse<String> answer =
                client.post(BASIC, Map.of("csrf", csrf, "method", "OAUTH2", "sender", "x".repeat(40_000)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Too much at once");
    }

    @Test
    void oldTlsIsRefused() throws Exception {
        assertThatThrownBy(() -> handshake("TLSv1.1")).isInstanceOf(SSLHandshakeException.class);
        assertThat(handshake("TLSv1.2")).isEqualTo("TLSv1.2");
        assertThat(handshake("TLSv1.3")).isEqualTo("TLSv1.3");
    }

    @Test
    void logInGoesOnlyToPathsOfThisDevice() throws Exception {
        for (String to : List.of("//attacker.example/", "https://attacker.example", "/\\attacker.example", "")) {
            String page = client.get("/log-in").body();
            HttpResponse<String> answer = client.post(
                    "/log-in", Map.of("csrf", Client.csrf(page), "password", ScriptedDevice.PASSWORD, "to", to));
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/status");
            client.cookies.clear();
        }
        assertThat(client.get("/language/ru?back=//attacker.example").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/status");
    }

    @Test
    void everyPageSpeaksBothLanguages() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        String csrf = Client.csrf(client.get("/network/email-server/sign-in").body());
        client.post("/network/email-server/sign-in", Map.of("csrf", csrf));
        for (String path : List.of(
                "/network/email-server/sign-in/code",
                "/network/email-server/sign-in",
                BASIC,
                "/status",
                "/network/status/print-status-sheet",
                "/network-security/ca-certificate",
                "/network-security/root-certificate-update",
                "/network-security/server-certificate",
                "/device-management/administrator-password",
                "/device-management/email-notification",
                "/device-management/monitoring",
                "/product-security/sessions",
                "/product-security/failed-log-ins",
                "/product-security/audit-log")) {
            String russian = client.get(path, "Accept-Language", "ru-RU,ru;q=0.9,en;q=0.5")
                    .body();
            assertThat(russian).as(path).contains("<html lang=\"ru\"", "Выйти").doesNotContain("Log out");
            String english = client.get(path, "Accept-Language", "de, en-GB;q=0.8, ru;q=0.2")
                    .body();
            assertThat(english).as(path).contains("<html lang=\"en\"", "Log out");
        }
    }

    private static Map<String, String> form(String csrf) {
        return Map.of(
                "csrf", csrf,
                "method", "OAUTH2",
                "service", "OUTLOOK_COM",
                "filled", "OUTLOOK_COM",
                "pending", "",
                "sender", "",
                "host", "smtp-mail.outlook.com",
                "port", "587",
                "validation", "enable");
    }

    private static void refused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(words);
    }

    private String handshake(String protocol) throws Exception {
        return new RawTls("127.0.0.1", web.port()).handshake(protocol);
    }

    private String raw(String request) throws Exception {
        return new RawTls("127.0.0.1", web.port()).raw(request);
    }
}
