package io.mailpanel.mail.democloud.smtp;

import java.time.Duration;

/**
 * How much a client may.
 *
 * @param messageBytes size of a message
 * @param lineBytes length of a command or of an answer to a challenge, with its line end
 * @param recipients of one message
 * @param connections at a time
 * @param errors of one connection before it is closed
 * @param idle how long the server waits for the client
 */
record Limits(long messageBytes, int lineBytes, int recipients, int connections, int errors, Duration idle) {
    /** The size that Exchange Online announces by default, and room for tokens of any length seen (up to 4 kB). */
    static final Limits USUAL = new Limits(36_700_160, 8192, 500, 50, 10, Duration.ofMinutes(5));
}
