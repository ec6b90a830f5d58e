package io.mailpanel.mail.smtp;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** An authenticated connection; takes one message after the other. Not thread-safe. */
public final class SmtpConnection implements AutoCloseable {
    private final Session session;
    private final WatchedTransport transport;
    private final SmtpErrors errors;
    private final BooleanSupplier believed;

    /** @param believed whether the certificate authorities are still those that the server was checked against */
    SmtpConnection(Session session, WatchedTransport transport, SmtpErrors errors, BooleanSupplier believed) {
        this.session = session;
        this.transport = transport;
        this.errors = errors;
        this.believed = believed;
    }

    /**
     * Hands a message over. Blocks.
     *
     * @param message the whole MIME message; it is read from the file while it is sent
     * @param stop asked while the message is sent: true ends it before its end was sent, with the connection
     * @return which recipients were refused; for the others, if there are any, the server has it
     * @throws MailException SENDER_REFUSED, MESSAGE_REFUSED, TOO_LARGE, TRY_LATER, MAIL_SERVER_UNREACHABLE: no recipient
     *     gets it, unless {@link #ending()}; ENTRY_CORRUPT if the file cannot be read
     */
    public Receipt send(Envelope envelope, Path message, BooleanSupplier stop) throws MailException {
        refuseTooLarge(envelope.bytes());
        if (!Files.isReadable(message)) {
            throw new MailException(new Verdict(VerdictKind.ENTRY_CORRUPT, "the stored message cannot be read"));
        }
        try {
            FileMessage whole = new FileMessage(session, message, envelope.bytes(), envelope.from(), stop);
            if (transport.supportsExtension("SIZE")) {
                whole.setMailExtension("SIZE=" + envelope.bytes());
            }
            transport.sendMessage(whole, addresses(envelope.recipients()));
            return new Receipt(Map.of(), true);
        } catch (MessagingException e) {
            Optional<Receipt> receipt = errors.recipients(e);
            if (receipt.isPresent()) {
                return receipt.get();
            }
            throw new MailException(errors.sending(e, transport.getLastServerResponse()));
        }
    }

    /** {@link #send(Envelope, Path, BooleanSupplier)} to the end. */
    public Receipt send(Envelope envelope, Path message) throws MailException {
        return send(envelope, message, () -> false);
    }

    /**
     * Asks whether the server takes mail from this address, and takes the question back (MAIL FROM, RSET): no message is
     * sent. Blocks.
     *
     * @throws MailException SENDER_REFUSED, MESSAGE_REFUSED, TRY_LATER, AUTH_REFUSED, MAIL_SERVER_UNREACHABLE
     */
    public void trySender(String address) throws MailException {
        try {
            String mailbox = new InternetAddress(address, true).getAddress();
            transport.issueCommand("MAIL FROM:<" + mailbox + ">", 250);
            transport.issueCommand("RSET", 250);
        } catch (AddressException e) {
            throw new MailException(new Verdict(VerdictKind.SENDER_REFUSED, "this is no address: " + address));
        } catch (MessagingException e) {
            throw new MailException(errors.sender(e, transport.getLastServerResponse()));
        }
    }

    /** Whether the last message's end was sent: if it then failed without a reply, nobody knows whether the server has it. */
    public boolean ending() {
        return transport.ending();
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

    /** Whether the certificate authorities are still those that the server was checked against. Cheap. */
    public boolean believed() {
        return believed.getAsBoolean();
    }

    /** Asks the server to forget what was begun, and says whether it answered (RSET). */
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
