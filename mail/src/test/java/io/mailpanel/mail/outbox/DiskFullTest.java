package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full while a message is accepted. */
final class DiskFullTest {
    @TempDir
    Path folder;

    @Test
    void aFullDiskLeavesNothing() throws Exception {
        // A real limit on a real process: files over 8 MiB cannot be written, as if the disk were full.
        Path big = Files.write(folder.resolve("big.bin"), new byte[9 * 1024 * 1024]);
        Process child = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 16384; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDisk.class.getName(),
                        folder.resolve("full").toString(),
                        big.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains("refused DISK_F").contains("jobs 1").contains("files 1");
    }
}
