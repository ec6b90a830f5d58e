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
 * @param network by which network both servers are reached
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
        PopServer pop,
        MailNetwork network) {

    /** By the standard network. */
    public MailServer(
            AuthMethod method,
            EmailService service,
            String host,
            int port,
            SecureConnection secure,
            String account,
            String senderAddress,
            boolean validateCertificate,
            PopServer pop) {
        this(
                method,
                service,
                host,
                port,
                secure,
                account,
                senderAddress,
                validateCertificate,
                pop,
                MailNetwork.STANDARD);
    }

    /** Without a POP3 server, by the standard network. */
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

    /** Host and port, with a colon between. */
    public String address() {
        return host + ":" + port;
    }

    /** The same with another server. */
    public MailServer at(String otherHost, int otherPort) {
        return with(otherHost, otherPort, senderAddress, pop, network);
    }

    /** The same with another From address. */
    public MailServer from(String otherSender) {
        return with(host, port, otherSender, pop, network);
    }

    /** The same with another POP3 server. */
    public MailServer popAt(PopServer other) {
        return with(host, port, senderAddress, other, network);
    }

    /** The same by another network. */
    public MailServer by(MailNetwork other) {
        return with(host, port, senderAddress, pop, other);
    }

    private MailServer with(String smtp, int smtpPort, String sender, PopServer pop3, MailNetwork way) {
        return new MailServer(method, service, smtp, smtpPort, secure, account, sender, validateCertificate, pop3, way);
    }

    /** How the connection to the POP3 server is secured: on 995 by TLS from the first byte, else as the SMTP server's. */
    public SecureConnection popSecure() {
        return pop.port() == PopServer.TLS_PORT ? SecureConnection.SSL_TLS : secure;
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
        String target = by == AuthMethod.POP_BEFORE_SMTP
                ? String.join(
                        "\n",
                        "pop3",
                        lower(pop.host()),
                        Integer.toString(pop.port()),
                        popSecure().name(),
                        checked,
                        account)
                : String.join("\n", lower(host), Integer.toString(port), secure.name(), checked, account);
        // In another network another server may have that name.
        return network == MailNetwork.STANDARD ? target : network + "\n" + target;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
