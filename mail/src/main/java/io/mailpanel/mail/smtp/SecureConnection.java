package io.mailpanel.mail.smtp;

/** How the connection to the mail server is secured (FACTS 1, Email Server &gt; Basic). */
public enum SecureConnection {
    /** Not at all: whoever is on the way reads everything, the password too. */
    NONE,
    /** TLS from the first byte, usually on port 465. */
    SSL_TLS,
    /** TLS by the command STARTTLS, usually on port 587; nothing is sent if the server has none. */
    STARTTLS
}
