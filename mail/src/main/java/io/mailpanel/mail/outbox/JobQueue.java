package io.mailpanel.mail.outbox;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.JobTable.Ending;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The outbox as the courier sees it: takes what is due, and says what became of it. Thread-safe. */
final class JobQueue {
    private static final Logger LOG = LoggerFactory.getLogger(JobQueue.class);

    private final JobTable table;
    private final Spool spool;
    private final JobWriter writer;
    private final Clock clock;
    private final int history;
    private final Consumer<Job> changed;
    private final List<Consumer<Boolean>> rings = new CopyOnWriteArrayList<>();
    private final Set<Long> stops = ConcurrentHashMap.newKeySet();
    /** Since the oldest were forgotten; what an earlier run left over counts as one eighth. */
    private int ended = Integer.MAX_VALUE - 1;

    /**
     * @param history how many ended jobs are remembered
     * @param changed told of each change when it is durable
     */
    JobQueue(JobTable table, Spool spool, JobWriter writer, Clock clock, int history, Consumer<Job> changed) {
        this.table = table;
        this.spool = spool;
        this.writer = writer;
        this.clock = clock;
        this.history = history;
        this.changed = changed;
    }

    /**
     * Takes the next due job: it is SENDING, durably, when the future is done.
     *
     * @param connection for which connection, from 1: those beyond the first take only when the queue is long
     * @param longest the longest wait between two tries
     * @param shut the owners whose jobs cannot go, asked when it takes
     */
    CompletableFuture<Optional<JobRow>> take(int connection, Pace pace, Duration longest, Supplier<Set<String>> shut) {
        return writer.begin(
                h -> {
                    Instant now = clock.instant();
                    Set<String> all = new HashSet<>(pace.shut(connection));
                    all.addAll(shut.get());
                    Optional<JobRow> row = table.take(h, now, longest, all, (connection - 1) * Lane.LONG);
                    row.ifPresent(r -> pace.spend(r.job().owner().id()));
                    return row;
                },
                row -> row.ifPresent(r -> {
                    stops.remove(r.job().id());
                    changed.accept(r.job());
                }));
    }

    /**
     * Why the due jobs have not gone yet, by their numbers.
     *
     * @param lack what an owner's jobs wait for, due or not
     */
    Map<Long, Hold> holds(Pace pace, Duration longest, Function<Owner, Optional<Hold.Reason>> lack) {
        Instant now = clock.instant();
        Map<Long, Hold> all = new HashMap<>();
        table.waiting().all().forEach((owner, ids) -> lack.apply(new Owner(owner))
                .ifPresent(reason -> ids.forEach(id -> all.put(id, new Hold(reason, Optional.empty())))));
        Set<String> sending = table.waiting().sending();
        table.waiting().due(now, longest).forEach((owner, ids) -> {
            List<Hold> holds = pace.holds(owner, ids.size(), now);
            for (int i = 0; i < ids.size(); i++) {
                // The first one that nothing holds goes this moment.
                boolean waits =
                        i > 0 || sending.contains(owner) || holds.get(i).until().isPresent();
                if (waits) {
                    all.putIfAbsent(ids.get(i), holds.get(i));
                }
            }
        });
        return Map.copyOf(all);
    }

    /** The outbox's time. */
    Instant now() {
        return clock.instant();
    }

    /**
     * When the next job that waits for its time is due.
     *
     * @param since when due ones were last looked for: what has become due meanwhile counts
     */
    Optional<Instant> nextDue(Instant since) {
        return table.nextDue(since);
    }

    /** Puts back a job that was taken and not begun. */
    void release(JobRow row) {
        Optional<JobRow> back = writer.make(h -> table.release(h, row.job().id(), clock.instant()), done -> {});
        back.ifPresent(r -> {
            if (!r.job().state().active()) {
                spool.delete(row.body().file());
            }
            told(r.job());
        });
        stops.remove(row.job().id());
    }

    /** The body of a job, if it is as it was written; if not, what is left of it is set aside. */
    Optional<Path> body(JobRow row) {
        if (spool.intact(row.body())) {
            return Optional.of(spool.path(row.body().file()));
        }
        spool.setAside(row.body().file());
        return Optional.empty();
    }

    /** A try ended: durable when the future is done. */
    CompletableFuture<Void> finish(JobRow row, Ending ending) {
        return writer.begin(
                        h -> {
                            Optional<JobRow> ended = table.finish(h, row.job().id(), ending, clock.instant());
                            List<String> forgotten = ending.state().active() ? List.of() : prune(h);
                            return new Finished(ended, forgotten);
                        },
                        done -> finished(row, done))
                .thenApply(done -> null);
    }

    /** Forgets the oldest ended jobs, each time that an eighth more have ended. On the writer's thread. */
    List<String> prune(Handle h) {
        ended++;
        if (ended <= history / 8) {
            return List.of();
        }
        ended = 0;
        try {
            // A message that came back with the power would be taken for one whose job is lost.
            spool.sync();
            table.prune(h, history);
        } catch (IOException e) {
            LOG.warn("Ended jobs are not forgotten yet: {}", e.toString());
        }
        return table.giveUp(h, history);
    }

    private record Finished(Optional<JobRow> row, List<String> forgotten) {}

    private void finished(JobRow before, Finished done) {
        stops.remove(before.job().id());
        done.row()
                .filter(r -> r.body().file().isEmpty())
                .ifPresent(r -> spool.delete(before.body().file()));
        done.forgotten().forEach(spool::delete);
        done.row()
                .filter(r -> r.job().state() == JobState.FAILED)
                .ifPresent(r -> spool.failed(before.body().file(), true));
        done.row().ifPresent(r -> told(r.job()));
    }

    private void told(Job job) {
        changed.accept(job);
        if (job.state() == JobState.QUEUED) {
            ring(false);
        }
    }

    /** Calls the listener when there may be something to do; with true when a person has just asked for it. */
    void onWork(Consumer<Boolean> listener) {
        rings.add(listener);
    }

    /** @param asked whether a person has just asked for it */
    void ring(boolean asked) {
        rings.forEach(listener -> listener.accept(asked));
    }

    /** A person wants the job, which is being sent, stopped. */
    void stop(long id) {
        stops.add(id);
    }

    boolean stopped(JobRow row) {
        return !stops.isEmpty() && stops.contains(row.job().id());
    }

    /** Jobs that a crash left on the wire. */
    void requeue() {
        List<String> stopped = writer.make(table::requeue, done -> {});
        stopped.forEach(spool::delete);
        // A crash can have come between the row and its slip.
        table.files().failed().forEach(file -> spool.failed(file, true));
    }

    /** Makes every waiting job due. */
    void hurry() {
        writer.make(
                h -> {
                    table.hurry(h);
                    return null;
                },
                done -> ring(true));
    }

    /** Makes every job of the owner due that waits because its server was away. */
    void hurry(Owner owner) {
        writer.begin(
                h -> {
                    table.hurry(h, owner.id());
                    return null;
                },
                done -> ring(false));
    }
}
