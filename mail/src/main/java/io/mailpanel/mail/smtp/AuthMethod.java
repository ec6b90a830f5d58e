package io.mailpanel.mail.smtp;

/** How the device authenticates to the mail server (FACTS 1, Email Server &gt; Basic). */
public enum AuthMethod {
    /** No sending by mail. */
    OFF,
    /** XOAUTH2 with a token of the signed-in account. */
    OAUTH2
}
