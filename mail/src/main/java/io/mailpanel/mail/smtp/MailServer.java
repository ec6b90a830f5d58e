package io.mailpanel.mail.smtp;

import io.mailpanel.mail.EmailService;

/**
 * The mail server's settings: one immutable state of Email Server &gt; Basic.
 *
 * @param method how to authenticate; with OAUTH2 the connection is STARTTLS
 * @param service the OAuth2 service
 * @param host name or IPv4 address of the SMTP server, at most 255 of A–Z a–z 0–9 . -
 * @param port 1–65535
 * @param senderAddress the From address; empty means the signed-in account's
 * @param validateCertificate whether the server's certificate must be trusted and match the name
 */
public record MailServer(
        AuthMethod method,
        EmailService service,
        String host,
        int port,
        String senderAddress,
        boolean validateCertificate) {}
