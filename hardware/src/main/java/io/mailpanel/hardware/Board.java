package io.mailpanel.hardware;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The device's own LEDs, buttons and sensors. Events come on a thread of the board's, never on the caller's. Thread-safe. A
 * board that lacks a part takes calls for it and does nothing.
 */
public interface Board extends AutoCloseable {
    /** The three lamps beside the panel. */
    enum Led {
        POWER,
        DATA,
        ERROR
    }

    /** How a lamp is lit. */
    enum Light {
        OFF,
        ON,
        /** Half a second on, half a second off: something goes on, or wants to be seen to. */
        BLINK(500, 500),
        /** An eighth of a second on and off: at once. */
        BLINK_FAST(125, 125),
        /** Two short flashes, then a pause: an error. */
        TWICE(120, 160, 120, 1000),
        /** A short flash every three seconds: asleep. */
        FLASH(60, 2940);

        private final List<Duration> pattern;

        Light(int... millis) {
            pattern = Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
        }

        /** How long it is on, off, on, off and so on, again and again; empty for a steady light. */
        public List<Duration> pattern() {
            return pattern;
        }
    }

    /** The buttons below the panel. */
    enum Button {
        HOME,
        BACK,
        POWER
    }

    /** What tells of the printer from outside its wire. */
    enum Sensor {
        /** Active when there is no paper. */
        PAPER_OUT,
        /** Active when the cover is open. */
        COVER_OPEN
    }

    /** Lights a lamp; the same call again changes nothing. */
    void light(Led led, Light light);

    /**
     * Calls the listener once for each press, debounced (20 ms): of HOME and BACK when they go down, of POWER when it comes up
     * before it became a long press.
     */
    void onPress(Consumer<Button> listener);

    /** Calls the listener once when a button has been held for the long press's time, while it is still down. */
    default void onLongPress(Consumer<Button> listener) {}

    /** Whether a sensor is active; empty when the board has none. */
    default Optional<Boolean> active(Sensor sensor) {
        return Optional.empty();
    }

    /** Calls the listener when a sensor has become active or inactive. */
    default void onSensor(Consumer<Sensor> listener) {}

    /** Sounds the buzzer; returns at once. */
    default void beep(Duration length) {}

    /** The screen's light, when the board can switch it. */
    default Optional<Backlight> backlight() {
        return Optional.empty();
    }

    /** What the board knows of its power supply; read when asked. */
    default PowerSupply powerSupply() {
        return PowerSupply.UNKNOWN;
    }

    /** Calls the listener when {@link #powerSupply} has changed. */
    default void onPowerSupply(Consumer<PowerSupply> listener) {}

    /**
     * Opens the pins, unless they are open; returns at once. Completes on the board's thread when they are open, also where
     * there are none, or with the exception whose message says why they are not.
     */
    default CompletionStage<Void> opened() {
        return CompletableFuture.completedStage(null);
    }

    /** Every pin in use with its level now; for a lab. None before they are {@link #opened}. */
    default List<Pin> pins() {
        return List.of();
    }

    /** Calls the listener at each change of a pin's level, with the time of the edge. */
    default void onEdge(Consumer<PinEdge> listener) {}

    /**
     * Drives an output by hand; a lamp keeps that level until it is lit otherwise.
     *
     * @param pin its name, as in {@link #pins()}
     * @throws IllegalArgumentException if there is no such output
     */
    default void drive(String pin, boolean high) {
        throw new IllegalArgumentException("This board has no output " + pin);
    }

    @Override
    void close();
}
