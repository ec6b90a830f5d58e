package io.mailpanel.device.mailserver;

import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;

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
 * @param validateCertificate enable or disable
 * @param popHost the POP3 server's address, with POP_BEFORE_SMTP
 * @param popPort the POP3 server's port, with POP_BEFORE_SMTP
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
        boolean validateCertificate,
        String popHost,
        String popPort) {

    /** Without a POP3 server. */
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
                validateCertificate,
                PopServer.NONE.host(),
                Integer.toString(PopServer.PORT));
    }

    /** With STARTTLS and no password, as OAuth2 has it. */
    public MailServerForm(
            String method, String service, String sender, String host, String port, boolean validateCertificate) {
        this(method, service, "", "", sender, host, port, SecureConnection.STARTTLS.name(), validateCertificate);
    }

    /** The same with another method. */
    public MailServerForm by(String otherMethod) {
        return new MailServerForm(
                otherMethod,
                service,
                account,
                password,
                sender,
                host,
                port,
                secure,
                validateCertificate,
                popHost,
                popPort);
    }

    /** The same with another server. */
    public MailServerForm at(String otherHost, String otherPort) {
        return new MailServerForm(
                method,
                service,
                account,
                password,
                sender,
                otherHost,
                otherPort,
                secure,
                validateCertificate,
                popHost,
                popPort);
    }

    /** The same with another sender. */
    public MailServerForm from(String otherSender) {
        return new MailServerForm(
                method,
                service,
                account,
                password,
                otherSender,
                host,
                port,
                secure,
                validateCertificate,
                popHost,
                popPort);
    }

    /** The same with another POP3 server. */
    public MailServerForm popAt(String otherHost, String otherPort) {
        return new MailServerForm(
                method,
                service,
                account,
                password,
                sender,
                host,
                port,
                secure,
                validateCertificate,
                otherHost,
                otherPort);
    }

    /** What may be remembered and shown again. */
    public MailServerForm withoutPassword() {
        return new MailServerForm(
                method, service, account, "", sender, host, port, secure, validateCertificate, popHost, popPort);
    }

    @Override
    public String toString() {
        return "MailServerForm[" + method + ", " + service + ", " + account + ", " + sender + ", " + host + ":" + port
                + ", " + secure + ", " + validateCertificate + ", " + popHost + ":" + popPort + "]";
    }
}
