package io.mailpanel.mail.outbox;

import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.tls.Trust;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/** Carries queued jobs to the mail server, one after the other, on a thread of its own. */
public final class Courier implements AutoCloseable {

    /**
     * @param outbox where the jobs are
     * @param signIn where tokens come from
     * @param server the settings in force at the moment of each try
     * @param trust which certificates the mail server may show
     * @param tokenHosts the only hosts that may receive a token, lower case, as {@code host} or {@code host:port}
     * @param clock the time
     */
    public Courier(
            Outbox outbox,
            SignIn signIn,
            Supplier<MailServer> server,
            Trust trust,
            Set<String> tokenHosts,
            Clock clock) {
        throw new UnsupportedOperationException();
    }

    /** Starts the thread; jobs left in SENDING by a crash are queued again first. */
    public void start() {
        throw new UnsupportedOperationException();
    }

    /** Tries every waiting job now, also those that wait for a later try (a new sign-in, changed settings). */
    public void nudge() {
        throw new UnsupportedOperationException();
    }

    /** Stops after the message on the wire, at most 10 s. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
