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
 * @param popStands POP before SMTP: how long a login to the POP3 server is believed to open the SMTP server, at most an hour
 */
public record SendingRules(
        int connections,
        int perMinute,
        Duration idle,
        Duration retryFirst,
        Duration retryLongest,
        Duration lifetime,
        Duration popStands) {
    /** Servers that offer it keep a login for 10 minutes to an hour. */
    private static final Duration POP_STANDS = Duration.ofMinutes(10);

    /** What Exchange Online allows, and what people can wait for. */
    public static final SendingRules USUAL = new SendingRules(
            3,
            30,
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMinutes(30),
            Duration.ofHours(24),
            POP_STANDS);

    /** With the usual time for POP before SMTP. */
    public SendingRules(
            int connections,
            int perMinute,
            Duration idle,
            Duration retryFirst,
            Duration retryLongest,
            Duration lifetime) {
        this(connections, perMinute, idle, retryFirst, retryLongest, lifetime, POP_STANDS);
    }

    /** @throws IllegalArgumentException if a value is out of its range */
    public SendingRules {
        if (popStands.isNegative() || popStands.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("a POP3 login stands for no more than an hour");
        }
        if (connections < 1 || connections > 3 || perMinute < 0 || retryFirst.isNegative() || retryFirst.isZero()) {
            throw new IllegalArgumentException(
                    "1 to 3 connections, no negative rate, a first wait of more than nothing");
        }
    }

    /** The same with other limits on speed. */
    public SendingRules with(int newConnections, int newPerMinute) {
        return new SendingRules(newConnections, newPerMinute, idle, retryFirst, retryLongest, lifetime, popStands);
    }
}
