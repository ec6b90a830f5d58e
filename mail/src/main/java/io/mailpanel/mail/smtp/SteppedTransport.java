package io.mailpanel.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Arrays;

/** Angus's transport, which tells when TLS stands, and sends nothing of an account. */
final class SteppedTransport extends GreetedTransport {
    private final Walk walk;
    private boolean untold;

    /**
     * @param walk is told when TLS stands
     * @param watch is told of the wait for the greeting
     * @param atOnce whether TLS is spoken from the first byte
     */
    SteppedTransport(Session session, Walk walk, GreetingWatch watch, boolean atOnce) {
        super(session, watch);
        this.walk = walk;
        this.untold = atOnce;
    }

    /** With TLS from the first byte, it stands before the server's greeting is read. */
    @Override
    protected int readServerResponse() throws MessagingException {
        if (untold) {
            untold = false;
            walk.secured();
        }
        return super.readServerResponse();
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
