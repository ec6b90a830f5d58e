package io.mailpanel.mail.outbox;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import jakarta.activation.DataHandler;
import jakarta.activation.FileDataSource;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/** Renders a message once, so that every try sends the same bytes: same Message-ID, same date. */
final class MimeWriter {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern PATH = Pattern.compile("[/\\\\]+");
    private static final String UTF_8 = "UTF-8";
    /** RFC 5322, in the zone of who sends: the library's own way keeps the zone that the program started with. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** One for all messages: a new one looks for its providers in every jar. */
    private Session session;

    /**
     * The message, not written yet.
     *
     * @throws MailException SENDER_REFUSED or RECIPIENT_REFUSED if an address is none, ENTRY_CORRUPT if an attachment
     *     cannot be read
     */
    MimeMessage render(OutgoingMail mail, String messageId, ZonedDateTime date) throws MailException {
        InternetAddress from = address(mail.from(), VerdictKind.SENDER_REFUSED);
        if (mail.recipients().isEmpty()) {
            throw new MailException(new Verdict(VerdictKind.RECIPIENT_REFUSED, "no recipient"));
        }
        try {
            MimeMessage message = new WithId(session(), messageId);
            message.setFrom(from);
            for (String recipient : mail.recipients()) {
                message.addRecipient(Message.RecipientType.TO, address(recipient, VerdictKind.RECIPIENT_REFUSED));
            }
            message.setSubject(line(mail.subject()), UTF_8);
            message.setHeader("Date", DATE.format(date));
            if (mail.kind() == JobKind.NOTIFICATION) {
                // RFC 3834: out-of-office replies and the like leave it alone.
                message.setHeader("Auto-Submitted", "auto-generated");
            }
            if (mail.attachments().isEmpty()) {
                message.setText(crlf(mail.text()), UTF_8);
            } else {
                message.setContent(parts(mail));
            }
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new MailException(new Verdict(VerdictKind.MESSAGE_REFUSED, e.getMessage()), e);
        }
    }

    /** A stored message that is being read. */
    record Stored(MimeMessage message, InputStream part, SharedFileInputStream whole) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            part.close();
            whole.close();
        }
    }

    /**
     * A stored message under a new identity, sender and date, otherwise byte for byte.
     *
     * @param bytes the message's size: what follows in the file does not belong to it
     * @param from its sender
     */
    Stored renewed(Path file, long bytes, InternetAddress from, String messageId, ZonedDateTime date)
            throws IOException, MailException {
        SharedFileInputStream whole = new SharedFileInputStream(file.toFile());
        InputStream part = whole.newStream(0, bytes);
        try {
            MimeMessage message = new MimeMessage(session(), part);
            message.setHeader("Message-ID", messageId);
            message.setFrom(from);
            message.setHeader("Date", DATE.format(date));
            return new Stored(message, part, whole);
        } catch (MessagingException e) {
            part.close();
            whole.close();
            throw new MailException(new Verdict(VerdictKind.ENTRY_CORRUPT, String.valueOf(e.getMessage())), e);
        }
    }

    private synchronized Session session() {
        if (session == null) {
            session = Session.getInstance(new Properties());
        }
        return session;
    }

    private static String crlf(String text) {
        return text.replaceAll("\\R", "\r\n");
    }

    /** One line: what a header may hold. Line breaks in it would begin headers of a stranger's choice. */
    static String line(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /** A plain address; nothing but one is let through. */
    static InternetAddress address(String text, VerdictKind refusal) throws MailException {
        try {
            InternetAddress address = new InternetAddress(line(text), true);
            if (address.isGroup()
                    || address.getPersonal() != null
                    || address.getAddress().indexOf('@') < 0) {
                throw new AddressException("not a plain address");
            }
            return address;
        } catch (AddressException e) {
            throw new MailException(new Verdict(refusal, e.getMessage() + ": " + text), e);
        }
    }

    private static MimeMultipart parts(OutgoingMail mail) throws MessagingException, MailException {
        MimeMultipart parts = new MimeMultipart();
        if (!mail.text().isEmpty()) {
            MimeBodyPart text = new MimeBodyPart();
            text.setText(crlf(mail.text()), UTF_8);
            parts.addBodyPart(text);
        }
        for (OutgoingMail.Attachment attachment : mail.attachments()) {
            parts.addBodyPart(part(attachment));
        }
        return parts;
    }

    private static MimeBodyPart part(OutgoingMail.Attachment attachment) throws MessagingException, MailException {
        if (!Files.isReadable(attachment.file())) {
            throw new MailException(new Verdict(VerdictKind.ENTRY_CORRUPT, "the attachment cannot be read"));
        }
        String name = PATH.matcher(line(attachment.fileName())).replaceAll("_");
        // In UTF-8 whatever the system's charset is: RFC 2231.
        ParameterList fileName = new ParameterList();
        fileName.set("filename", name, UTF_8);
        ContentType type = new ContentType(line(attachment.mediaType()));
        ParameterList typeParameters = new ParameterList();
        typeParameters.set("name", name, UTF_8);
        type.setParameterList(typeParameters);
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new FileDataSource(attachment.file().toFile())));
        part.setHeader("Content-Type", type.toString());
        part.setHeader(
                "Content-Disposition", "attachment" + fileName.toString("Content-Disposition: attachment".length()));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static final class WithId extends MimeMessage {
        private final String id;

        WithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
