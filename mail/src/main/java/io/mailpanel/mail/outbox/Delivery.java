package io.mailpanel.mail.outbox;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.Envelope;
import io.mailpanel.mail.smtp.MailDoor;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.Receipt;
import io.mailpanel.mail.smtp.SmtpConnection;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One try of one job: is the host allowed, is there a token, does the server take it, does it take the message. Keeps the
 * connection for the next one. Used by one thread.
 */
final class Delivery implements AutoCloseable {
    /** A connection that was quiet for so long is asked whether it still answers before a message is trusted to it. */
    private static final long QUIET = Duration.ofSeconds(1).toNanos();

    private final Supplier<MailServer> settings;
    private final MailDoor door;
    private Held held;
    private String server = "";
    private String account = "";

    /**
     * @param settings the mail server of this moment
     * @param door the way to it
     */
    Delivery(Supplier<MailServer> settings, MailDoor door) {
        this.settings = settings;
        this.door = door;
    }

    /** An open connection, and what it was opened with. */
    private static final class Held {
        private final MailServer server;
        private MailDoor.Key key;
        private final SmtpConnection connection;
        private long used = System.nanoTime();
        private boolean clean = true;

        Held(MailServer server, MailDoor.Opened opened) {
            this.server = server;
            this.key = opened.key();
            this.connection = opened.connection();
        }

        boolean fits(MailServer wanted, MailDoor.Key fresh) {
            return server.equals(wanted) && key.same(fresh);
        }

        boolean answers() {
            return connection.believed() && (clean && System.nanoTime() - used < QUIET || connection.alive());
        }
    }

    /**
     * Sends to the recipients that do not have it yet.
     *
     * @param stop asked while it is sent: true ends it if that is still possible
     */
    Receipt send(JobRow row, Path body, BooleanSupplier stop) throws MailException {
        MailServer server = settings.get();
        this.server = server.address();
        this.account = "";
        if (server.method() == AuthMethod.OFF) {
            throw new MailException(new Verdict(VerdictKind.MAIL_OFF, ""));
        }
        Envelope envelope = new Envelope(
                row.sender(), Results.open(row.job().results()), row.body().bytes());
        boolean reused = connect(server, row.job().owner());
        try {
            Receipt receipt = hand(envelope, body, stop);
            boolean again = unopened(receipt) && !receipt.taken();
            if (!again || stop.getAsBoolean()) {
                return receipt;
            }
        } catch (MailException e) {
            boolean again = unopened(e.verdict()) || reused && lost(e.verdict());
            if (!again || stop.getAsBoolean()) {
                throw e;
            }
        }
        // It broke off while it was quiet, or an old POP3 login no longer counts, and nothing of this message can have
        // arrived whole: once more on a new one.
        close();
        connect(server, row.job().owner());
        return hand(envelope, body, stop);
    }

    private Receipt hand(Envelope envelope, Path body, BooleanSupplier stop) throws MailException {
        if (stop.getAsBoolean()) {
            throw new MailException(new Verdict(VerdictKind.CANCELLED, ""));
        }
        held.clean = false;
        Receipt receipt = held.connection.send(envelope, body, stop);
        held.clean = receipt.taken();
        held.used = System.nanoTime();
        return receipt;
    }

    /** Whether the last message's end was sent, so that without a reply nobody knows whether the server has it. */
    boolean unsure() {
        return held != null && held.connection.ending();
    }

    private boolean unopened(Receipt receipt) {
        return receipt.refused().values().stream().anyMatch(this::unopened);
    }

    /** Whether the server has not heard of the POP3 login, and that was an old one. */
    private boolean unopened(Verdict verdict) {
        return verdict.kind() == VerdictKind.POP_NOT_ENOUGH && door.refused(held.key);
    }

    private boolean lost(Verdict verdict) {
        boolean gone = verdict.kind() == VerdictKind.MAIL_SERVER_UNREACHABLE
                || verdict.kind() == VerdictKind.SERVER_CLOSED
                || verdict.kind() == VerdictKind.TRY_LATER && verdict.detail().startsWith("421");
        return gone && !held.connection.ending();
    }

    /** Has a connection for that owner when it returns; whether it is the one of before. */
    private boolean connect(MailServer server, Owner owner) throws MailException {
        MailDoor.Key key = door.key(server, owner);
        account = key.user();
        if (held != null && held.fits(server, key) && held.answers()) {
            held.key = key;
            return true;
        }
        close();
        held = new Held(server, door.open(server, owner, key));
        return false;
    }

    /** The server of the last try, host:port; empty before the first. */
    String server() {
        return server;
    }

    /** The mailbox that the last try authenticated as; empty if it did not come so far. */
    String account() {
        return account;
    }

    /** How long the connection has been quiet; empty if there is none. */
    Optional<Duration> quiet() {
        return Optional.ofNullable(held).map(h -> Duration.ofNanos(System.nanoTime() - h.used));
    }

    /** Ends the connection, if there is one. */
    @Override
    public void close() {
        if (held != null) {
            held.connection.close();
            held = null;
        }
    }
}
