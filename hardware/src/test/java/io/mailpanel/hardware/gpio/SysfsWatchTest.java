package io.mailpanel.hardware.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class SysfsWatchTest {
    private static final Path ALARM = Path.of("/sys/class/hwmon/hwmon1/in0_lcrit_alarm");

    @Test
    void tellsTheValueAtOnceAndAtEachChangeOfItsDrivers() throws Exception {
        FakeKernel kernel = new FakeKernel();
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        kernel.text(ALARM.toString(), "0\n");
        try (SysfsWatch watch = new SysfsWatch(kernel)) {
            watch.watch(ALARM, told::add);
            assertThat(told.poll()).isEqualTo("0");

            kernel.text(ALARM.toString(), "1\n");
            assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("1");
            kernel.text(ALARM.toString(), "0\n");
            assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("0");

            assertThatThrownBy(() -> watch.watch(Path.of("/none"), told::add))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("/none");
        }
        assertThat(kernel.openFiles()).isZero();
    }
}
