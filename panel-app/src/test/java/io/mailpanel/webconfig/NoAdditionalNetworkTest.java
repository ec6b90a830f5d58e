package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.smtp.MailNetwork;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A model without a second network, or with {@code features.additional_network = false}: nothing of it is anywhere. */
final class NoAdditionalNetworkTest extends RealSite {
    @Test
    void neitherPageNorSheetKnowOfIt() throws Exception {
        assertThat(page()).doesNotContain("id=\"network\"", "dditional");
        assertThat(real.device.sheet().sheet().toString()).doesNotContain("dditional");
    }

    @Test
    void andItCannotBeChosen() throws Exception {
        Map<String, String> form = Map.of(
                "method",
                "SMTP_AUTH",
                "network",
                "ADDITIONAL",
                "host",
                "localhost",
                "port",
                "587",
                "account",
                "a@b.example");
        assertThat(post("", form)).contains("The device has no additional network");
        assertThat(real.device.state().mailServer().network()).isEqualTo(MailNetwork.STANDARD);
    }
}
