package io.mailpanel.hardware;

import java.util.function.Consumer;

/** The device's own LEDs and buttons. Events come on a thread of the board's, never on the caller's. Thread-safe. */
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
        /** Half a second on, half a second off. */
        BLINK
    }

    /** The buttons below the panel. */
    enum Button {
        HOME,
        BACK
    }

    /** Lights a lamp; the same call again changes nothing. */
    void light(Led led, Light light);

    /** Calls the listener once for each press, debounced (20 ms). */
    void onPress(Consumer<Button> listener);

    @Override
    void close();
}
