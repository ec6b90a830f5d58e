package io.mailpanel.mail;

import io.mailpanel.mail.verdict.Verdict;

/** Something about sign-in or sending did not work; the verdict says what, whose turn it is, and what to do. */
public final class MailException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    /** @param verdict what happened; its detail holds no secret */
    public MailException(Verdict verdict) {
        super(verdict.kind() + " (" + verdict.kind().code() + ") " + verdict.detail());
        this.verdict = verdict;
    }

    /**
     * @param verdict what happened; its detail holds no secret
     * @param cause the underlying error, for the log
     */
    public MailException(Verdict verdict, Throwable cause) {
        super(verdict.kind() + " (" + verdict.kind().code() + ") " + verdict.detail(), cause);
        this.verdict = verdict;
    }

    /** What happened. */
    public Verdict verdict() {
        return verdict;
    }
}
