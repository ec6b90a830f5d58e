package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A kept sign-in that is damaged is said on Status and on Email Server &gt; Basic, until somebody signs in. */
final class DamagedSignInTest extends RealSite {
    private static final String CAUSE =
            "Sign in to the cloud service again: the sign-in kept on this device is damaged.";
    private static final String REMEDY = "The administrator must sign in again on Email Server &gt; Basic.";

    @Override
    void before() throws Exception {
        Path vault = Files.createDirectories(folder.resolve("vault"));
        Files.writeString(vault.resolve("device.vault"), "not what was written");
    }

    @Test
    void isSaidUntilSomebodySignsIn() throws Exception {
        assertThat(client.get("/status").body()).contains(CAUSE, REMEDY, "370");
        assertThat(page()).contains(CAUSE, REMEDY);
        assertThat(real.device.scan().obstacle()).contains("obstacle.sign_in_damaged");

        real.signIn("admin@contoso.example", "Demo-Admin-1");
        assertThat(client.get("/status").body()).doesNotContain(CAUSE, REMEDY);
        assertThat(page()).doesNotContain(CAUSE, REMEDY);
        real.device.mailServer().signOut();
        assertThat(client.get("/status").body()).doesNotContain(CAUSE);
    }
}
