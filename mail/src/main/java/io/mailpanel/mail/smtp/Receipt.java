package io.mailpanel.mail.smtp;

import io.mailpanel.mail.verdict.Verdict;
import java.util.Map;

/**
 * What the server said of a message's recipients. If it refused none, or not all, it has the message for the others.
 *
 * @param refused the recipients that it refused, as in the envelope, in its order, each with what it said
 * @param taken whether it has the message for the others
 */
public record Receipt(Map<String, Verdict> refused, boolean taken) {}
