package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of systemctl and xset, and what becomes of their refusals. */
final class SystemProgramsTest {
    @TempDir
    Path folder;

    @Test
    void systemctlIsAskedOnceAndNeverForAPassword() throws Exception {
        SystemdPower power = new SystemdPower(script("printf '%s ' \"$@\" >>\"$0.asked\"; echo >>\"$0.asked\""));
        power.off();
        power.restart();
        assertThat(asked()).isEqualTo("--no-ask-password poweroff \n--no-ask-password reboot \n");
        assertThat(power.restarts()).isTrue();
    }

    @Test
    void itsRefusalIsToldInItsOwnWords() throws Exception {
        SystemdPower power = new SystemdPower(
                script("echo 'Call to PowerOff failed: Interactive authentication required.' >&2; exit 1"));
        assertThatThrownBy(power::off)
                .isInstanceOf(IOException.class)
                .hasMessage("Call to PowerOff failed: Interactive authentication required.");
    }

    @Test
    void aSystemWithoutItIsToldToo() {
        assertThatThrownBy(() -> new SystemdPower(folder.resolve("none").toString()).off())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none");
    }

    @Test
    void theScreenIsDarkenedWithoutTimersOfItsOwn() throws Exception {
        XsetLight light = new XsetLight(script("printf '%s ' \"$@\" >>\"$0.asked\"; echo >>\"$0.asked\""));
        light.on(false);
        light.on(true);
        assertThat(asked()).isEqualTo("dpms 0 0 0 dpms force off \ndpms 0 0 0 dpms force on \n");
    }

    @Test
    void aServerWithoutDpmsIsNoLight() {
        // The X server of this test has none, and the real xset ends well all the same.
        assertThatThrownBy(() -> new XsetLight("xset").on(false))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("dpms");
    }

    private String script(String body) throws IOException {
        Path script = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    private String asked() throws IOException {
        return Files.readString(folder.resolve("program.asked"));
    }
}
