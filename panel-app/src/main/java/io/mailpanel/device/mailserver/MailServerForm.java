package io.mailpanel.device.mailserver;

/**
 * Email Server &gt; Basic as a person filled it in: strings, not yet checked.
 *
 * @param method OFF or OAUTH2
 * @param service EXCHANGE_ONLINE or OUTLOOK_COM
 * @param sender the sender's address, may be empty
 * @param host the SMTP server's address
 * @param port the SMTP server's port
 * @param validateCertificate enable or disable
 */
public record MailServerForm(
        String method, String service, String sender, String host, String port, boolean validateCertificate) {}
