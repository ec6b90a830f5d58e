package io.mailpanel.mail.outbox;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The durable queue: what {@link #submit} returned for is on the disk. Thread-safe. */
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** How many ended jobs are remembered; the bodies of failed ones with them. */
    private static final int HISTORY = 200;

    private final JobTable table;
    private final Spool spool;
    private final Clock clock;
    private final MimeWriter writer = new MimeWriter();
    private final int history;
    private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Opens the queue; message bodies that no job knows are deleted.
     *
     * @param database the device's database; the outbox keeps its own tables in it
     * @param spool the folder for message bodies (made if absent, 0700)
     * @param clock the time
     */
    public Outbox(Database database, Path spool, Clock clock) {
        this(database, spool, clock, HISTORY);
    }

    /** @param history how many ended jobs are remembered */
    Outbox(Database database, Path spool, Clock clock, int history) {
        this.history = history;
        this.table = new JobTable(database);
        this.spool = new Spool(spool);
        this.clock = clock;
        this.spool.sweep(table.bodies());
    }

    /**
     * Accepts a message: body file written and fsynced, folder fsynced, row committed, in that order, before it returns.
     *
     * @throws MailException OUTBOX_FULL when the disk is full; SENDER_REFUSED or RECIPIENT_REFUSED for what is no address;
     *     ENTRY_CORRUPT for an attachment that cannot be read; nothing is left behind then
     */
    public Job submit(OutgoingMail mail) throws MailException {
        InternetAddress from = MimeWriter.address(mail.from(), VerdictKind.SENDER_REFUSED);
        List<String> recipients = new ArrayList<>();
        for (String recipient : mail.recipients()) {
            recipients.add(
                    MimeWriter.address(recipient, VerdictKind.RECIPIENT_REFUSED).getAddress());
        }
        Instant now = clock.instant();
        String name = UUID.randomUUID().toString();
        String sender = from.getAddress();
        String messageId = "<" + name + "@" + sender.substring(sender.lastIndexOf('@') + 1) + ">";
        MimeMessage message = writer.render(mail, messageId, now);
        Job job;
        try {
            Spool.Body body = spool.write(name, out -> {
                try {
                    message.writeTo(out);
                } catch (MessagingException e) {
                    throw new IOException("the message cannot be rendered", e);
                }
            });
            job = table.insert(mail, sender, recipients, messageId, body, now).job();
        } catch (IOException | JdbiException e) {
            spool.forget(name);
            LOG.error("A message could not be stored", e);
            throw new MailException(new Verdict(VerdictKind.OUTBOX_FULL, root(e)), e);
        }
        changed(job);
        return job;
    }

    private static String root(Throwable t) {
        Throwable deepest = t;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }

    /** All jobs, the newest first: every active one, and the last 200 ended ones. */
    public List<Job> jobs() {
        return table.list(history);
    }

    /** Cancels a queued job; a job on the wire or ended is left as it is. Returns whether it was cancelled. */
    public boolean cancel(long id) {
        Optional<JobRow> row = table.cancel(id, clock.instant());
        row.ifPresent(this::ended);
        return row.isPresent();
    }

    /** Puts a failed job, or one that waits for its next try, at the head now. Returns whether it did. */
    public boolean retry(long id) {
        Optional<JobRow> row = table.retry(id, clock.instant());
        row.ifPresent(r -> changed(r.job()));
        return row.isPresent();
    }

    /** Calls the listener after each change, on the thread that made it; it must be quick. */
    public void onChange(Consumer<Job> listener) {
        listeners.add(listener);
    }

    /** The next job that is due, now SENDING. For the courier alone, as are the following. */
    Optional<JobRow> take() {
        Optional<JobRow> row = table.take(clock.instant());
        row.ifPresent(r -> changed(r.job()));
        return row;
    }

    Optional<Instant> nextDue() {
        return table.nextDue();
    }

    /** The body of a job, if it is as it was written; if not, what is left of it is set aside. */
    Optional<Path> body(JobRow row) {
        if (spool.intact(row.body())) {
            return Optional.of(spool.path(row.body().file()));
        }
        spool.setAside(row.body().file());
        return Optional.empty();
    }

    /** A try ended; with a time, it is tried again then. */
    void finish(JobRow row, JobState state, Verdict verdict, Optional<Instant> next) {
        table.finish(row.job().id(), state, verdict, next, clock.instant()).ifPresent(r -> {
            if (state.active()) {
                changed(r.job());
            } else {
                ended(r);
            }
        });
    }

    void requeue() {
        table.requeue();
    }

    void hurry() {
        table.hurry();
    }

    private void ended(JobRow row) {
        if (row.job().state() != JobState.FAILED) {
            spool.delete(row.body().file());
        }
        table.prune(history).forEach(spool::delete);
        changed(row.job());
    }

    private void changed(Job job) {
        for (Consumer<Job> listener : listeners) {
            try {
                listener.accept(job);
            } catch (RuntimeException e) {
                LOG.error("A listener of the outbox failed", e);
            }
        }
    }
}
