package io.mailpanel.boot.config;

import io.mailpanel.hardware.real.GpioDriver;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Timing;
import io.mailpanel.hardware.real.Tone;
import java.util.Optional;

/**
 * The LEDs, buttons and sensors.
 *
 * @param chip the GPIO chip's label or name; empty for the one behind the board's header
 * @param pins what is wired where; already checked
 * @param tone the buzzer, if it is on a PWM channel instead of a pin
 */
public record BoardSection(
        Type type, GpioDriver gpio, Optional<String> chip, PinMap pins, Optional<Tone> tone, Timing timing) {
    /** What drives them. */
    public enum Type {
        /** Pi4J's mock providers, worked by the demo's bench. */
        SIM,
        /** A Raspberry Pi's own pins. */
        PI,
        /** No LEDs, no buttons. */
        NONE
    }
}
