package io.mailpanel.mail.smtp;

/** How the device authenticates to the mail server (FACTS 1, Email Server &gt; Basic). */
public enum AuthMethod {
    /** No sending by mail. */
    OFF,
    /** Account and password (AUTH PLAIN or LOGIN). Microsoft retires it. */
    SMTP_AUTH,
    /** Account and password at the POP3 server; for a while the SMTP server then takes mail from the device's address. */
    POP_BEFORE_SMTP,
    /** XOAUTH2 with a token of the signed-in account. */
    OAUTH2;

    /** Whether an account and a password of the settings are used. */
    public boolean password() {
        return this == SMTP_AUTH || this == POP_BEFORE_SMTP;
    }
}
