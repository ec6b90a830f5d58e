package io.mailpanel.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;

/** Angus's transport, which also says how far the last message came. */
final class WatchedTransport extends GreetedTransport {
    private volatile boolean ending;

    /** @param watch is told of the wait for the greeting */
    WatchedTransport(Session session, GreetingWatch watch) {
        super(session, watch);
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
