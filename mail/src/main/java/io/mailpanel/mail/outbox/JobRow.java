package io.mailpanel.mail.outbox;

import java.time.Instant;

/**
 * A job as the table has it.
 *
 * @param job what everybody sees
 * @param sender MAIL FROM
 * @param body the spool file
 * @param queuedAt from when its lifetime counts: submission, or a person's retry
 * @param round tries since then
 */
record JobRow(Job job, String sender, Spool.Body body, Instant queuedAt, int round) {}
