package io.mailpanel.device.board;

import io.mailpanel.hardware.Pin;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A pin's level has changed.
 *
 * @param pin with its new level
 * @param at when: from the kernel where it gives the time
 * @param sincePrevious how long after the edge before on the same pin; empty for the first in the log
 * @param nanos when, on the clock of {@link System#nanoTime()}
 */
public record LabEdge(Pin pin, Instant at, Optional<Duration> sincePrevious, long nanos) {}
