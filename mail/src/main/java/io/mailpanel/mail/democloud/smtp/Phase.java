package io.mailpanel.mail.democloud.smtp;

/** The steps of a delivery at which the server can be made to fail. */
public enum Phase {
    /** The greeting. */
    CONNECT,
    /** EHLO and HELO. */
    HELLO,
    /** STARTTLS. */
    STARTTLS,
    /** AUTH. */
    AUTH,
    /** MAIL FROM. */
    MAIL,
    /** RCPT TO. */
    RCPT,
    /** DATA, before the message. */
    DATA,
    /** The end of the message. */
    MESSAGE,
    /** The others: RSET, NOOP, QUIT. */
    OTHER
}
