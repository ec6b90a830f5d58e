package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device without a client id explains itself where Sign In would be, before anybody tries. */
final class NoClientIdTest {
    private static final String PASSWORD = "no-client-id-1";

    @TempDir
    Path folder;

    @Test
    void theMissingClientIdIsExplainedInPlaceOfSignIn() throws Exception {
        try (RealDevice real = new RealDevice(folder, "");
                Browser browser = new Browser("en", true)) {
            char[] initial = real.access.initialPassword().orElseThrow().toCharArray();
            real.access.changePassword(initial, PASSWORD.toCharArray(), "panel");
            browser.open(real.at("/network/email-server/basic"));
            browser.type("password", PASSWORD);
            browser.click("login");
            assertThat(browser.text("hindrance")).contains("identity.client_id", "mailpanel.toml");
            assertThat(browser.has("sign-in")).isFalse();
        }
    }
}
