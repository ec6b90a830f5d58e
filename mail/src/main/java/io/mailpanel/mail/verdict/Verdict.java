package io.mailpanel.mail.verdict;

/**
 * The outcome of a sign-in or a send.
 *
 * @param kind what happened
 * @param detail the server's raw reply or the system's error, one line, at most 500 characters, never a token or a password
 */
public record Verdict(VerdictKind kind, String detail) {

    /** Whatever the detail was made of: it becomes one line, short, and without anything that looks like a token. */
    public Verdict {
        detail = Details.oneLine(detail);
    }
}
