package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.mail.smtp.MailServer;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pass-back: whoever finds an open browser points the device at a server of their own and reads the password there. So another
 * server, or another way to connect, costs the stored password, wants the administrator's again, and is said at the panel.
 */
final class PassBackTest extends RealSite {
    private static final String MAIL_PASSWORD = "Demo-Vera-1";

    @ParameterizedTest
    @CsvSource({"host,mail.attacker.example", "port,2525", "secure,NONE", "validation,disable"})
    void anotherServerWantsThePasswordAndDeletesTheStoredOne(String field, String value) throws Exception {
        assertThat(client.post(BASIC, form(Map.of())).statusCode()).isEqualTo(303);
        MailServer before = real.device.state().mailServer();
        assertThat(real.device.state().passwordKept()).isTrue();
        assertThat(real.device.serverChange())
                .as("nothing but the method changed")
                .isEmpty();

        Map<String, String> change = new HashMap<>(form(Map.of("password", "", field, value)));
        HttpResponse<String> asked = client.post(BASIC, change);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("id=\"access.confirm\"", "Enter the administrator's password")
                .doesNotContain(MAIL_PASSWORD, ADMIN);
        assertThat(real.device.state().mailServer()).isEqualTo(before);

        change.put("access.confirm", "not-the-password");
        change.put("csrf", Client.csrf(page()));
        HttpResponse<String> refused = client.post(BASIC, change);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The password is wrong").doesNotContain("not-the-password");
        assertThat(real.device.state().mailServer()).isEqualTo(before);
        assertThat(real.device.audit().entries(Long.MAX_VALUE, 1).get(0).event())
                .isEqualTo(AuditEvent.LOG_IN_FAILED);
        assertThat(real.device.state().passwordKept()).isTrue();
        assertThat(real.device.serverChange()).isEmpty();

        change.put("access.confirm", ADMIN);
        change.put("csrf", Client.csrf(page()));
        assertThat(client.post(BASIC, change).statusCode()).isEqualTo(303);
        assertThat(real.device.state().mailServer()).isNotEqualTo(before);
        assertThat(real.device.state().passwordKept()).as("a password for it").isFalse();
        assertThat(real.settings.password(real.device.state().mailServer())).isEmpty();
        assertThat(real.device.serverChange().orElseThrow().from()).isEqualTo("127.0.0.1");
        assertThat(page()).doesNotContain(MAIL_PASSWORD, ADMIN);
    }

    @Test
    void theConfirmationIsThrottledLikeALogIn() throws Exception {
        HttpResponse<String> last = null;
        for (int i = 0; i < 4; i++) {
            last = client.post(BASIC, form(Map.of("port", "2525", "access.confirm", "guess-" + i)));
        }
        assertThat(last.body()).contains("Too many wrong tries");
        last = client.post(BASIC, form(Map.of("port", "2525", "access.confirm", ADMIN)));
        assertThat(last.statusCode()).as("not even the right one").isEqualTo(422);
    }

    @Test
    void aTokenGoesToNoHostThatIsNotListedWhateverPasswordIsTyped() throws Exception {
        String port = Integer.toString(real.device.state().mailServer().port());
        Map<String, String> form = new HashMap<>(Map.of("method", "OAUTH2", "host", "mail.attacker.example"));
        form.putAll(Map.of("service", "EXCHANGE_ONLINE", "filled", "EXCHANGE_ONLINE", "pending", ""));
        form.putAll(Map.of("sender", "", "port", port, "validation", "enable", "access.confirm", ADMIN));
        assertThat(post("", form)).contains("A sign-in may not be sent to this server");
        assertThat(real.device.state().mailServer().host()).isEqualTo("localhost");
        assertThat(real.device.serverChange()).isEmpty();
    }

    @Test
    void theNoticeOutlivesARestartUntilSomebodyReadsIt() throws Exception {
        client.post(BASIC, form(Map.of("port", "2525", "access.confirm", ADMIN)));
        assertThat(real.settings.part("server_notice.").get("at")).matches("\\d+");
        real.device.serverChangeSeen();
        assertThat(real.device.serverChange()).isEmpty();
        assertThat(real.settings.part("server_notice.").get("at")).isEmpty();
    }

    private Map<String, String> form(Map<String, String> changes) throws Exception {
        Map<String, String> form = new HashMap<>(Map.of("csrf", Client.csrf(page()), "method", "SMTP_AUTH"));
        form.putAll(Map.of("host", "localhost", "port", Integer.toString(real.cloud.smtpPort()), "pending", ""));
        form.putAll(Map.of("secure", "STARTTLS", "account", "vera@contoso.example", "sender", ""));
        form.putAll(Map.of("password", MAIL_PASSWORD, "validation", "enable"));
        form.putAll(changes);
        return form;
    }
}
