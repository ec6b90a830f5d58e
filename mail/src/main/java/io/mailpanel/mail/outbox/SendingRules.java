package io.mailpanel.mail.outbox;

import java.time.Duration;

/**
 * How fast and how long the courier tries. The usual values are Exchange Online's limits (FACTS 3).
 *
 * @param connections at most so many at a time for one mailbox, 1 to 3
 * @param perMinute at most so many messages in any minute from one mailbox; 0 for no limit
 * @param idle after so long without a message a connection is closed
 * @param retryFirst the wait before the second try; it doubles with each further one
 * @param retryLongest the longest wait between two tries
 * @param lifetime how long a job is tried
 */
public record SendingRules(
        int connections, int perMinute, Duration idle, Duration retryFirst, Duration retryLongest, Duration lifetime) {
    /** What Exchange Online allows, and what people can wait for. */
    public static final SendingRules USUAL = new SendingRules(
            3, 30, Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(30), Duration.ofHours(24));

    /** @throws IllegalArgumentException if a value is out of its range */
    public SendingRules {
        if (connections < 1 || connections > 3 || perMinute < 0 || retryFirst.isNegative() || retryFirst.isZero()) {
            throw new IllegalArgumentException(
                    "1 to 3 connections, no negative rate, a first wait of more than nothing");
        }
    }

    /** The same with other limits on speed. */
    public SendingRules with(int newConnections, int newPerMinute) {
        return new SendingRules(newConnections, newPerMinute, idle, retryFirst, retryLongest, lifetime);
    }
}
