package io.mailpanel.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Angus's transport, which also says how far the last message came. */
final class WatchedTransport extends SMTPTransport {
    private final GreetingWatch watch;
    private volatile boolean ending;
    private boolean greeted;

    /** @param watch is told of the wait for the greeting */
    WatchedTransport(Session session, GreetingWatch watch) {
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

    @Override
    protected void mailFrom() throws MessagingException {
        ending = false;
        super.mailFrom();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        ending = true;
        super.finishData();
    }

    /** Whether the last message's end was sent: from there on the server may have it, whatever was heard of it. */
    boolean ending() {
        return ending;
    }
}
