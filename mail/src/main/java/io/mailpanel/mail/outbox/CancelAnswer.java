package io.mailpanel.mail.outbox;

/** What became of the wish to cancel a job. */
public enum CancelAnswer {
    /** It is cancelled and will not be sent. */
    CANCELLED,
    /**
     * It is being sent: it is stopped if its end has not been sent to the server yet. If it has, it becomes SENT, or
     * CANCELLED if the server refuses it.
     */
    STOPPING,
    /** It had ended before, or is unknown. */
    TOO_LATE
}
