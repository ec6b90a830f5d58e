package io.mailpanel.hardware.real;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.io.pwm.Pwm;
import com.pi4j.io.pwm.PwmType;
import io.mailpanel.hardware.Pin.Direction;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pins of a board, open.
 *
 * @param inputs by wire, in the wiring's order; pulled away from their active level
 * @param tone a buzzer on a PWM channel
 * @param outputs by wire, in the wiring's order; inactive at first and at the end
 */
record OpenPins(Context context, Map<Wire, DigitalInput> inputs, Map<Wire, DigitalOutput> outputs, Optional<Pwm> tone)
        implements AutoCloseable {
    /**
     * Opens all pins of the wiring; if one fails, none stays open.
     *
     * @throws BoardException with the pin and why
     */
    static OpenPins open(Context context, PinMap map, Duration debounce, Optional<Tone> tone) {
        OpenPins pins = new OpenPins(
                context, new LinkedHashMap<>(), new LinkedHashMap<>(), tone.map(wanted -> pwm(context, wanted)));
        for (Wire wire : map.wires()) {
            try {
                if (wire.direction() == Direction.IN) {
                    pins.inputs.put(wire, input(context, wire, debounce));
                } else {
                    pins.outputs.put(wire, output(context, wire));
                }
            } catch (RuntimeException e) {
                context.shutdown();
                throw new BoardException("board." + wire.name() + ": " + deepest(e), e);
            }
        }
        return pins;
    }

    /** Opens one pin, which stays open until the context is shut down; why it cannot be, if so. */
    static Optional<String> problem(Context context, Wire wire, Duration debounce) {
        try {
            if (wire.direction() == Direction.IN) {
                input(context, wire, debounce);
            } else {
                output(context, wire);
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(deepest(e));
        }
    }

    private static Pwm pwm(Context context, Tone tone) {
        try {
            return context.create(Pwm.newConfigBuilder(context)
                    .id("buzzer_pwm")
                    .address(tone.channel())
                    .pwmType(PwmType.HARDWARE)
                    .frequency(tone.hertz())
                    .dutyCycle(50)
                    .build());
        } catch (RuntimeException e) {
            context.shutdown();
            throw new BoardException("board.buzzer: " + deepest(e), e);
        }
    }

    private static DigitalInput input(Context context, Wire wire, Duration debounce) {
        DigitalInputConfigBuilder config = DigitalInput.newConfigBuilder(context)
                .id(wire.name())
                .name(wire.name())
                .address(wire.bcm())
                .debounce(debounce.toNanos() / 1000)
                .onState(active(wire));
        return context.create(config.pull(wire.activeHigh() ? PullResistance.PULL_DOWN : PullResistance.PULL_UP)
                .build());
    }

    private static DigitalOutput output(Context context, Wire wire) {
        DigitalState rest = DigitalState.getInverseState(active(wire));
        return context.create(DigitalOutput.newConfigBuilder(context)
                .id(wire.name())
                .name(wire.name())
                .address(wire.bcm())
                .onState(active(wire))
                .initial(rest)
                .shutdown(rest)
                .build());
    }

    private static DigitalState active(Wire wire) {
        return DigitalState.getState(wire.activeHigh());
    }

    /** Pi4J wraps what its providers say; the innermost message is the one that helps. */
    private static String deepest(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() instanceof RuntimeException) {
            at = at.getCause();
        }
        return at.getMessage();
    }

    Optional<DigitalOutput> output(String name) {
        return outputs.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Switches the buzzer, if there is one. */
    void sound(boolean on) {
        tone.ifPresent(pwm -> {
            if (on) {
                pwm.on();
            } else {
                pwm.off();
            }
        });
        output(Role.BUZZER.key()).ifPresent(on ? DigitalOutput::on : DigitalOutput::off);
    }

    @Override
    public void close() {
        sound(false);
        context.shutdown();
    }
}
