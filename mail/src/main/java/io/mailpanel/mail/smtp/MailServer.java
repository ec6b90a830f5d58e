package io.mailpanel.mail.smtp;

import io.mailpanel.mail.EmailService;
import java.util.Locale;

/**
 * The mail server's settings: one immutable state of Email Server &gt; Basic. The password is not among them.
 *
 * @param method how to authenticate; with OAUTH2 the connection is STARTTLS
 * @param service the OAuth2 service
 * @param host name or IPv4 address of the SMTP server, at most 255 of A–Z a–z 0–9 . -
 * @param port 1–65535
 * @param secure how the connection is secured
 * @param account who authenticates with SMTP_AUTH, 0–255 of ASCII 0x20–0x7E
 * @param senderAddress the From address; empty means the account's
 * @param validateCertificate whether the server's certificate must be trusted and match the name
 */
public record MailServer(
        AuthMethod method,
        EmailService service,
        String host,
        int port,
        SecureConnection secure,
        String account,
        String senderAddress,
        boolean validateCertificate) {

    /** With STARTTLS and no account of its own, as OAuth2 has it. */
    public MailServer(
            AuthMethod method,
            EmailService service,
            String host,
            int port,
            String senderAddress,
            boolean validateCertificate) {
        this(method, service, host, port, SecureConnection.STARTTLS, "", senderAddress, validateCertificate);
    }

    /** How it is secured whatever is set: a token goes nowhere without STARTTLS. */
    public SecureConnection secured() {
        return method == AuthMethod.OAUTH2 ? SecureConnection.STARTTLS : secure;
    }

    /** The same with another server. */
    public MailServer at(String otherHost, int otherPort) {
        return new MailServer(
                method, service, otherHost, otherPort, secure, account, senderAddress, validateCertificate);
    }

    /** The same with another From address. */
    public MailServer from(String otherSender) {
        return new MailServer(method, service, host, port, secure, account, otherSender, validateCertificate);
    }

    /**
     * Whom a password is for: all that decides who receives it and how. A password kept for one is never given to another,
     * so that nobody gets it by pointing the device at a server of their own.
     */
    public String passwordTarget() {
        return String.join(
                "\n",
                host.toLowerCase(Locale.ROOT),
                Integer.toString(port),
                secure.name(),
                Boolean.toString(validateCertificate),
                account);
    }
}
