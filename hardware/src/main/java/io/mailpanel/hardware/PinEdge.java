package io.mailpanel.hardware;

/**
 * A pin's level has changed.
 *
 * @param pin with its new level
 * @param nanos when, on the clock of {@link System#nanoTime()}; from the kernel where it gives the time
 */
public record PinEdge(Pin pin, long nanos) {}
