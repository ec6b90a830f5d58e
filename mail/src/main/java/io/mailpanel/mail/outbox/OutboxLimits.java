package io.mailpanel.mail.outbox;

/**
 * How much the outbox takes.
 *
 * @param bytes all stored messages together
 * @param jobs waiting jobs
 */
public record OutboxLimits(long bytes, int jobs) {
    /** 1 GiB and 1000 jobs. */
    public static final OutboxLimits USUAL = new OutboxLimits(1L << 30, 1000);
}
