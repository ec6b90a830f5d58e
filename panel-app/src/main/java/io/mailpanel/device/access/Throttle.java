package io.mailpanel.device.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows wrong tries place by place: three are free, then 1, 2, 4 … 60 s must pass before the next. Thread-safe. */
final class Throttle {
    private static final int FREE = 3;
    private static final long LONGEST = 60;
    private static final int PLACES = 10_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Tries> places = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > PLACES;
        }
    };

    private record Tries(int count, Instant next) {}

    /** @param clock the time */
    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** Whole seconds, rounded up, until the place may try; 0 when it may now. */
    synchronized long waitSeconds(String place) {
        Tries tries = places.get(place);
        if (tries == null) {
            return 0;
        }
        Duration left = Duration.between(clock.instant(), tries.next());
        // No wait is longer than the longest: then the clock was set back.
        boolean over = left.isNegative() || left.toSeconds() > LONGEST;
        return over ? 0 : (left.toMillis() + 999) / 1000;
    }

    /** Takes a try: counted as wrong at once, so that tries side by side do not slip through. False if it must wait. */
    synchronized boolean take(String place) {
        if (waitSeconds(place) > 0) {
            return false;
        }
        Tries tries = places.get(place);
        if (tries != null && clock.instant().isAfter(tries.next().plus(FORGOTTEN))) {
            tries = null;
        }
        int count = tries == null ? 1 : tries.count() + 1;
        long delay = count < FREE ? 0 : Math.min(LONGEST, 1L << Math.min(count - FREE, 6));
        places.put(place, new Tries(count, clock.instant().plusSeconds(delay)));
        return true;
    }

    /** The try was right: the place starts anew. */
    synchronized void right(String place) {
        places.remove(place);
    }
}
