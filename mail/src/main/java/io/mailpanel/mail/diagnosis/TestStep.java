package io.mailpanel.mail.diagnosis;

/** The steps of the Connection Test, in their order. Their names are the texts {@code test.step.<NAME>}. */
public enum TestStep {
    /** The server's name has an address. */
    NAME,
    /** Its port takes a connection. */
    CONNECT,
    /** STARTTLS or TLS at once, with a certificate that is good enough for the settings. Left out with None. */
    TLS,
    /** EHLO: the server offers what the method needs. */
    HELLO,
    /** The server takes the account; with POP before SMTP, the POP3 server. */
    AUTH,
    /** The server takes mail from the sender's address: MAIL FROM, RSET; no mail is sent. */
    SENDER
}
