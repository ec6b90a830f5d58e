package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.tls.CertificateMaker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Certificates near their end are said on Status and on the page where something can be done about it, over HTTPS. */
final class LapsingNoticesTest extends RealSite {
    private static String authority(String name, int days) {
        Instant now = Instant.now().plus(Duration.ofDays(days)).minus(Duration.ofDays(3651));
        return CertificateMaker.pem(CertificateMaker.authority(name, now).certificate());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void eachIsSaidOnStatusAndOnItsOwnPage() throws Exception {
        real.device.trust().importAuthorities(bytes(authority("Office CA", 5) + authority("Good CA", 500)));
        StringBuilder roots = new StringBuilder(authority("Root near", 12) + authority("Root over", -3));
        for (int i = 0; i < 10; i++) {
            roots.append(authority("Root " + i, 900));
        }
        real.device.trust().importRoots(bytes(roots.toString()), "roots.pem");
        String office = "The CA certificate Office CA expires on";
        String root = "The imported root certificate Root near expires on";
        assertThat(client.get("/status").body())
                .contains(office, root)
                .doesNotContain("certificate Good CA expires", "Root over expire");
        assertThat(client.get("/network-security/ca-certificate").body())
                .contains(office, "Import its successor in time")
                .doesNotContain(root);
        assertThat(client.get("/network-security/root-certificate-update").body())
                .contains(root, "Import a newer bundle")
                .doesNotContain(office);
    }
}
