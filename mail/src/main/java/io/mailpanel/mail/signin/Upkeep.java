package io.mailpanel.mail.signin;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps kept sign-ins alive: whichever was not refreshed for a week is refreshed, so that 90 idle days never come by
 * accident. It sleeps until the next one is due, or until something changes. Where nobody answers it tries again, later
 * each time; where an administrator can mend something it asks whether that was done.
 */
final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    /** The longest that a sign-in stays without a refresh. */
    static final Duration WEEK = Duration.ofDays(7);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    /** The clock can be set meanwhile, of which no timer hears. */
    private static final Duration LONGEST_SLEEP = Duration.ofHours(6);

    /** What it works on. */
    interface Care {
        Map<Owner, Kept> kept();

        /** Asks the identity server. */
        void refresh(Owner owner) throws MailException;

        /** The time of an owner's sign-in is over. */
        void lapsed(Owner owner);
    }

    /** An owner's tries that failed one after the other. */
    private record Failed(Kept kept, int tries, Instant notBefore) {}

    private final Care care;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor timer;
    private final Map<Owner, Failed> failed = new HashMap<>();
    private final Map<Owner, Kept> lapsed = new HashMap<>();
    private Future<?> next;

    Upkeep(Care care, Clock clock) {
        this.care = care;
        this.clock = clock;
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "sign-in-upkeep");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Looks now, and from then on by itself. */
    synchronized void ring() {
        wake(Duration.ZERO);
    }

    private synchronized void wake(Duration in) {
        if (next != null) {
            next.cancel(false);
        }
        if (!timer.isShutdown()) {
            next = timer.schedule(this::look, in.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        Instant now = clock.instant();
        care.kept().forEach((owner, kept) -> tend(owner, kept, now));
        Instant later = clock.instant();
        Duration sleep = care.kept().entrySet().stream()
                .flatMap(e -> wakes(e.getKey(), e.getValue(), later))
                .map(at -> Duration.between(later, at).plusMillis(1))
                .min(Duration::compareTo)
                .filter(d -> d.compareTo(LONGEST_SLEEP) < 0)
                .orElse(LONGEST_SLEEP);
        synchronized (this) {
            // A ring that came while this worked has its own look already waiting.
            if (next == null || !waits()) {
                wake(sleep.isNegative() ? Duration.ZERO : sleep);
            }
        }
    }

    private boolean waits() {
        return !timer.getQueue().isEmpty();
    }

    private void tend(Owner owner, Kept kept, Instant now) {
        if (due(owner, kept, now).filter(at -> !now.isBefore(at)).isPresent()) {
            try {
                care.refresh(owner);
                failed.remove(owner);
            } catch (MailException e) {
                later(owner, kept, now);
                LOG.debug("The sign-in of {} could not be refreshed: {}", owner.id(), e.verdict());
            } catch (RuntimeException e) {
                later(owner, kept, now);
                LOG.error("The sign-in of {} could not be refreshed", owner.id(), e);
            }
        }
        if (kept.lapsed(now) && lapsed.put(owner, kept) != kept) {
            care.lapsed(owner);
        }
    }

    private void later(Owner owner, Kept kept, Instant now) {
        int tries = tries(owner, kept) + 1;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        Instant at = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        failed.put(owner, new Failed(kept, tries, at));
    }

    private int tries(Owner owner, Kept kept) {
        Failed before = failed.get(owner);
        return before == null || before.kept() != kept ? 0 : before.tries();
    }

    /** When the owner's sign-in is to be refreshed next; empty if only a new sign-in helps. */
    private Optional<Instant> due(Owner owner, Kept kept, Instant now) {
        if (!kept.refreshable()) {
            return Optional.empty();
        }
        if (tries(owner, kept) > 0) {
            Instant at = failed.get(owner).notBefore();
            return Optional.of(at.isAfter(now.plus(LONGEST_PAUSE)) ? now : at);
        }
        return Optional.of(kept.restedUntil(WEEK, now));
    }

    private Stream<Instant> wakes(Owner owner, Kept kept, Instant now) {
        Stream<Instant> lapse = kept.lapsed(now) ? Stream.empty() : kept.state(now).lapsesAt().stream();
        return Stream.concat(due(owner, kept, now).stream(), lapse);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
