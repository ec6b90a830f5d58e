package io.mailpanel.mail.smtp;

/** How the device authenticates to the mail server (FACTS 1, Email Server &gt; Basic). */
public enum AuthMethod {
    /** No sending by mail. */
    OFF,
    /** Account and password (AUTH PLAIN or LOGIN). Microsoft retires it. */
    SMTP_AUTH,
    /** XOAUTH2 with a token of the signed-in account. */
    OAUTH2
}
