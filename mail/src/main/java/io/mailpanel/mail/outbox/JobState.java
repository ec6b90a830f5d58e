package io.mailpanel.mail.outbox;

/** Where a job is. */
public enum JobState {
    /** Accepted and durable; waits for its turn or its next try. */
    QUEUED,
    /** On the wire. */
    SENDING,
    /** The server took it. */
    SENT,
    /** Ended without being sent: see its verdict. */
    FAILED,
    /** Ended by a person. */
    CANCELLED;

    /** Whether the job still has something ahead of it. */
    public boolean active() {
        return this == QUEUED || this == SENDING;
    }
}
