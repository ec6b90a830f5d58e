package io.mailpanel.mail.smtp;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens connections to a mail server: secured as its settings say, with TLS 1.2 or newer, then XOAUTH2 or a password (with
 * POP before SMTP nothing: the login was elsewhere), and nothing if either is not to be had. Thread-safe.
 */
public final class SmtpSender {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration REPLY = Duration.ofMinutes(2);
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Trust trust;
    private final Duration reply;
    private final Duration silence;
    private final AdditionalNetwork additional;

    /** @param trust which certificates the mail server may show, unless its settings disable validation */
    public SmtpSender(Trust trust) {
        this(trust, AdditionalNetwork.NONE);
    }

    /** @param additional where connections begin that go out by the additional network */
    public SmtpSender(Trust trust, AdditionalNetwork additional) {
        this(trust, REPLY, additional);
    }

    /** @param reply how long to wait for each reply and each write */
    public SmtpSender(Trust trust, Duration reply, AdditionalNetwork additional) {
        this(trust, reply, SILENCE, additional);
    }

    /**
     * @param trust which certificates the mail server may show, unless its settings disable validation
     * @param reply how long to wait for each reply and each write
     * @param silence after how long without a greeting to look whether the server speaks TLS at once instead
     * @param additional where connections begin that go out by the additional network
     */
    public SmtpSender(Trust trust, Duration reply, Duration silence, AdditionalNetwork additional) {
        this.trust = trust;
        this.reply = reply;
        this.silence = silence;
        this.additional = additional;
    }

    /**
     * Connects, secures and authenticates. Blocks. The caller has made sure that the host may receive the token.
     *
     * @param server the method, host, port, how it is secured, and whether its certificate is validated
     * @param user the mailbox
     * @param token its access token; with SMTP_AUTH its password; not sent with POP_BEFORE_SMTP
     * @throws MailException TOKEN_WITHOUT_VALIDATION or TOKEN_ON_ADDITIONAL_NETWORK, before it connects;
     *     ADDITIONAL_NETWORK_DOWN, MAIL_SERVER_UNREACHABLE, SERVER_CLOSED, NAME_NOT_FOUND, TLS_AT_ONCE, CERTIFICATE and its kin,
     *     METHOD_NOT_OFFERED, AUTH_NOT_OFFERED, AUTH_REFUSED, TOKEN_CHALLENGED, PASSWORD_REFUSED, SMTP_AUTH_DISABLED and its
     *     kin, TRY_LATER
     */
    public SmtpConnection open(MailServer server, String user, String token) throws MailException {
        TokenRule.check(server);
        Properties properties = properties(server);
        Walk way = new Walk();
        properties.put("mail.smtp.socketFactory", new PromptSockets(way));
        GreetingWatch watch = new GreetingWatch(server, properties, silence, way);
        Session session = Session.getInstance(properties);
        SmtpErrors errors = new SmtpErrors(server.method(), user, token);
        WatchedTransport transport = new WatchedTransport(session, watch);
        boolean login = authenticates(server);
        BooleanSupplier believed = believed(server);
        try {
            transport.connect(server.host(), server.port(), login ? user : null, login ? token : null);
            SmtpConnection connection = new SmtpConnection(session, transport, errors, believed);
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
                                : SmtpErrors.CLOSED);
            }
            return connection;
        } catch (MessagingException e) {
            // No cause: it can hold the server's words, which the verdict has in a safe form.
            throw new MailException(watch.verdict().orElse(errors.opening(e, transport.getLastServerResponse())));
        }
    }

    /**
     * Goes the same way as {@link #open}, but without an account, and leaves: connects, secures, says EHLO. Blocks.
     *
     * @param walk is told how far it came, and can end it
     * @throws MailException ADDITIONAL_NETWORK_DOWN, MAIL_SERVER_UNREACHABLE, SERVER_CLOSED, NAME_NOT_FOUND, CERTIFICATE and its kin, TLS_VERSION, WRONG_SECURITY, TLS_AT_ONCE,
     *     METHOD_NOT_OFFERED, AUTH_NOT_OFFERED, TRY_LATER
     */
    public void walk(MailServer server, Walk walk) throws MailException {
        Properties properties = properties(server);
        properties.setProperty("mail.smtp.auth", "false");
        boolean atOnce = server.secured() == SecureConnection.SSL_TLS;
        if (atOnce) {
            // Then Angus connects a socket of its own, and hands it to this factory.
            properties.put("mail.smtp.ssl.socketFactory", new PromptTls(sockets(server), walk));
        } else {
            properties.put("mail.smtp.socketFactory", new PromptSockets(walk));
        }
        SmtpErrors errors = SmtpErrors.ofNobody(server.method());
        GreetingWatch watch = new GreetingWatch(server, properties, silence, walk);
        SteppedTransport transport = new SteppedTransport(Session.getInstance(properties), walk, watch, atOnce);
        try {
            transport.connect(server.host(), server.port(), null, null);
            String offered = String.valueOf(transport.getExtensionParameter("AUTH"));
            if (authenticates(server) && !transport.offers(properties.getProperty("mail.smtp.auth.mechanisms"))) {
                String what = transport.supportsExtension("AUTH")
                        ? "the server offers AUTH " + offered
                        : "the server offers no AUTH";
                throw new MailException(errors.fit(new Verdict(VerdictKind.METHOD_NOT_OFFERED, what)));
            }
        } catch (MessagingException e) {
            throw new MailException(watch.verdict().orElse(errors.opening(e, transport.getLastServerResponse())));
        } finally {
            transport.leave();
        }
    }

    /** Whether the authorities of this moment are still those in force. */
    private BooleanSupplier believed(MailServer server) {
        if (!server.validateCertificate() || server.secured() == SecureConnection.NONE) {
            return () -> true;
        }
        SSLContext now = trust.context();
        return () -> trust.context() == now;
    }

    private SSLSocketFactory sockets(MailServer server) {
        SSLContext tls = server.validateCertificate() ? trust.context() : Trust.anyone();
        return tls.getSocketFactory();
    }

    /** Logs in to the POP3 servers, under the same conditions. */
    PopLogin pop() {
        return new PopLogin(trust, reply, additional);
    }

    private static boolean authenticates(MailServer server) {
        return server.method() != AuthMethod.POP_BEFORE_SMTP;
    }

    private Properties properties(MailServer server) throws MailException {
        boolean validate = server.validateCertificate();
        if (!validate && server.secured() != SecureConnection.NONE) {
            LOG.warn("The certificate of {} is not validated (setting of the mail server)", server.host());
        }
        boolean token = server.method() == AuthMethod.OAUTH2;
        boolean startTls = server.secured() == SecureConnection.STARTTLS;
        Properties p = new Properties();
        p.setProperty("mail.smtp.auth", String.valueOf(authenticates(server)));
        // Unset, it may send the token as a LOGIN password (FACTS 3).
        p.setProperty("mail.smtp.auth.mechanisms", token ? "XOAUTH2" : "PLAIN LOGIN");
        p.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        p.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        p.setProperty("mail.smtp.ssl.enable", String.valueOf(server.secured() == SecureConnection.SSL_TLS));
        p.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        p.setProperty("mail.smtp.ssl.checkserveridentity", String.valueOf(validate));
        p.put("mail.smtp.ssl.socketFactory", new PromptTls(sockets(server)));
        p.put("mail.smtp.socketFactory", new PromptSockets());
        p.setProperty("mail.smtp.socketFactory.fallback", "false");
        p.setProperty("mail.smtp.connectiontimeout", String.valueOf(CONNECT.toMillis()));
        p.setProperty("mail.smtp.timeout", String.valueOf(reply.toMillis()));
        p.setProperty("mail.smtp.writetimeout", String.valueOf(reply.toMillis()));
        // The question whether a connection still answers also ends what was begun on it.
        p.setProperty("mail.smtp.userset", "true");
        // Asking the system for its own name can take seconds where DNS is broken.
        p.setProperty("mail.smtp.localhost", "mailpanel.local");
        additional.bind(p, "smtp", server);
        return p;
    }
}
