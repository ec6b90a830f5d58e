package io.mailpanel.hardware.real;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.context.ContextBuilder;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.linuxfs.provider.pwm.LinuxFsPwmProvider;
import com.pi4j.provider.Provider;
import io.mailpanel.hardware.gpio.CdevGpio;
import io.mailpanel.hardware.gpio.GpioException;
import io.mailpanel.hardware.real.PinMap.Fault;
import io.mailpanel.hardware.real.WiredBoard.Surroundings;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes the boards of {@code board.type = "pi"}. */
public final class PiBoards {
    private PiBoards() {}

    /**
     * How a board is wired and driven.
     *
     * @param chip the GPIO chip's label or name; empty for the one that the model has behind its header
     * @param tone the buzzer, if it is on a PWM channel instead of a pin
     * @param printerOnUart whether the printer is wired to the header's serial port
     */
    public record Options(
            PinMap pins,
            GpioDriver driver,
            Optional<String> chip,
            Optional<Tone> tone,
            boolean printerOnUart,
            Timing timing,
            SystemFiles files) {}

    /**
     * Checks which board this is and whether the wiring fits it, and makes it; its pins are opened at its first use
     * ({@link WiredBoard#opened()} tells how that went). Takes a few milliseconds.
     *
     * @throws BoardException if this is no board that we know, or the wiring is wrong
     */
    public static WiredBoard create(Options options) {
        PiModel model = PiModel.detect(options.files().model());
        List<Fault> faults = options.pins().faults(options.printerOnUart());
        if (!faults.isEmpty()) {
            throw new BoardException(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
        if (options.tone().isPresent() && options.pins().roles().containsKey(Role.BUZZER)) {
            throw new BoardException("board.buzzer: the buzzer is on a pin or on a PWM channel, not both");
        }
        return new WiredBoard(
                () -> open(options, model),
                options.timing(),
                new Surroundings(SysfsBacklight.find(options.files()), Optional.of(new SysfsPower(options.files()))));
    }

    /**
     * Makes a board of pins that somebody else's providers drive, such as Pi4J's mock ones.
     *
     * @param context made at the board's first use; the board shuts it down
     */
    public static WiredBoard over(Supplier<Context> context, PinMap pins, Timing timing) {
        return new WiredBoard(
                () -> OpenPins.open(context.get(), pins, timing.debounce(), Optional.empty()),
                timing,
                Surroundings.NONE);
    }

    private static OpenPins open(Options options, PiModel model) {
        return OpenPins.open(
                context(options, model), options.pins(), options.timing().debounce(), options.tone());
    }

    /** Pi4J on this machine's pins. */
    static Context context(Options options, PiModel model) {
        // Explicit providers: the automatic context silently takes mock ones where it finds nothing else.
        ContextBuilder builder = Pi4J.newContextBuilder().noAutoDetect().disableShutdownHook();
        try {
            options.tone()
                    .ifPresent(tone -> builder.add(
                            LinuxFsPwmProvider.newInstance(options.files().pwm().toString(), tone.chip())));
            return builder.add(digital(options, model)).build();
        } catch (GpioException e) {
            throw new BoardException("board.chip: " + e.getMessage(), e);
        }
    }

    private static Provider<?, ?, ?>[] digital(Options options, PiModel model) {
        return switch (options.driver()) {
            case CDEV -> {
                CdevGpio gpio =
                        CdevGpio.open(options.files().devices(), options.chip().orElse(model.chipLabel()));
                yield new Provider<?, ?, ?>[] {gpio.inputs(), gpio.outputs()};
            }
            case GPIOD ->
                new Provider<?, ?, ?>[] {
                    GpioDDigitalInputProvider.newInstance(), GpioDDigitalOutputProvider.newInstance()
                };
        };
    }
}
