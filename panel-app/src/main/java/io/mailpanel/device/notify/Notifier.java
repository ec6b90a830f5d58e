package io.mailpanel.device.notify;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.certificates.Lapsing;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobKind;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.RecipientResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Watches the device and has its administrators told, on a thread of its own, which sleeps until something happens or a
 * message is due. Thread-safe.
 */
final class Notifier implements AutoCloseable {
    private static final int ADDRESSES = 3;
    /** Certificates come to their end while nothing else happens. */
    private static final Duration AT_LEAST = Duration.ofHours(1);

    private final NotifyLedger ledger;
    private final Outbox outbox;
    private final Supplier<NotifySettings> settings;
    private final Clock clock;
    private final Rounds rounds;
    private final OwnFailures own;
    private final CertificateEnds certificates;
    private final WrongTries tries = new WrongTries();
    private final OwnThread thread = new OwnThread("device-notify", this::look);
    private Set<NotifyEvent> standing = Set.of();
    /** When each job had changed last as it stood at the start; not by time, as the clock may be set back. */
    private final Map<Long, Instant> scanned = new HashMap<>();

    private DeviceState state;
    private boolean could;
    private boolean waiting = true;

    Notifier(
            NotifyLedger ledger,
            Outbox outbox,
            Supplier<NotifySettings> settings,
            Supplier<List<Lapsing>> certificates,
            Clock clock) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
        this.rounds = new Rounds(ledger, outbox, clock);
        this.certificates = new CertificateEnds(ledger, certificates);
        this.own = new OwnFailures(outbox, Rounds.LIFETIME);
    }

    /** Reads what was left untold, and sees to the jobs that ended unseen. */
    void start() {
        thread.run(() -> {
            standing = ledger.standing();
            Instant until = ledger.jobsSeenUntil(clock.instant());
            for (Job job : outbox.jobs()) {
                scanned.put(job.id(), job.changedAt());
                if (failed(job) && job.changedAt().isAfter(until)) {
                    ended(job);
                }
            }
        });
    }

    /** The device is like this now. */
    void state(DeviceState now) {
        thread.run(() -> {
            state = now;
            look();
        });
    }

    /** A job has changed. */
    void job(Job job) {
        if (failed(job)) {
            thread.run(() -> {
                if (!job.changedAt().equals(scanned.get(job.id()))) {
                    ended(job);
                    look();
                }
            });
        } else if (job.state() == JobState.FAILED) {
            thread.run(() -> own.failed(job));
        } else if (job.state() == JobState.SENT) {
            thread.run(() -> own.again(clock.instant()));
        }
    }

    private static boolean failed(Job job) {
        return job.state() == JobState.FAILED && job.kind() == JobKind.DOCUMENT;
    }

    /** An administrator's password was checked. */
    void checked(String from, boolean right) {
        Instant at = clock.instant();
        thread.run(() -> tries.checked(from, right, at, settings.get().wrongTries())
                .ifPresent(happening -> {
                    ledger.add(happening, wanting(happening));
                    waiting = true;
                    look();
                }));
    }

    /** Looks again, for what changes without the device's state: settings, the clock. Done when the future is. */
    Future<?> ring() {
        return thread.run(() -> {
            waiting = true;
            look();
        });
    }

    private void ended(Job job) {
        Stream<String> missed = job.missed().stream().map(RecipientResult::address);
        List<String> to = job.missed().isEmpty() ? job.recipients() : missed.toList();
        String more = to.size() > ADDRESSES ? " … (+" + (to.size() - ADDRESSES) + ")" : "";
        Happening happening = new Happening(
                NotifyEvent.JOB_FAILED,
                job.verdict().map(v -> v.kind().name()).orElse(""),
                job.changedAt(),
                List.of(
                        Long.toString(job.id()),
                        Long.toString(job.changedAt().toEpochMilli()),
                        job.subject(),
                        String.join(", ", to.subList(0, Math.min(ADDRESSES, to.size()))) + more));
        ledger.jobEnded(happening, wanting(happening));
        waiting = true;
    }

    private List<String> wanting(Happening happening) {
        return settings.get().wanting(happening.event());
    }

    private void look() {
        if (state == null) {
            return;
        }
        NotifySettings now = settings.get();
        Edges.STANDING.forEach(event -> edge(event, now));
        waiting |= certificates.look(clock.instant(), now.wanting(NotifyEvent.CERTIFICATE_LAPSES));
        boolean can = rounds.possible(state);
        if (can && !could) {
            own.again(clock.instant());
        }
        could = can;
        Optional<Instant> due = Optional.empty();
        if (waiting) {
            rounds.dropStale();
            due = can ? rounds.send(state, now, standing) : due;
            waiting = due.isPresent() || !can;
        }
        Instant instant = clock.instant();
        Optional<Instant> lapse = Edges.lapseWarning(state, now).filter(at -> at.isAfter(instant));
        thread.wake(Stream.of(due, lapse, Optional.of(instant.plus(AT_LEAST)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .map(at -> Duration.between(instant, at)));
    }

    private void edge(NotifyEvent event, NotifySettings now) {
        Optional<Boolean> stands = Edges.stands(event, state, now, clock.instant());
        if (stands.isEmpty() || stands.get() == standing.contains(event)) {
            return;
        }
        if (stands.get()) {
            Happening happening = Edges.began(event, state, clock.instant());
            ledger.began(happening, wanting(happening));
            waiting = true;
        } else {
            ledger.over(event);
        }
        standing = ledger.standing();
    }

    @Override
    public void close() {
        thread.close();
    }
}
