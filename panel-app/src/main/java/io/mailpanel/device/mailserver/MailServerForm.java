package io.mailpanel.device.mailserver;

import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import java.util.Locale;

/**
 * Email Server &gt; Basic as a person filled it in: strings, not yet checked.
 *
 * @param method OFF, SMTP_AUTH, POP_BEFORE_SMTP or OAUTH2
 * @param service EXCHANGE_ONLINE or OUTLOOK_COM
 * @param account who authenticates with a password
 * @param password empty leaves the one that is kept; never in a text of this class
 * @param sender the sender's address, may be empty
 * @param host the SMTP server's address
 * @param port the SMTP server's port
 * @param secure NONE, SSL_TLS or STARTTLS
 * @param validation {@value #ENABLE} or {@value #DISABLE} (Certificate Validation)
 * @param popHost the POP3 server's address, with POP_BEFORE_SMTP
 * @param popPort the POP3 server's port, with POP_BEFORE_SMTP
 * @param network STANDARD or ADDITIONAL
 */
public record MailServerForm(
        String method,
        String service,
        String account,
        String password,
        String sender,
        String host,
        String port,
        String secure,
        String validation,
        String popHost,
        String popPort,
        String network) {
    /** Certificate Validation is on. */
    public static final String ENABLE = "enable";

    /** Certificate Validation is off. */
    public static final String DISABLE = "disable";

    /** Without a POP3 server, by the standard network. */
    public MailServerForm(
            String method,
            String service,
            String account,
            String password,
            String sender,
            String host,
            String port,
            String secure,
            boolean validateCertificate) {
        this(
                method,
                service,
                account,
                password,
                sender,
                host,
                port,
                secure,
                word(validateCertificate),
                PopServer.NONE.host(),
                Integer.toString(PopServer.PORT),
                MailNetwork.STANDARD.name());
    }

    /** Settings as a person finds them: filled in, without the password. */
    public static MailServerForm of(MailServer settings) {
        return new MailServerForm(
                settings.method().name(),
                settings.service().name(),
                settings.account(),
                "",
                settings.senderAddress(),
                settings.host(),
                Integer.toString(settings.port()),
                settings.secure().name(),
                word(settings.validateCertificate()),
                settings.pop().host(),
                Integer.toString(settings.pop().port()),
                settings.network().name());
    }

    /** With STARTTLS and no password, as OAuth2 has it. */
    public MailServerForm(
            String method, String service, String sender, String host, String port, boolean validateCertificate) {
        this(method, service, "", "", sender, host, port, SecureConnection.STARTTLS.name(), validateCertificate);
    }

    private static String word(boolean validate) {
        return validate ? ENABLE : DISABLE;
    }

    /** Whether the mail server's certificate is validated: unless it is plainly said that it shall not be. */
    public boolean validateCertificate() {
        return !validation.equals(DISABLE);
    }

    /** As {@link MailServer#connection()}: what the device connects to, and how that is secured, as typed; for comparing. */
    public String connection() {
        boolean oauth2 = method.equals(AuthMethod.OAUTH2.name());
        return String.join(
                        "\n",
                        host.strip(),
                        port.strip(),
                        oauth2 ? SecureConnection.STARTTLS.name() : secure,
                        Boolean.toString(validateCertificate()),
                        popHost.strip(),
                        popPort.strip())
                .toLowerCase(Locale.ROOT);
    }

    /** The same with another method. */
    public MailServerForm by(String otherMethod) {
        return with(otherMethod, password, sender, new Place(host, port), new Place(popHost, popPort), network);
    }

    /** The same with another server. */
    public MailServerForm at(String otherHost, String otherPort) {
        return with(method, password, sender, new Place(otherHost, otherPort), new Place(popHost, popPort), network);
    }

    /** The same with another sender. */
    public MailServerForm from(String otherSender) {
        return with(method, password, otherSender, new Place(host, port), new Place(popHost, popPort), network);
    }

    /** The same with another POP3 server. */
    public MailServerForm popAt(String otherHost, String otherPort) {
        return with(method, password, sender, new Place(host, port), new Place(otherHost, otherPort), network);
    }

    /** The same by another network. */
    public MailServerForm out(String otherNetwork) {
        return with(method, password, sender, new Place(host, port), new Place(popHost, popPort), otherNetwork);
    }

    /** What may be remembered and shown again. */
    public MailServerForm withoutPassword() {
        return with(method, "", sender, new Place(host, port), new Place(popHost, popPort), network);
    }

    private record Place(String host, String port) {}

    private MailServerForm with(String by, String secret, String from, Place smtp, Place pop, String way) {
        return new MailServerForm(
                by, service, account, secret, from, smtp.host, smtp.port, secure, validation, pop.host, pop.port, way);
    }

    @Override
    public String toString() {
        return "MailServerForm[" + method + ", " + service + ", " + account + ", " + sender + ", " + host + ":" + port
                + ", " + secure + ", " + validation + ", " + popHost + ":" + popPort + ", " + network + "]";
    }
}
