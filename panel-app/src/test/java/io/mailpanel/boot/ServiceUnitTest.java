package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** systemd takes the unit that the Pi's README installs. */
final class ServiceUnitTest {
    @TempDir
    Path folder;

    @Test
    void systemdAcceptsIt() throws Exception {
        Path analyze = Path.of("/usr/bin/systemd-analyze");
        assumeTrue(Files.isExecutable(analyze), "only where systemd is installed");
        // Here is no xinit, and systemd looks for the program.
        String unit = Files.readString(Path.of("../pi-image/mailpanel.service"))
                .replace("ExecStart=/usr/bin/xinit", "ExecStart=/usr/bin/env");
        Path file = Files.writeString(folder.resolve("mailpanel.service"), unit);
        Process process = new ProcessBuilder(analyze.toString(), "verify", "--man=no", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("mailpanel.service");
    }
}
