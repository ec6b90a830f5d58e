package io.mailpanel.mail.smtp;

/**
 * Where the device logs in before it sends (POP before SMTP).
 *
 * @param host name or IPv4 address, at most 255 of A–Z a–z 0–9 . -; empty if there is none
 * @param port 1–65535; 110, or 995 for TLS from the first byte
 */
public record PopServer(String host, int port) {
    /** The port of POP3, in the clear or with STARTTLS. */
    public static final int PORT = 110;
    /** The port on which every server speaks TLS at once (RFC 8314). */
    public static final int TLS_PORT = 995;
    /** None is set. */
    public static final PopServer NONE = new PopServer("", PORT);
}
