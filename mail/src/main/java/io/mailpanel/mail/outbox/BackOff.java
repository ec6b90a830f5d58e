package io.mailpanel.mail.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a job that failed for a passing reason is tried again: after 30 s, doubling to 30 min, for 24 h. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration LIFETIME = Duration.ofHours(24);

    private BackOff() {}

    /**
     * The next try.
     *
     * @param round tries so far, at least 1
     * @param queuedAt from when the lifetime counts
     * @return empty when the lifetime would be over by then
     */
    static Optional<Instant> next(int round, Instant queuedAt, Instant now) {
        Duration wait = FIRST;
        for (int i = 1; i < round && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        Instant next = now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
        return next.isAfter(queuedAt.plus(LIFETIME)) ? Optional.empty() : Optional.of(next);
    }
}
