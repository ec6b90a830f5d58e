package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.MailStand;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.smtp.SecureConnection;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Email Server &gt; Basic with SMTP AUTH, by plain forms as a browser without scripts sends them, on the real device. */
final class SmtpAuthPageTest {
    private static final String BASIC = "/network/email-server/basic";
    private static final String ADMIN = "Administrator-1";
    private static final String PASSWORD = "Demo-Vera-1";

    @TempDir
    Path folder;

    private Client client;

    @Test
    void theFieldsOfTheMethodTheWarningAndThePasswordThatIsNeverGivenBack() throws Exception {
        KeyStore keys = TlsKeys.selfSigned();
        Clock clock = Clock.systemUTC();
        try (RealDevice real = new RealDevice(folder);
                WebConfig web = WebConfig.start(
                        real.device,
                        Optional.empty(),
                        new WebConfig.Options("127.0.0.1", 0, keys, TlsKeys.PASSWORD, WebConfig.Live.OFF, clock))) {
            real.device.setLanguage(Language.EN);
            client = new Client(web, keys);
            char[] initial = real.access.initialPassword().orElseThrow().toCharArray();
            real.access.changePassword(initial, ADMIN.toCharArray(), "panel");
            client.logIn(ADMIN);
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

            form.put("password", "");
            form.put("validation", "disable");
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

    private String page() throws Exception {
        return client.get(BASIC).body();
    }

    private String post(String act, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", Client.csrf(page()));
        return client.post(BASIC + act, all).body();
    }
}
