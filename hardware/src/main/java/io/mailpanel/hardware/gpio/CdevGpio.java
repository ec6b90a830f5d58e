package io.mailpanel.hardware.gpio;

import com.pi4j.exception.InitializeException;
import com.pi4j.io.gpio.digital.DigitalConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import java.nio.file.Path;
import java.util.Map;

/**
 * Pi4J digital providers on one chip of the kernel's GPIO character device. Add both to a Pi4J context
 * ({@code newContextBuilder().noAutoDetect().add(gpio.inputs(), gpio.outputs())}); shutting the context down gives the lines
 * and the chip back. A pin's address is its line number, its holder's name is "mailpanel:" and its id. Thread-safe.
 */
public final class CdevGpio implements AutoCloseable {
    /**
     * A property of a Pi4J pin's configuration, "true" or "false" (the default): the kernel itself turns the level round, so
     * that HIGH is the active level for Pi4J, for other programs and in the kernel's lists.
     */
    public static final String ACTIVE_LOW_KEY = "active-low";

    private static final String CONSUMER = "mailpanel:";

    private final GpioChip chip;
    private final FdWatcher watcher;
    private final DigitalInputProvider inputs = new CdevInputProvider(this);
    private final DigitalOutputProvider outputs = new CdevOutputProvider(this);

    private CdevGpio(GpioChip chip, FdWatcher watcher) {
        this.chip = chip;
        this.watcher = watcher;
    }

    /**
     * Opens a chip of this machine.
     *
     * @param devices where the device files are: /dev
     * @param chip its label ("pinctrl-rp1") or name ("gpiochip0", "/dev/gpiochip0")
     * @throws GpioException if there is no such chip, naming those that there are, or it may not be opened
     */
    public static CdevGpio open(Path devices, String chip) {
        return open(new NativeKernel(), devices, chip);
    }

    static CdevGpio open(Kernel kernel, Path devices, String chip) {
        GpioChip opened = GpioChip.open(kernel, devices, chip);
        try {
            return new CdevGpio(opened, new FdWatcher(kernel, "mailpanel-gpio"));
        } catch (GpioException e) {
            opened.close();
            throw e;
        }
    }

    /** For the context's builder; the edges come as {@link CdevEdge}, on one thread for all pins: be short there. */
    public DigitalInputProvider inputs() {
        return inputs;
    }

    /** For the context's builder. */
    public DigitalOutputProvider outputs() {
        return outputs;
    }

    /** The chip's label, such as "pinctrl-bcm2711". */
    public String label() {
        return chip.info().label();
    }

    /** How many lines the chip has. */
    public int lines() {
        return chip.info().lines();
    }

    FdWatcher watcher() {
        return watcher;
    }

    /** Takes the line of a Pi4J pin. */
    GpioLine take(DigitalConfig<?> pin, long flags, int debounceMicros, boolean high) throws InitializeException {
        boolean activeLow = Boolean.parseBoolean(pin.properties().getOrDefault(ACTIVE_LOW_KEY, "false"));
        try {
            return chip.take(
                    pin.address(),
                    CONSUMER + pin.id(),
                    flags | (activeLow ? GpioAbi.ACTIVE_LOW : 0),
                    debounceMicros,
                    high);
        } catch (GpioException e) {
            throw new InitializeException(e.getMessage(), e);
        }
    }

    /** Gives the chip back and ends the thread; again changes nothing. The context's shutdown does it too. */
    @Override
    public void close() {
        watcher.close();
        chip.close();
    }

    /** The properties that make a pin active low, for {@code load} of a Pi4J configuration's builder. */
    public static Map<String, String> activeLow() {
        return Map.of(ACTIVE_LOW_KEY, "true");
    }
}
