package io.mailpanel.mail.outbox;

/** What a job carries. */
public enum JobKind {
    /** What a person wanted sent. */
    DOCUMENT,
    /** What the device tells an administrator by itself; its header says so, so that nothing answers it. */
    NOTIFICATION
}
