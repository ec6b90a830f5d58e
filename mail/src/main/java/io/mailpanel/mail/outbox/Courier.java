package io.mailpanel.mail.outbox;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.SmtpSender;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries queued jobs to the mail server, one after the other, on a thread of its own. */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration CLOSING = Duration.ofSeconds(10);
    /** After an error of our own (the database): long enough to do no harm. */
    private static final Duration RECOVER = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Delivery delivery;
    private final Clock clock;
    private final Alarm alarm = new Alarm();
    private final Thread thread;
    /** An outcome that could not be written yet: it goes first, so that no job stays on the wire for ever. */
    private Runnable owed;

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
        this.outbox = outbox;
        this.delivery = new Delivery(signIn, server, new SmtpSender(trust), tokenHosts);
        this.clock = clock;
        this.thread = new Thread(this::run, "courier");
        this.thread.setDaemon(true);
    }

    /** Starts the thread; jobs left in SENDING by a crash are queued again first. */
    public void start() {
        outbox.requeue();
        outbox.onChange(job -> {
            if (job.state() == JobState.QUEUED) {
                alarm.ring();
            }
        });
        thread.start();
    }

    /** Tries every waiting job now, also those that wait for a later try (a new sign-in, changed settings). */
    public void nudge() {
        outbox.hurry();
        alarm.ring();
    }

    private void run() {
        while (!alarm.over()) {
            try {
                settle();
                Optional<JobRow> due = outbox.take();
                if (due.isPresent()) {
                    carry(due.get());
                } else {
                    alarm.await(outbox.nextDue().map(t -> Duration.between(clock.instant(), t)));
                }
            } catch (RuntimeException e) {
                if (!alarm.over()) {
                    LOG.error("The courier stumbled; it goes on in {} s", RECOVER.toSeconds(), e);
                    alarm.await(Optional.of(RECOVER));
                }
            }
        }
    }

    private void carry(JobRow row) {
        Optional<Path> body = outbox.body(row);
        if (body.isEmpty()) {
            end(row, new Verdict(VerdictKind.ENTRY_CORRUPT, row.body().file()));
            return;
        }
        try {
            delivery.send(row, body.get());
            end(row, new Verdict(VerdictKind.OK, ""));
        } catch (MailException e) {
            end(row, e.verdict());
        } catch (RuntimeException e) {
            // A fault of ours in one message must not stop the others.
            LOG.error("Job {} met an unexpected error", row.job().id(), e);
            end(row, new Verdict(VerdictKind.MESSAGE_REFUSED, e.getClass().getSimpleName()));
        }
    }

    private void end(JobRow row, Verdict verdict) {
        Instant now = clock.instant();
        Optional<Instant> next =
                verdict.kind().retry() ? BackOff.next(row.round(), row.queuedAt(), now) : Optional.empty();
        JobState state =
                verdict.kind() == VerdictKind.OK ? JobState.SENT : next.isPresent() ? JobState.QUEUED : JobState.FAILED;
        LOG.info("Job {}: {} {} {}", row.job().id(), state, verdict.kind(), verdict.detail());
        owed = () -> outbox.finish(row, state, verdict, next);
        settle();
    }

    private void settle() {
        if (owed != null) {
            owed.run();
            owed = null;
        }
    }

    /** Stops after the message on the wire, at most 10 s. */
    @Override
    public void close() {
        alarm.end();
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
