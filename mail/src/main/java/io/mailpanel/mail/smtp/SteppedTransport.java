package io.mailpanel.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Arrays;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Angus's transport, which tells when TLS stands, and sends nothing of an account. */
final class SteppedTransport extends SMTPTransport {
    private final Walk walk;

    SteppedTransport(Session session, Walk walk) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.walk = walk;
    }

    @Override
    protected void startTLS() throws MessagingException {
        super.startTLS();
        walk.secured();
    }

    /** Whether the server offers AUTH with one of these mechanisms, blanks between them; null: with any. */
    boolean offers(String mechanisms) {
        return mechanisms == null
                ? supportsExtension("AUTH")
                : Arrays.stream(mechanisms.split(" ")).anyMatch(this::supportsAuthentication);
    }

    /** Says QUIT, if there is still anybody, and closes. */
    void leave() {
        try {
            close();
        } catch (MessagingException e) {
            // Nothing was left there.
        }
    }
}
