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
 * @param account who authenticates with a password, 0–255 of ASCII 0x20–0x7E
 * @param senderAddress the From address; empty means the account's
 * @param validateCertificate whether the server's certificate must be trusted and match the name
 * @param pop the POP3 server of POP_BEFORE_SMTP, validated as the SMTP server is
 */
public record MailServer(
        AuthMethod method,
        EmailService service,
        String host,
        int port,
        SecureConnection secure,
        String account,
        String senderAddress,
        boolean validateCertificate,
        PopServer pop) {

    /** Without a POP3 server. */
    public MailServer(
            AuthMethod method,
            EmailService service,
            String host,
            int port,
            SecureConnection secure,
            String account,
            String senderAddress,
            boolean validateCertificate) {
        this(method, service, host, port, secure, account, senderAddress, validateCertificate, PopServer.NONE);
    }

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
                method, service, otherHost, otherPort, secure, account, senderAddress, validateCertificate, pop);
    }

    /** The same with another From address. */
    public MailServer from(String otherSender) {
        return new MailServer(method, service, host, port, secure, account, otherSender, validateCertificate, pop);
    }

    /** The same with another POP3 server. */
    public MailServer popAt(PopServer other) {
        return new MailServer(method, service, host, port, secure, account, senderAddress, validateCertificate, other);
    }

    /** How the connection to the POP3 server is secured: on 995 by TLS from the first byte, else as the SMTP server's. */
    public SecureConnection popSecure() {
        return pop.port() == PopServer.TLS_PORT ? SecureConnection.SSL_TLS : secure;
    }

    /** What the device connects to, and how that is secured, in one text: for comparing. */
    public String connection() {
        return String.join(
                "\n",
                lower(host),
                Integer.toString(port),
                secured().name(),
                Boolean.toString(validateCertificate),
                lower(pop.host()),
                Integer.toString(pop.port()));
    }

    /**
     * Whom a password is for: all that decides who receives it and how. A password kept for one is never given to another,
     * so that nobody gets it by pointing the device at a server of their own.
     */
    public String passwordTarget() {
        return passwordTarget(method);
    }

    /** The same if that were the method. */
    public String passwordTarget(AuthMethod by) {
        String checked = Boolean.toString(validateCertificate);
        return by == AuthMethod.POP_BEFORE_SMTP
                ? String.join(
                        "\n",
                        "pop3",
                        lower(pop.host()),
                        Integer.toString(pop.port()),
                        popSecure().name(),
                        checked,
                        account)
                : String.join("\n", lower(host), Integer.toString(port), secure.name(), checked, account);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
