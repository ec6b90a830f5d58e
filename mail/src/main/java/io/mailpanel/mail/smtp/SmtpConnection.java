package io.mailpanel.mail.smtp;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An authenticated connection; takes one message after the other. Not thread-safe. */
public final class SmtpConnection implements AutoCloseable {
    private final Session session;
    private final SMTPTransport transport;
    private final SmtpErrors errors;

    SmtpConnection(Session session, SMTPTransport transport, SmtpErrors errors) {
        this.session = session;
        this.transport = transport;
        this.errors = errors;
    }

    /**
     * Hands a message over. When it returns, the server has it, for every recipient. Blocks.
     *
     * @param message the whole MIME message; it is read from the file while it is sent
     * @throws MailException SENDER_REFUSED, RECIPIENT_REFUSED, MESSAGE_REFUSED, TOO_LARGE, TRY_LATER,
     *     MAIL_SERVER_UNREACHABLE; ENTRY_CORRUPT if the file cannot be read
     */
    public void send(Envelope envelope, Path message) throws MailException {
        refuseTooLarge(envelope.bytes());
        try (SharedFileInputStream bytes = new SharedFileInputStream(message.toFile())) {
            SMTPMessage parsed = new SMTPMessage(session, bytes);
            parsed.setEnvelopeFrom(envelope.from());
            transport.sendMessage(parsed, addresses(envelope.recipients()));
        } catch (MessagingException e) {
            throw new MailException(errors.sending(e, transport.getLastServerResponse()));
        } catch (IOException e) {
            throw new MailException(new Verdict(VerdictKind.ENTRY_CORRUPT, e.toString()), e);
        }
    }

    private void refuseTooLarge(long bytes) throws MailException {
        String limit = transport.getExtensionParameter("SIZE");
        if (limit != null && limit.matches("[1-9]\\d{0,17}") && bytes > Long.parseLong(limit)) {
            String detail = "the message has " + bytes + " bytes, the server takes at most " + limit;
            throw new MailException(new Verdict(VerdictKind.TOO_LARGE, detail));
        }
    }

    private static InternetAddress[] addresses(List<String> recipients) throws AddressException {
        InternetAddress[] addresses = new InternetAddress[recipients.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = new InternetAddress(recipients.get(i), true);
        }
        return addresses;
    }

    /** Whether it still answers. */
    public boolean alive() {
        return transport.isConnected();
    }

    /** Says QUIT and closes. What the server took before stays taken, so a failure here is none. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The connection is gone either way.
        }
    }
}
