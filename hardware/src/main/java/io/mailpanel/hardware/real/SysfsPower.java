package io.mailpanel.hardware.real;

import io.mailpanel.hardware.PowerSupply;
import io.mailpanel.hardware.PowerSupply.Condition;
import io.mailpanel.hardware.gpio.SysfsWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The power supply as the Pi's firmware sees it: the voltage alarm of the hwmon device rpi_volt, in every kernel, and the
 * throttling bits that only Raspberry Pi's own kernels show. Their drivers tell of changes.
 */
final class SysfsPower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SysfsPower.class);
    private static final int VOLTAGE_LOW = 1;
    private static final int SLOWED = 2 | 4 | 8;

    private final Optional<Path> alarm;
    private final Optional<Path> throttled;
    private SysfsWatch watch;

    SysfsPower(SystemFiles files) {
        alarm = SystemFiles.children(files.monitors(), "*").stream()
                .filter(monitor -> read(monitor.resolve("name")).equals(Optional.of("rpi_volt")))
                .map(monitor -> monitor.resolve("in0_lcrit_alarm"))
                .filter(Files::isReadable)
                .findFirst();
        throttled = SystemFiles.children(files.platform(), "soc*").stream()
                .flatMap(soc -> SystemFiles.children(soc, "*firmware").stream())
                .map(firmware -> firmware.resolve("get_throttled"))
                .filter(Files::isReadable)
                .findFirst();
    }

    PowerSupply now() {
        Optional<Integer> bits = throttled.flatMap(SysfsPower::read).map(text -> Integer.parseInt(text, 16));
        Condition voltage = alarm.flatMap(SysfsPower::read)
                .map(text -> condition(!text.equals("0")))
                .or(() -> bits.map(b -> condition((b & VOLTAGE_LOW) != 0)))
                .orElse(Condition.UNKNOWN);
        return new PowerSupply(
                voltage, bits.map(b -> condition((b & SLOWED) != 0)).orElse(Condition.UNKNOWN));
    }

    private static Condition condition(boolean low) {
        return low ? Condition.LOW : Condition.GOOD;
    }

    /** Calls the listener, on a thread of its own, when something may have changed. */
    void watch(Consumer<PowerSupply> listener) {
        List<Path> attributes =
                Stream.concat(alarm.stream(), throttled.stream()).toList();
        if (attributes.isEmpty()) {
            return;
        }
        watch = new SysfsWatch();
        attributes.forEach(attribute -> watch.watch(attribute, text -> listener.accept(now())));
    }

    private static Optional<String> read(Path attribute) {
        try {
            return Optional.of(Files.readString(attribute).strip());
        } catch (IOException e) {
            LOG.debug("{} cannot be read", attribute, e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }
}
