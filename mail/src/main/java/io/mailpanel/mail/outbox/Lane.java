package io.mailpanel.mail.outbox;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.outbox.JobTable.Ending;
import io.mailpanel.mail.smtp.Receipt;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread of the courier, with one connection: takes a job, sends it, says what became of it. While a message is on the
 * wire, the outcomes of those before it and the taking of those after it go to the disk, together in one transaction while the
 * disk is busy; at most {@value #AHEAD} messages of a connection have the server's 250 and not yet ours.
 */
final class Lane implements Runnable {
    /** The queue is long when so many due jobs wait for each open connection. */
    static final int LONG = 5;

    /** So many jobs are taken ahead at most, and so many outcomes may be on their way to the disk. */
    private static final int AHEAD = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    /** After an error of our own (the database): long enough to do no harm. */
    private static final Duration RECOVER = Duration.ofSeconds(30);
    /** Nothing is taken ahead behind a message that is long on the wire. */
    private static final long SMALL = 256 * 1024;

    private final int number;
    private final JobQueue queue;
    private final Delivery delivery;
    private final SendingRules rules;
    private final BackOff backOff;
    private final Pace pace;
    private final Lacks lacks;
    private final Clock clock;
    private final Alarm alarm = new Alarm();
    private final Deque<CompletableFuture<Optional<JobRow>>> ahead = new ArrayDeque<>();
    /** Whose the connection is. */
    private String mailbox = "";
    /** When it last looked for due jobs and had none. */
    private Instant looked = Instant.EPOCH;
    /** Outcomes that may not be on the disk yet; what could not be written goes first, or the message would go twice. */
    private final Deque<Owed> owed = new ArrayDeque<>();

    /** An outcome on its way to the disk. */
    private record Owed(JobRow row, Ending ending, CompletableFuture<Void> written) {}

    /** @param number from 1; those beyond the first work only when the queue is long */
    Lane(int number, JobQueue queue, Delivery delivery, SendingRules rules, Pace pace, Lacks lacks, Clock clock) {
        this.number = number;
        this.queue = queue;
        this.delivery = delivery;
        this.rules = rules;
        this.backOff = BackOff.of(rules);
        this.pace = pace;
        this.lacks = lacks;
        this.clock = clock;
    }

    void ring() {
        alarm.ring();
    }

    void end() {
        alarm.end();
    }

    @Override
    public void run() {
        while (!alarm.over()) {
            try {
                Optional<JobRow> due = next();
                if (due.isPresent()) {
                    carry(due.get());
                } else {
                    settle(0);
                    rest();
                }
            } catch (RuntimeException e) {
                if (!alarm.over()) {
                    LOG.error("The courier stumbled; it goes on in {} s", RECOVER.toSeconds(), e);
                    alarm.await(Optional.of(RECOVER));
                }
            }
        }
        leave();
    }

    private Optional<JobRow> next() {
        if (owed.stream().anyMatch(o -> o.written().isCompletedExceptionally())) {
            settle(0); // not one message more while what became of the last cannot be written
        }
        if (ahead.isEmpty()) {
            looked = queue.now();
            ahead.add(take());
        }
        Optional<JobRow> row = Optional.empty();
        while (row.isEmpty() && !ahead.isEmpty()) {
            row = join(ahead.removeFirst());
        }
        return row;
    }

    private CompletableFuture<Optional<JobRow>> take() {
        return queue.take(number, pace, rules.retryLongest(), lacks::shut);
    }

    /** Returns when no more than so many outcomes are still on their way to the disk. */
    private void settle(int most) {
        while (owed.size() > most) {
            Owed first = owed.removeFirst();
            if (first.written().isCompletedExceptionally()) {
                first = new Owed(first.row(), first.ending(), queue.finish(first.row(), first.ending()));
            }
            owed.addFirst(first);
            join(first.written());
            owed.removeFirst();
        }
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void carry(JobRow row) {
        // Several at a time, so that they share a transaction.
        if (ahead.size() <= AHEAD / 2 && row.job().bytes() < SMALL) {
            while (!alarm.over() && ahead.size() < AHEAD) {
                ahead.add(take());
            }
        }
        mailbox = row.job().owner().id();
        if (lacks.signedOut(row.job().owner())) {
            queue.release(row); // and the next are not taken before somebody has signed in
            return;
        }
        Ending ending = attempt(row);
        if (ending.verdict().kind() == VerdictKind.NOT_SIGNED_IN) {
            queue.release(row); // somebody has signed out this moment
            return;
        }
        LOG.info(
                "Job {}: {} {} {}",
                row.job().id(),
                ending.state(),
                ending.verdict().kind(),
                ending.verdict().detail());
        owed.add(new Owed(row, ending, queue.finish(row, ending)));
        settle(ahead.isEmpty() ? 0 : AHEAD);
    }

    private Ending attempt(JobRow row) {
        List<RecipientResult> before = row.job().results();
        Optional<Path> body = queue.body(row);
        if (body.isEmpty()) {
            return ending(row, new Verdict(VerdictKind.ENTRY_CORRUPT, row.body().file()), before);
        }
        try {
            Receipt receipt = delivery.send(row, body.get(), () -> queue.stopped(row));
            List<RecipientResult> results = Results.after(before, receipt);
            if (receipt.taken() && pace.back(row.job().owner().id())) {
                queue.hurry(row.job().owner());
            }
            return ending(row, Results.verdict(results, receipt), results);
        } catch (MailException e) {
            return ending(row, e.verdict(), before);
        } catch (RuntimeException e) {
            // A fault of ours in one message must not stop the others.
            LOG.error("Job {} met an unexpected error", row.job().id(), e);
            delivery.close();
            return ending(
                    row, new Verdict(VerdictKind.MESSAGE_REFUSED, e.getClass().getSimpleName()), before);
        }
    }

    private Ending ending(JobRow row, Verdict verdict, List<RecipientResult> results) {
        if (verdict.kind() == VerdictKind.OK) {
            return ending(JobState.SENT, verdict, results, Optional.empty());
        }
        if (queue.stopped(row)) {
            boolean nobody = results.stream().allMatch(RecipientResult::missed);
            Verdict why = delivery.unsure() ? verdict : new Verdict(VerdictKind.CANCELLED, "");
            return nobody
                    ? ending(JobState.CANCELLED, why, results, Optional.empty())
                    : ending(JobState.FAILED, Results.ended(results, why), results, Optional.empty());
        }
        slower(row.job().owner().id(), verdict);
        Optional<Instant> next =
                verdict.kind().retry() ? backOff.next(row.round(), row.queuedAt(), clock.instant()) : Optional.empty();
        return next.isPresent()
                ? ending(JobState.QUEUED, verdict, results, next)
                : ending(JobState.FAILED, Results.ended(results, verdict), results, next);
    }

    private Ending ending(JobState state, Verdict verdict, List<RecipientResult> results, Optional<Instant> next) {
        return new Ending(state, verdict, results, next, delivery.server(), delivery.account());
    }

    private void slower(String mailbox, Verdict verdict) {
        Optional<Throttle> throttle = Throttle.in(verdict);
        if (throttle.isPresent()) {
            pace.slower(mailbox, throttle.get());
            LOG.info(
                    "The mail server has enough of {}: {} messages a minute (0: no limit) over {} connections for now",
                    mailbox,
                    pace.perMinute(mailbox),
                    pace.connections(mailbox));
        } else if (verdict.kind().retry() && delivery.quiet().isEmpty()) {
            pace.hold(mailbox, rules.retryFirst());
            releaseAhead();
        }
    }

    /** Until somebody rings, a job is due, its mailbox may send again, or the connection has been quiet long enough. */
    private void rest() {
        Optional<Duration> quiet = delivery.quiet();
        boolean tooMany = pace.connections(mailbox) < number;
        if (quiet.isPresent() && (tooMany || quiet.get().compareTo(rules.idle()) >= 0)) {
            delivery.close();
            quiet = Optional.empty();
        }
        Optional<Duration> due = queue.nextDue(looked).map(t -> Duration.between(clock.instant(), t));
        Optional<Duration> idle = quiet.map(q -> rules.idle().minus(q));
        alarm.await(Stream.of(due, pace.opens(), idle).flatMap(Optional::stream).min(Duration::compareTo));
    }

    private void releaseAhead() {
        while (!ahead.isEmpty()) {
            join(ahead.removeFirst()).ifPresent(queue::release);
        }
    }

    private void leave() {
        try {
            releaseAhead();
            settle(0);
        } catch (RuntimeException e) {
            LOG.error("The courier could not write how it ended; the next start sees to it", e);
        }
        delivery.close();
    }
}
