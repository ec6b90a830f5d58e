package io.mailpanel.hardware.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.hardware.Backlight;
import io.mailpanel.hardware.PowerSupply;
import io.mailpanel.hardware.PowerSupply.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backlight and the power supply, in a folder laid out as sysfs is. */
final class SysfsTest {
    @TempDir
    private Path root;

    @Test
    void aScreenWithoutALightHasNone() {
        assertThat(SysfsBacklight.find(files())).isEmpty();
    }

    @Test
    void theLightIsSwitchedAndSetInItsOwnSteps() throws Exception {
        write("sys/class/backlight/10-0045/bl_power", "0\n");
        write("sys/class/backlight/10-0045/brightness", "200\n");
        write("sys/class/backlight/10-0045/max_brightness", "255\n");
        Backlight light = SysfsBacklight.find(files()).orElseThrow();

        assertThat(light.brightness()).isEqualTo(78);
        light.brightness(50);
        assertThat(read("sys/class/backlight/10-0045/brightness")).isEqualTo("128");
        light.brightness(1);
        assertThat(read("sys/class/backlight/10-0045/brightness")).isEqualTo("3");
        light.on(false);
        assertThat(read("sys/class/backlight/10-0045/bl_power")).isEqualTo("4");
        light.on(true);
        assertThat(read("sys/class/backlight/10-0045/bl_power")).isEqualTo("0");
        assertThatThrownBy(() -> light.brightness(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDimmestIsStillALight() throws Exception {
        write("sys/class/backlight/a/brightness", "1\n");
        write("sys/class/backlight/a/max_brightness", "15\n");
        SysfsBacklight.find(files()).orElseThrow().brightness(1);
        assertThat(read("sys/class/backlight/a/brightness")).isEqualTo("1");
    }

    @Test
    void aMachineWithoutTheFirmwareKnowsNothing() throws Exception {
        write("sys/class/hwmon/hwmon0/name", "cpu_thermal\n");
        write("sys/class/hwmon/hwmon0/in0_lcrit_alarm", "1\n");
        try (SysfsPower power = new SysfsPower(files())) {
            assertThat(power.now()).isEqualTo(PowerSupply.UNKNOWN);
            power.watch(now -> {
                throw new AssertionError("nothing can change");
            });
        }
    }

    @Test
    void theVoltagesAlarmIsRpiVolts() throws Exception {
        write("sys/class/hwmon/hwmon0/name", "cpu_thermal\n");
        write("sys/class/hwmon/hwmon1/name", "rpi_volt\n");
        write("sys/class/hwmon/hwmon1/in0_lcrit_alarm", "0\n");
        List<PowerSupply> told = new ArrayList<>();
        try (SysfsPower power = new SysfsPower(files())) {
            power.watch(told::add);
            assertThat(told).containsExactly(new PowerSupply(Condition.GOOD, Condition.UNKNOWN));
            write("sys/class/hwmon/hwmon1/in0_lcrit_alarm", "1\n");
            assertThat(power.now()).isEqualTo(new PowerSupply(Condition.LOW, Condition.UNKNOWN));
        }
    }

    @Test
    void theVendorsKernelTellsOfThrottlingToo() throws Exception {
        String throttled = "sys/devices/platform/soc/soc:firmware/get_throttled";
        write(throttled, "0\n");
        try (SysfsPower power = new SysfsPower(files())) {
            assertThat(power.now()).isEqualTo(new PowerSupply(Condition.GOOD, Condition.GOOD));
            write(throttled, "50005\n"); // under-voltage and throttled, now and before
            assertThat(power.now()).isEqualTo(new PowerSupply(Condition.LOW, Condition.LOW));
            write(throttled, "50000\n"); // before only
            assertThat(power.now()).isEqualTo(new PowerSupply(Condition.GOOD, Condition.GOOD));
            write(throttled, "80008\n"); // soft temperature limit
            assertThat(power.now()).isEqualTo(new PowerSupply(Condition.GOOD, Condition.LOW));
        }
    }

    private SystemFiles files() {
        return new SystemFiles(root);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }
}
