package io.mailpanel.device.notify;

/** What the device can tell of by mail. Its title is the text {@code notify.event.<NAME>}. */
public enum NotifyEvent {
    /** The printer has run out of paper; once until paper is back. */
    PAPER_OUT,
    /** The printer's cover was opened; once until it is closed. */
    COVER_OPEN,
    /** The sign-in ends in so many days if it cannot be refreshed; once until it is. */
    SIGN_IN_LAPSES,
    /** Somebody has to sign in again; once until somebody has. */
    SIGN_IN_LOST,
    /** An imported certificate expires in 30, 7 or 1 days; once for each. */
    CERTIFICATE_LAPSES,
    /** A job ended without being sent, or not to everybody. */
    JOB_FAILED,
    /** The administrator's password was wrong so many times. */
    WRONG_PASSWORD
}
