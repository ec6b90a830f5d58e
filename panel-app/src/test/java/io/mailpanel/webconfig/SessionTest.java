package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long a log-in lasts, what slows wrong ones, and what becomes of a sign-in when a session goes. */
final class SessionTest extends ScriptedSite {
    private static final String BASIC = "/network/email-server/basic";

    @Test
    void theSessionIsRenewedAtLogInAndCannotBePlanted() throws Exception {
        client.cookies.put("__Host-session", "A".repeat(43));
        client.logIn(ScriptedDevice.PASSWORD);
        String first = client.cookies.get("__Host-session");
        assertThat(first).hasSize(43).isNotEqualTo("A".repeat(43));
        String csrf = Client.csrf(client.get(BASIC).body());
        assertThat(client.post("/log-out", Map.of("csrf", csrf)).statusCode()).isEqualTo(303);
        assertThat(client.get("/log-in").body()).contains("You are logged out");
        client.cookies.put("__Host-session", first);
        assertThat(client.get("/status").headers().firstValue("Location")).contains("/log-in");
        client.logIn(ScriptedDevice.PASSWORD);
        assertThat(client.cookies.get("__Host-session")).isNotEqualTo(first);
    }

    @Test
    void aSessionEndsAfterTwentyIdleMinutesAndAfterEightHours() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        clock.forward(Duration.ofMinutes(19));
        assertThat(client.get("/status").statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(21));
        assertThat(client.get("/status").statusCode()).isEqualTo(303);
        assertThat(client.get("/log-in").body()).contains("the session had ended");

        client.logIn(ScriptedDevice.PASSWORD);
        for (int i = 0; i < 8 * 4; i++) {
            assertThat(client.get("/status").statusCode()).isEqualTo(200);
            clock.forward(Duration.ofMinutes(15));
        }
        clock.forward(Duration.ofMinutes(1));
        assertThat(client.get("/status").statusCode()).isEqualTo(303);

        client.logIn(ScriptedDevice.PASSWORD);
        clock.forward(Duration.ofDays(365).negated());
        assertThat(client.get("/status").statusCode())
                .as("a clock that was set back")
                .isEqualTo(303);
    }

    @Test
    void whatTheBrowserFetchesByItselfKeepsNoSessionAlive() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        clock.forward(Duration.ofMinutes(15));
        assertThat(client.get("/status/now").statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(10));
        assertThat(client.get("/status/now").statusCode()).isEqualTo(401);
    }

    @Test
    void aSignInIsLostWhenItsSessionLapsesAndTheNextLogInIsTold() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        String csrf = Client.csrf(client.get("/network/email-server/sign-in").body());
        client.post("/network/email-server/sign-in", Map.of("csrf", csrf));
        device.desk.session.signedIn("vera@contoso.example", clock.instant());
        clock.forward(Duration.ofMinutes(21));
        client.get("/status");
        assertThat(device.desk.session()).isEmpty();
        client.logIn(ScriptedDevice.PASSWORD);
        assertThat(client.get("/status").body()).contains("not kept because OK was not pressed");
        assertThat(client.get("/status").body()).doesNotContain("not kept because");
    }

    @Test
    void okKeepsOnlyTheSignInThatThePageShowed() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        String csrf = Client.csrf(client.get(BASIC).body());
        device.desk.beginSignIn(EmailService.EXCHANGE_ONLINE);
        device.desk.session.signedIn("mallory@contoso.example", clock.instant());
        HttpResponse<String> answer = client.post(BASIC, form(csrf));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("The sign-in changed", "mallory@contoso.example");
        assertThat(device.signIn.account()).isEmpty();
    }

    @Test
    void somebodyElsesVisitDiscardsNothing() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        String csrf = Client.csrf(client.get("/network/email-server/sign-in").body());
        client.post("/network/email-server/sign-in", Map.of("csrf", csrf));
        device.desk.session.signedIn("vera@contoso.example", clock.instant());
        Client other = new Client(web, keys);
        other.logIn(ScriptedDevice.PASSWORD);
        other.get("/status");
        assertThat(device.desk.session()).isPresent();
        client.get("/status", "Sec-Purpose", "prefetch");
        assertThat(device.desk.session()).as("a prefetch is no visit").isPresent();
        client.get("/status");
        assertThat(device.desk.session()).isEmpty();
    }

    @Test
    void wrongPasswordsAreSlowedWithTheSecondsShown() throws Exception {
        HttpResponse<String> answer = null;
        for (int i = 0; i < 12 && (answer == null || answer.statusCode() != 429); i++) {
            answer = client.logIn("wrong-" + i);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        long seconds = Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow());
        assertThat(seconds).isPositive();
        assertThat(answer.body())
                .contains("id=\"wait-seconds\"", ">" + seconds + "<")
                .doesNotContain("wrong-");
        assertThat(client.logIn(ScriptedDevice.PASSWORD).statusCode()).isEqualTo(429);
        clock.forward(Duration.ofSeconds(seconds + 1));
        assertThat(client.logIn(ScriptedDevice.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void thePasswordIsChangedOnItsPageAndOthersAreLoggedOut() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        Client other = new Client(web, keys);
        other.logIn(ScriptedDevice.PASSWORD);
        String path = "/device-management/administrator-password";
        String csrf = Client.csrf(client.get(path).body());
        HttpResponse<String> wrong = client.post(
                path,
                Map.of("csrf", csrf, "old", "not-it-at-all", "new", "Another-Pass-1", "repeat", "Another-Pass-1"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("The password is wrong").doesNotContain("not-it-at-all", "Another-Pass-1");
        HttpResponse<String> right = client.post(
                path,
                Map.of(
                        "csrf",
                        csrf,
                        "old",
                        ScriptedDevice.PASSWORD,
                        "new",
                        "Another-Pass-1",
                        "repeat",
                        "Another-Pass-1"));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(client.get("/status").statusCode()).isEqualTo(200);
        assertThat(other.get("/status").statusCode()).isEqualTo(303);
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
}
