package io.mailpanel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdentityCloudTest {

    @ParameterizedTest
    @CsvSource({
        "GLOBAL, https://outlook.office.com/SMTP.Send, true",
        "GLOBAL, https://outlook.office365.com/SMTP.Send, true",
        "GLOBAL, https://outlook.office365.us/SMTP.Send, false",
        "USGOV, https://outlook.office365.us/SMTP.Send offline_access, true",
        "USGOV, https://outlook.office.com/SMTP.Send, false",
        "CHINA, https://partner.outlook.cn/SMTP.Send, true",
        "CHINA, https://partner.outlook.cn.evil.example/SMTP.Send, false",
        "CHINA, https://outlook.office.com/SMTP.Send, false"
    })
    void givesTokensForItsOwnMailOnly(IdentityCloud cloud, String scope, boolean gives) {
        assertThat(cloud.gives(scope)).isEqualTo(gives);
    }

    @Test
    void everyCloudFitsItself() {
        for (IdentityCloud cloud : IdentityCloud.values()) {
            assertThat(cloud.gives(cloud.scope())).isTrue();
            assertThat(IdentityCloud.of(cloud.endpoint())).contains(cloud);
        }
        assertThat(IdentityCloud.of(URI.create("https://id.lab.example:8443"))).isEmpty();
    }

    @Test
    void theConsentAddressIsTheTenantsAndTheClouds() {
        assertThat(new IdentityConfig("a b", "", IdentityConfig.MICROSOFT, IdentityConfig.SMTP_SEND).adminConsent())
                .hasToString("https://login.microsoftonline.com/organizations/adminconsent?client_id=a+b");
        assertThat(new IdentityConfig("c", "x.example", URI.create("https://login.microsoftonline.us/"), "s")
                        .adminConsent())
                .hasToString("https://login.microsoftonline.us/x.example/adminconsent?client_id=c");
    }
}
