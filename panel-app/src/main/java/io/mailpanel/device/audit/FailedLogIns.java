package io.mailpanel.device.audit;

import java.time.Instant;

/**
 * The wrong passwords from one place.
 *
 * @param actor who: an address, or the panel
 * @param count how many the log still has
 * @param last when the last one was
 */
public record FailedLogIns(Actor actor, int count, Instant last) {}
