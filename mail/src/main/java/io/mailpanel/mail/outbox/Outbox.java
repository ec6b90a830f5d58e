package io.mailpanel.mail.outbox;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The durable queue: what {@link #submit} returned for is on the disk. Thread-safe. */
public final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** How many ended jobs are remembered; the bodies of failed ones with them. */
    private static final int HISTORY = 200;

    private final JobTable table;
    private final Spool spool;
    private final Clock clock;
    private final MimeWriter mime = new MimeWriter();
    private final int history;
    private final JobWriter writer;
    private final Intake intake;
    private final JobQueue queue;
    private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Opens the queue, which takes as much as is usual. A stored message that the database has no job for is queued again.
     *
     * @param database the device's database; the outbox keeps its own tables in it
     * @param spool the folder for message bodies (made if absent, 0700)
     * @param clock the time
     */
    public Outbox(Database database, Path spool, Clock clock) {
        this(database, spool, clock, OutboxLimits.USUAL);
    }

    /** @param limits how much it takes */
    public Outbox(Database database, Path spool, Clock clock, OutboxLimits limits) {
        this(database, spool, clock, limits, HISTORY);
    }

    /** @param history how many ended jobs are remembered */
    Outbox(Database database, Path spool, Clock clock, OutboxLimits limits, int history) {
        this.history = history;
        this.table = new JobTable(database);
        this.spool = new Spool(spool);
        this.clock = clock;
        this.writer = new JobWriter(database.jdbi());
        this.intake = new Intake(table, this.spool, writer, limits);
        this.queue = new JobQueue(table, this.spool, writer, clock, history, this::changed);
        recover(this.spool.sweep(table.files().needed(), table.files().names()));
    }

    /**
     * Messages whose row the database has lost: with a damaged part of its log, or because it is a new one. They have their
     * whole lifetime again: it may be long until somebody has set the email server anew. What had failed has failed.
     */
    private void recover(List<Slip.Said> lost) {
        for (Slip.Said said : lost) {
            Job job = writer.make(h -> table.recover(h, said, clock.instant()), done -> {})
                    .job();
            LOG.warn(
                    "The message {} was stored and the database does not know it: it is job {}, {}",
                    job.messageId(),
                    job.id(),
                    job.state());
        }
    }

    /** How many messages were found at the start that belong to no job and are damaged; their files end in {@code .bad}. */
    public int unreadable() {
        return spool.unreadable();
    }

    /**
     * Makes the outbox's tables in a database that is being opened.
     *
     * @throws io.mailpanel.mail.store.NewerDatabaseException if a newer program's are there
     */
    public static void prepare(Database database) {
        new JobTable(database);
    }

    /**
     * Accepts a message: body file written and fsynced, folder fsynced, row committed, in that order, before it returns.
     *
     * @throws MailException OUTBOX_FULL when its limits are reached; DISK_FULL, DISK_FAILED; SENDER_REFUSED or
     *     RECIPIENT_REFUSED for what is no address; ENTRY_CORRUPT for an attachment that cannot be read; nothing is left
     *     behind then
     */
    public Job submit(OutgoingMail mail) throws MailException {
        String sender =
                MimeWriter.address(mail.from(), VerdictKind.SENDER_REFUSED).getAddress();
        Set<String> recipients = new LinkedHashSet<>();
        for (String recipient : mail.recipients()) {
            recipients.add(
                    MimeWriter.address(recipient, VerdictKind.RECIPIENT_REFUSED).getAddress());
        }
        intake.admit(Intake.estimate(mail));
        Instant now = clock.instant();
        String name = UUID.randomUUID().toString();
        String messageId = messageId(name, sender);
        MimeMessage message = mime.render(mail, messageId, now.atZone(clock.getZone()));
        String owner = mail.owner().id();
        return intake.store(
                name,
                message,
                (n, body) -> new JobTable.Draft(
                        owner, messageId, sender, List.copyOf(recipients), mail.subject(), body, mail.kind(), now),
                this::asked);
    }

    private static String messageId(String name, String sender) {
        return "<" + name + "@" + sender.substring(sender.lastIndexOf('@') + 1) + ">";
    }

    /** All jobs, the newest first: every active one, and the last 200 ended ones. */
    public List<Job> jobs() {
        return table.list(history);
    }

    /** Cancels a job that waits; one that is being sent is stopped if that is still possible. */
    public CancelAnswer cancel(long id) {
        Optional<JobRow> before = table.find(id);
        Optional<JobRow> row = writer.make(h -> table.cancel(h, id, clock.instant()), done -> {});
        if (row.isEmpty()) {
            return CancelAnswer.TOO_LATE;
        }
        if (row.get().stop()) {
            queue.stop(id);
            return CancelAnswer.STOPPING;
        }
        before.ifPresent(b -> spool.delete(b.body().file()));
        prune();
        changed(row.get().job());
        return CancelAnswer.CANCELLED;
    }

    /** What was asked for is done: this is never a reason to say otherwise. */
    private void prune() {
        try {
            writer.make(queue::prune, done -> {}).forEach(spool::delete);
        } catch (RuntimeException e) {
            LOG.warn("Ended jobs are not forgotten yet: {}", e.toString());
        }
    }

    /**
     * Puts a failed job, or one that waits for its next try, at the head now; it goes to those who do not have it yet.
     * Returns whether it did: not if its message is no longer kept.
     */
    public boolean retry(long id) {
        Optional<JobRow> before = table.find(id);
        if (before.isEmpty()) {
            return false;
        }
        // Before the row says so: on what the slip calls failed, nobody would wait after a loss of the database.
        before.filter(row -> row.job().kept())
                .ifPresent(row -> spool.failed(row.body().file(), false));
        List<RecipientResult> results = Results.reopened(before.get().job().results());
        Optional<JobRow> row = writer.make(h -> table.retry(h, id, results, clock.instant()), done -> {});
        row.ifPresent(r -> asked(r.job()));
        return row.isPresent();
    }

    /**
     * Sends an ended job once more, as a new job with a new Message-ID, to those who did not get it; if nobody or everybody
     * did, to all; from the same sender.
     *
     * @throws MailException NOT_KEPT if its message is no longer on the device, or it has not ended; ENTRY_CORRUPT if it
     *     cannot be read; OUTBOX_FULL, DISK_FULL, DISK_FAILED as for {@link #submit}
     */
    public Job resend(long id) throws MailException {
        return resend(id, "");
    }

    /**
     * {@link #resend(long)}, from another sender: the account may have changed since.
     *
     * @param from the sender's address; empty for the one that it had
     * @throws MailException SENDER_REFUSED too, for what is no address
     */
    public Job resend(long id, String from) throws MailException {
        JobRow old = table.find(id)
                .filter(r -> !r.job().state().active() && r.job().kept())
                .orElseThrow(() -> new MailException(new Verdict(VerdictKind.NOT_KEPT, "job " + id)));
        Path file = queue.body(old)
                .orElseThrow(() -> new MailException(
                        new Verdict(VerdictKind.ENTRY_CORRUPT, old.body().file())));
        List<String> missed =
                old.job().missed().stream().map(RecipientResult::address).toList();
        List<String> recipients = missed.isEmpty() ? old.job().recipients() : missed;
        intake.admit(old.body().bytes());
        Instant now = clock.instant();
        String name = UUID.randomUUID().toString();
        InternetAddress sender = MimeWriter.address(from.isBlank() ? old.sender() : from, VerdictKind.SENDER_REFUSED);
        String messageId = messageId(name, sender.getAddress());
        try (MimeWriter.Stored stored =
                mime.renewed(file, old.body().bytes(), sender, messageId, now.atZone(clock.getZone()))) {
            return intake.store(
                    name,
                    stored.message(),
                    (n, body) -> new JobTable.Draft(
                            old.job().owner().id(),
                            messageId,
                            sender.getAddress(),
                            recipients,
                            old.job().subject(),
                            body,
                            old.job().kind(),
                            now),
                    this::asked);
        } catch (IOException e) {
            throw new MailException(new Verdict(VerdictKind.ENTRY_CORRUPT, e.toString()), e);
        }
    }

    /**
     * Calls the listener after each change is durable, on a thread of the outbox or on the one that asked for it. It must be
     * quick, and must not change the outbox.
     */
    public void onChange(Consumer<Job> listener) {
        listeners.add(listener);
    }

    /** For the courier. */
    JobQueue queue() {
        return queue;
    }

    private void asked(Job job) {
        changed(job);
        queue.ring(true);
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

    /** Returns when all that was begun is on the disk; the database can be closed then. */
    @Override
    public void close() {
        writer.close();
    }
}
