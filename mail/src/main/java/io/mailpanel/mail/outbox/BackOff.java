package io.mailpanel.mail.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a job that failed for a passing reason is tried again: after a first wait, doubling to a longest, for a lifetime. */
record BackOff(Duration first, Duration longest, Duration lifetime) {
    /** So often it is tried at least: a clock that was set forward has not used up a message's time. */
    private static final int LEAST = 3;

    static BackOff of(SendingRules rules) {
        return new BackOff(rules.retryFirst(), rules.retryLongest(), rules.lifetime());
    }

    /**
     * The next try.
     *
     * @param round tries so far, at least 1
     * @param queuedAt from when the lifetime counts
     * @return empty when the lifetime would be over by then, and it was tried three times
     */
    Optional<Instant> next(int round, Instant queuedAt, Instant now) {
        Duration wait = first;
        for (int i = 1; i < round && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        Instant next = now.plus(wait.compareTo(longest) < 0 ? wait : longest);
        boolean over = round >= LEAST && next.isAfter(queuedAt.plus(lifetime));
        return over ? Optional.empty() : Optional.of(next);
    }
}
