package io.mailpanel.mail.democloud.smtp;

/** Where around a step of a delivery the server's connection breaks off. */
public enum Cut {
    /** The command has come, or all of the message, and nothing is done with it. */
    BEFORE,
    /** In the middle of the message; with any other step as {@link #BEFORE}. */
    MIDWAY,
    /** All is done, a message is kept, but the reply is not sent. */
    INSTEAD_OF_REPLY,
    /** The reply has been sent. */
    AFTER
}
