package io.mailpanel.mail.smtp;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.tls.Trust;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/** Logs in to a POP3 server and leaves again; the mailbox is not looked into. Thread-safe. */
final class PopLogin {
    private static final Duration CONNECT = Duration.ofSeconds(15);

    private final Trust trust;
    private final Duration reply;
    private final AdditionalNetwork additional;

    /**
     * @param trust which certificates the server may show, unless the settings disable validation
     * @param reply how long to wait for each reply and each write
     * @param additional where connections begin that go out by the additional network
     */
    PopLogin(Trust trust, Duration reply, AdditionalNetwork additional) {
        this.trust = trust;
        this.reply = reply;
        this.additional = additional;
    }

    /**
     * Connects, secures, logs in, says QUIT. Blocks.
     *
     * @param server its POP3 server, its account, how it is secured, and whether the certificate is validated
     * @throws MailException ADDITIONAL_NETWORK_DOWN, POP_UNREACHABLE, POP_NAME_NOT_FOUND, CERTIFICATE and its kin, WRONG_SECURITY, TLS_VERSION,
     *     STARTTLS_NOT_OFFERED, POP_REFUSED, POP_PASSWORD_REFUSED, POP_OFF, POP_BUSY, BASIC_AUTH_ENDED
     */
    void login(MailServer server, String password) throws MailException {
        PopServer pop = server.pop();
        try (Store store = Session.getInstance(properties(server)).getStore("pop3")) {
            store.connect(pop.host(), pop.port(), server.account(), password);
        } catch (MessagingException e) {
            // No cause: it can hold the server's words, which the verdict has in a safe form.
            throw new MailException(new PopErrors(pop, password).verdict(e));
        }
    }

    private Properties properties(MailServer server) throws MailException {
        boolean validate = server.validateCertificate();
        SecureConnection secure = server.popSecure();
        boolean startTls = secure == SecureConnection.STARTTLS;
        SSLContext tls = validate ? trust.context() : Trust.anyone();
        Properties p = new Properties();
        // USER and PASS, whatever else the server offers: APOP is MD5, and needs the password in the clear at the
        // server.
        p.setProperty("mail.pop3.auth.mechanisms", "LOGIN");
        p.setProperty("mail.pop3.starttls.enable", String.valueOf(startTls));
        p.setProperty("mail.pop3.starttls.required", String.valueOf(startTls));
        p.setProperty("mail.pop3.ssl.enable", String.valueOf(secure == SecureConnection.SSL_TLS));
        p.setProperty("mail.pop3.ssl.protocols", "TLSv1.3 TLSv1.2");
        p.setProperty("mail.pop3.ssl.checkserveridentity", String.valueOf(validate));
        p.put("mail.pop3.ssl.socketFactory", new PromptTls(tls.getSocketFactory()));
        p.put("mail.pop3.socketFactory", new PromptSockets());
        p.setProperty("mail.pop3.socketFactory.fallback", "false");
        p.setProperty("mail.pop3.connectiontimeout", String.valueOf(CONNECT.toMillis()));
        p.setProperty("mail.pop3.timeout", String.valueOf(reply.toMillis()));
        p.setProperty("mail.pop3.writetimeout", String.valueOf(reply.toMillis()));
        additional.bind(p, "pop3", server);
        return p;
    }
}
