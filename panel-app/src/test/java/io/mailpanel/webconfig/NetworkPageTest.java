package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.MailStand;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.mail.smtp.MailNetwork;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Email Server &gt; Basic of a device with two networks, and what OAuth2 cannot have, on the real device. */
final class NetworkPageTest extends RealSite {
    private static final String NOTE_EN = "Additional networks do not support OAuth2 authentication.";
    private static final String NOTE_RU = "Дополнительные сети не поддерживают аутентификацию OAuth2.0.";

    @Override
    AdditionalNetwork additional() {
        return new AdditionalNetwork("127.0.0.2");
    }

    private Map<String, String> form(String method, String network, String validation) {
        Map<String, String> form = new HashMap<>();
        form.putAll(Map.of("method", method, "service", "EXCHANGE_ONLINE", "network", network));
        form.putAll(Map.of("host", "localhost", "port", Integer.toString(real.cloud.smtpPort())));
        form.putAll(Map.of("secure", "STARTTLS", "account", "vera@contoso.example", "sender", ""));
        form.putAll(Map.of("password", "Demo-Vera-1", "validation", validation));
        return form;
    }

    @Test
    void theAdditionalNetworkIsForPasswordsAndRefusedToOAuth2WithTheGuidesNote() throws Exception {
        assertThat(page()).contains("id=\"network\"", "127.0.0.2", NOTE_EN);

        String refused = post("", form("OAUTH2", "ADDITIONAL", "enable"));
        assertThat(refused).contains("<p class=\"error\" id=\"network-error\">Models that support", NOTE_EN);
        assertThat(real.device.state().mailServer().network()).isEqualTo(MailNetwork.STANDARD);

        post("", form("SMTP_AUTH", "ADDITIONAL", "enable"));
        assertThat(real.device.state().mailServer().network()).isEqualTo(MailNetwork.ADDITIONAL);
        assertThat(real.device.state().mailStand()).isEqualTo(MailStand.READY);
        assertThat(real.device.sheet().sheet().toString()).contains("Additional");

        real.device.setLanguage(Language.RU);
        client.get("/language/ru?back=/status");
        assertThat(post("", form("OAUTH2", "ADDITIONAL", "enable"))).contains("network-error\">Модели", NOTE_RU);
    }

    @Test
    void oauth2CannotGoWithoutValidation() throws Exception {
        String refused = post("", form("OAUTH2", "STANDARD", "disable"));
        assertThat(refused)
                .contains("<p class=\"error\" id=\"validation-error\">With OAuth2, Certificate Validation cannot");
        assertThat(real.device.state().mailServer().validateCertificate()).isTrue();
        post("", form("SMTP_AUTH", "STANDARD", "disable"));
        assertThat(real.device.state().mailServer().validateCertificate()).isFalse();
    }
}
