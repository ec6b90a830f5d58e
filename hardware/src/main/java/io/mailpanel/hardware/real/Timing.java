package io.mailpanel.hardware.real;

import java.time.Duration;

/**
 * How contacts are read.
 *
 * @param debounce how long a contact must be still; by the kernel where the pins' provider can, else by the board
 * @param longPress how long a button is held for a long press
 * @param providerDebounces whether the pins' Pi4J provider keeps to {@code debounce} (the mock ones do not)
 */
public record Timing(Duration debounce, Duration longPress, boolean providerDebounces) {
    /** 20 ms, two seconds, by the provider. */
    public static final Timing USUAL = new Timing(Duration.ofMillis(20), Duration.ofSeconds(2), true);
}
