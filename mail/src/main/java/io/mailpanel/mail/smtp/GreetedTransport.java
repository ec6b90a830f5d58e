package io.mailpanel.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Angus's transport, beside which somebody waits for the server's greeting. */
class GreetedTransport extends SMTPTransport {
    private final GreetingWatch watch;
    private boolean greeted;

    /** @param watch is told of the wait for the greeting */
    GreetedTransport(Session session, GreetingWatch watch) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.watch = watch;
    }

    @Override
    protected int readServerResponse() throws MessagingException {
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
}
