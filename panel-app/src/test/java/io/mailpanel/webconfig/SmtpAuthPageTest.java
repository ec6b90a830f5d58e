package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.MailStand;
import io.mailpanel.mail.smtp.SecureConnection;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Email Server &gt; Basic with SMTP AUTH, by plain forms as a browser without scripts sends them, on the real device. */
final class SmtpAuthPageTest extends RealSite {
    private static final String PASSWORD = "Demo-Vera-1";

    @Test
    void thePersonalMailboxesOfMicrosoftAreSaidToNeedOauth2AsSoonAsOneIsTyped() throws Exception {
        Map<String, String> form = new HashMap<>(Map.of("method", "SMTP_AUTH", "shown", "SMTP_AUTH"));
        form.putAll(Map.of("host", "smtp.office365.com", "account", "vera@contoso.example", "password", PASSWORD));
        assertThat(warned(form)).contains("id=\"retires\"", "December 2026").doesNotContain(PASSWORD);
        form.put("account", "pat@hotmail.com");
        assertThat(warned(form))
                .contains("id=\"oauth2-only\"", "16 September 2024")
                .doesNotContain(PASSWORD);
        form.putAll(Map.of("host", "mail.contoso.example", "account", "vera@contoso.example"));
        assertThat(warned(form)).contains("id=\"retires\"").doesNotContain("id=\"oauth2-only\"");
        form.put("host", "smtp-mail.outlook.com");
        form.putAll(Map.of("service", "EXCHANGE_ONLINE", "filled", "EXCHANGE_ONLINE"));
        post("/choose", form);
        assertThat(page()).contains("id=\"oauth2-only\"", "Choose OAuth2 and the service Outlook.com");
        assertThat(real.device.state().mailServer().method().name())
                .as("a warning stores nothing")
                .isEqualTo("OAUTH2");
    }

    private String warned(Map<String, String> form) throws Exception {
        form.put("csrf", Client.csrf(client.get(BASIC).body()));
        return client.post(BASIC + "/warn", form).body();
    }

    @Test
    void theFieldsOfTheMethodTheWarningAndThePasswordThatIsNeverGivenBack() throws Exception {
        assertThat(page()).contains("id=\"service\"").doesNotContain("id=\"password\"");

        Map<String, String> form = new HashMap<>(Map.of("method", "SMTP_AUTH"));
        post("/choose", form);
        assertThat(page())
                .contains("id=\"account\"", "id=\"password\"", "December 2026", "value=\"SSL_TLS\"")
                .doesNotContain("id=\"service\"", "id=\"sign-in\"");

        form.putAll(Map.of("host", "localhost", "port", Integer.toString(real.cloud.smtpPort())));
        form.putAll(Map.of("secure", "STARTTLS", "account", "", "sender", "", "password", PASSWORD));
        form.put("validation", "enable");
        String refused = post("", form);
        assertThat(refused).contains("Enter the account that authenticates").doesNotContain(PASSWORD);
        assertThat(real.device.state().mailServer().method().name()).isEqualTo("OAUTH2");

        form.put("account", "vera@contoso.example");
        post("", form);
        String stored = page();
        assertThat(stored).contains("A password is stored").doesNotContain(PASSWORD);
        assertThat(real.device.state().mailServer().secure()).isEqualTo(SecureConnection.STARTTLS);
        assertThat(real.device.state().mailStand()).isEqualTo(MailStand.READY);
        assertThat(real.device.state().toString()).doesNotContain(PASSWORD);
        assertThat(real.device.scan().obstacle()).isEmpty();

        for (String wrong : List.of("zzz", "", "ENABLE", "on")) {
            form.put("validation", wrong);
            form.put("csrf", Client.csrf(client.get(BASIC).body()));
            HttpResponse<String> answer = client.post(BASIC, form);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("Choose Enable or Disable.");
            assertThat(real.device.state().mailServer().validateCertificate()).isTrue();
        }
        form.put("password", "");
        form.put("validation", "disable");
        form.put("access.confirm", ADMIN);
        post("", form);
        assertThat(page()).contains("The stored password was deleted", "No password is stored");
        assertThat(real.device.state().mailStand()).isEqualTo(MailStand.NO_PASSWORD);
        assertThat(real.device.scan().obstacle()).contains("obstacle.password_missing");

        form.put("method", "OAUTH2");
        form.put("shown", "SMTP_AUTH");
        post("/choose", form);
        assertThat(page()).contains("id=\"service\"", "id=\"sign-in\"").doesNotContain("id=\"password\"");
    }
}
