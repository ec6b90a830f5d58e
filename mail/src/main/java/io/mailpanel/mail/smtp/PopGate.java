package io.mailpanel.mail.smtp;

import io.mailpanel.mail.MailException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * POP before SMTP: the SMTP server takes mail from this device's address for a while after a login to the POP3 server. One
 * login at a time, as a mailbox takes no two, however many connections send. Thread-safe.
 */
final class PopGate {
    private static final Logger LOG = LoggerFactory.getLogger(PopGate.class);

    private final PopLogin login;
    private final Duration stands;
    private Passed last;

    /** @param stands how long a login is believed to open the SMTP server */
    PopGate(PopLogin login, Duration stands) {
        this.login = login;
        this.stands = stands;
    }

    /** A login, for exactly this server with this password. */
    private static final class Passed {
        private final MailServer server;
        private final String password;
        private final long at = System.nanoTime();

        Passed(MailServer server, String password) {
            this.server = server;
            this.password = password;
        }
    }

    /**
     * Logs in unless an earlier login still stands. Blocks.
     *
     * @return whether an earlier one does
     * @throws MailException what {@link PopLogin#login} throws
     */
    synchronized boolean pass(MailServer server, String password) throws MailException {
        if (last != null
                && last.server.equals(server)
                && last.password.equals(password)
                && System.nanoTime() - last.at < stands.toNanos()) {
            return true;
        }
        last = null;
        login.login(server, password);
        last = new Passed(server, password);
        LOG.info("Logged in to the POP3 server {}", server.pop().host());
        return false;
    }

    /** The SMTP server does not know of the login (any more): the next one that wants to pass logs in anew. */
    synchronized void forget() {
        last = null;
    }
}
