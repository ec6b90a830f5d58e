package io.mailpanel.mail.smtp;

import java.util.List;

/**
 * Where a message goes.
 *
 * @param from MAIL FROM
 * @param recipients RCPT TO, at least one, no two alike
 * @param bytes the message's size: so much of its file is sent
 */
public record Envelope(String from, List<String> recipients, long bytes) {}
