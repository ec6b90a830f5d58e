package io.mailpanel.boot.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShownConfigTest {
    @TempDir
    Path folder;

    @Test
    void onlyKnownKeysAreShownAndNoComment() throws Exception {
        Path file = Files.writeString(folder.resolve("mailpanel.toml"), """
                # the mailbox's password is hunter-2
                cloud = "microsoft"
                [device]
                name = "Front desk" # client_secret=hunter-2
                [mail]
                hosts = ["smtp.lab.example:587", "other.lab.example"]
                per_minute = 10
                [scanner]
                source = "sample"
                """);
        ConfigFile.read(file);
        assertThat(ShownConfig.of(file)).isEqualTo("""
                cloud = "microsoft"
                device.name = "Front desk"
                scanner.source = "sample"
                mail.hosts = ["smtp.lab.example:587", "other.lab.example"]
                mail.per_minute = 10
                """);
    }
}
