package io.mailpanel.mail.smtp;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/**
 * Opens connections to a mail server: secured as its settings say, with TLS 1.2 or newer, then XOAUTH2 or a password (with
 * POP before SMTP nothing: the login was elsewhere), and nothing if either is not to be had. Thread-safe.
 */
public final class SmtpSender {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration REPLY = Duration.ofMinutes(2);

    private final Trust trust;
    private final Duration reply;

    /** @param trust which certificates the mail server may show, unless its settings disable validation */
    public SmtpSender(Trust trust) {
        this(trust, REPLY);
    }

    /** @param reply how long to wait for each reply and each write */
    SmtpSender(Trust trust, Duration reply) {
        this.trust = trust;
        this.reply = reply;
    }

    /**
     * Connects, secures and authenticates. Blocks. The caller has made sure that the host may receive the token.
     *
     * @param server the method, host, port, how it is secured, and whether its certificate is validated
     * @param user the mailbox
     * @param token its access token; with SMTP_AUTH its password; not sent with POP_BEFORE_SMTP
     * @throws MailException MAIL_SERVER_UNREACHABLE, NAME_NOT_FOUND, CERTIFICATE and its kin, METHOD_NOT_OFFERED,
     *     AUTH_NOT_OFFERED, AUTH_REFUSED, PASSWORD_REFUSED, SMTP_AUTH_DISABLED and its kin, TRY_LATER
     */
    public SmtpConnection open(MailServer server, String user, String token) throws MailException {
        Session session = Session.getInstance(properties(server));
        SmtpErrors errors = new SmtpErrors(server.method(), user, token);
        WatchedTransport transport = new WatchedTransport(session);
        boolean login = authenticates(server);
        try {
            transport.connect(server.host(), server.port(), login ? user : null, login ? token : null);
            SmtpConnection connection = new SmtpConnection(session, transport, errors);
            if (!login || !transport.supportsExtension("AUTH")) {
                // Then Angus has not authenticated, and says nothing of it.
                boolean there = connection.alive();
                if (there && !login) {
                    return connection;
                }
                connection.close();
                throw new MailException(
                        there
                                ? errors.fit(new Verdict(VerdictKind.METHOD_NOT_OFFERED, "the server offers no AUTH"))
                                : new Verdict(VerdictKind.MAIL_SERVER_UNREACHABLE, "the server hung up after EHLO"));
            }
            return connection;
        } catch (MessagingException e) {
            // No cause: it can hold the server's words, which the verdict has in a safe form.
            throw new MailException(errors.opening(e, transport.getLastServerResponse()));
        }
    }

    /** Logs in to the POP3 servers, under the same conditions. */
    PopLogin pop() {
        return new PopLogin(trust, reply);
    }

    private static boolean authenticates(MailServer server) {
        return server.method() != AuthMethod.POP_BEFORE_SMTP;
    }

    private Properties properties(MailServer server) {
        boolean validate = server.validateCertificate();
        boolean token = server.method() == AuthMethod.OAUTH2;
        // A token goes nowhere without STARTTLS, whatever is set.
        boolean startTls = token || server.secure() == SecureConnection.STARTTLS;
        SSLContext tls = validate ? trust.context() : Trust.anyone();
        Properties p = new Properties();
        p.setProperty("mail.smtp.auth", String.valueOf(authenticates(server)));
        // Unset, it may send the token as a LOGIN password (FACTS 3).
        p.setProperty("mail.smtp.auth.mechanisms", token ? "XOAUTH2" : "PLAIN LOGIN");
        p.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        p.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        p.setProperty("mail.smtp.ssl.enable", String.valueOf(!startTls && server.secure() == SecureConnection.SSL_TLS));
        p.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        p.setProperty("mail.smtp.ssl.checkserveridentity", String.valueOf(validate));
        p.put("mail.smtp.ssl.socketFactory", new PromptTls(tls.getSocketFactory()));
        p.put("mail.smtp.socketFactory", new PromptSockets());
        p.setProperty("mail.smtp.socketFactory.fallback", "false");
        p.setProperty("mail.smtp.connectiontimeout", String.valueOf(CONNECT.toMillis()));
        p.setProperty("mail.smtp.timeout", String.valueOf(reply.toMillis()));
        p.setProperty("mail.smtp.writetimeout", String.valueOf(reply.toMillis()));
        // The question whether a connection still answers also ends what was begun on it.
        p.setProperty("mail.smtp.userset", "true");
        // Asking the system for its own name can take seconds where DNS is broken.
        p.setProperty("mail.smtp.localhost", "mailpanel.local");
        return p;
    }
}
