package io.mailpanel.mail.outbox;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** The durable queue: what {@link #submit} returned for is on the disk. Thread-safe. */
public final class Outbox {

    /**
     * @param database the device's database; the outbox keeps its own tables in it
     * @param spool the folder for message bodies (made if absent, 0700)
     * @param clock the time
     */
    public Outbox(Database database, Path spool, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /**
     * Accepts a message: body file written and fsynced, folder fsynced, row committed, in that order, before it returns.
     *
     * @throws MailException OUTBOX_FULL when the disk is full; nothing is left behind then
     */
    public Job submit(OutgoingMail mail) throws MailException {
        throw new UnsupportedOperationException();
    }

    /** All jobs, the newest first: every active one, and the last 200 ended ones. */
    public List<Job> jobs() {
        throw new UnsupportedOperationException();
    }

    /** Cancels a queued job; a job on the wire or ended is left as it is. Returns whether it was cancelled. */
    public boolean cancel(long id) {
        throw new UnsupportedOperationException();
    }

    /** Puts a failed job, or one that waits for its next try, at the head now. Returns whether it did. */
    public boolean retry(long id) {
        throw new UnsupportedOperationException();
    }

    /** Calls the listener after each change, on the thread that made it; it must be quick. */
    public void onChange(Consumer<Job> listener) {
        throw new UnsupportedOperationException();
    }
}
