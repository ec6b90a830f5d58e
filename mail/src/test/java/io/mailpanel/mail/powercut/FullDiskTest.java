package io.mailpanel.mail.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full at any one of the writes that accepting a message takes: code 315, nothing half, and it goes on. */
final class FullDiskTest {
    @TempDir
    Path temporary;

    @Test
    void aFullDiskAtAnyWriteRefusesTheMessageWhole() throws Exception {
        DiskShim shim = DiskShim.build(temporary);
        Path folder = Files.createDirectory(temporary.resolve("device"));
        Path control = Files.write(temporary.resolve("control"), new byte[16]);
        Process device = shim.java(
                Map.of("DISK_FOLDER", folder.toString(), "DISK_CONTROL", control.toString()),
                Filling.class,
                folder,
                control);
        String all = new String(device.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(device.waitFor()).as(all).isZero();
        List<String> said = all.lines().toList();
        assertThat(said).as(all).noneMatch(line -> line.startsWith("HALF"));
        assertThat(said.stream().filter(line -> line.startsWith("refused")))
                .as("the body's file, its contents, the log, the index of the log")
                .hasSizeGreaterThan(4)
                .containsOnly("refused DISK_FULL 315");
    }
}
