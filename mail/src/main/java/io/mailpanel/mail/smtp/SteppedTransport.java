package io.mailpanel.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Arrays;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Angus's transport, which tells when TLS stands, and sends nothing of an account. */
final class SteppedTransport extends SMTPTransport {
    private final Walk walk;
    private final GreetingWatch watch;
    private boolean greeted;
    private boolean untold;

    /**
     * @param walk is told when TLS stands
     * @param watch is told of the wait for the greeting
     * @param atOnce whether TLS is spoken from the first byte
     */
    SteppedTransport(Session session, Walk walk, GreetingWatch watch, boolean atOnce) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.walk = walk;
        this.watch = watch;
        this.untold = atOnce;
    }

    /** With TLS from the first byte, it stands before the server's greeting is read. */
    @Override
    protected int readServerResponse() throws MessagingException {
        if (untold) {
            untold = false;
            walk.secured();
        }
        if (greeted) {
            return super.readServerResponse();
        }
        greeted = true;
        watch.begin();
        try {
            return super.readServerResponse();
        } finally {
            watch.end();
        }
    }

    @Override
    protected void startTLS() throws MessagingException {
        super.startTLS();
        walk.secured();
    }

    /** Whether the server offers AUTH with one of these mechanisms, blanks between them; null: with any. */
    synchronized boolean offers(String mechanisms) {
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
