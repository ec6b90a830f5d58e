package io.mailpanel.mail.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PasswordVaultTest {
    @TempDir
    Path folder;

    @Test
    void opensForTheSameTargetOnly() throws Exception {
        String sealed = new PasswordVault(folder).seal("pässword", "mail.example\n587");
        assertThat(sealed).doesNotContain("pässword");
        PasswordVault restarted = new PasswordVault(folder);
        assertThat(restarted.open(sealed, "mail.example\n587")).contains("pässword");
        assertThat(restarted.open(sealed, "evil.example\n587")).isEmpty();
        assertThat(restarted.open("AAAA", "mail.example\n587")).isEmpty();
        assertThat(restarted.open("not base64!", "mail.example\n587")).isEmpty();
        assertThat(restarted.seal("pässword", "mail.example\n587"))
                .as("a fresh nonce")
                .isNotEqualTo(sealed);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password.key"))))
                .isEqualTo("rw-------");
        Files.writeString(folder.resolve("password.key"), "damaged");
        assertThat(restarted.open(sealed, "mail.example\n587")).isEmpty();
        assertThat(folder.resolve("password.key.bad")).exists();
    }
}
