package io.mailpanel.device.access;

import io.mailpanel.device.audit.Actor;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows wrong tries, by the place that they come from and for the account as a whole. A place has three free, then 1, 2, 4 …
 * 60 s must pass before its next. All places of the network together have ten free, then 1, 2, 4 … 30 s, so that many
 * addresses guess no faster than one. That second wait is not for the panel, nor for a place that logged in with the right
 * password since the start: whoever types wrong ones from elsewhere does not lock out the owner. Thread-safe.
 */
final class Throttle {
    private static final Rule PLACE = new Rule(3, 60);
    private static final Rule ACCOUNT = new Rule(10, 30);
    private static final int PLACES = 10_000;
    private static final int KNOWN = 200;
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Tries> places = latest(PLACES);
    private final Map<String, Boolean> known = latest(KNOWN);
    private Tries account = new Tries(0, Instant.MIN);

    private record Tries(int count, Instant next) {}

    /** So many tries are free, and no wait is longer than that, in seconds. */
    private record Rule(int free, long longest) {
        long delay(int count) {
            return count < free ? 0 : Math.min(longest, 1L << Math.min(count - free, 6));
        }
    }

    /** @param clock the time */
    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** Whole seconds, rounded up, until the place may try; 0 when it may now. */
    synchronized long waitSeconds(String from) {
        String place = place(from);
        long own = left(places.get(place));
        return free(place) ? own : Math.max(own, left(account));
    }

    /** Takes a try: counted as wrong at once, so that tries side by side do not slip through. False if it must wait. */
    synchronized boolean take(String from) {
        if (waitSeconds(from) > 0) {
            return false;
        }
        String place = place(from);
        places.put(place, more(places.get(place), PLACE));
        if (!free(place)) {
            account = more(account, ACCOUNT);
        }
        return true;
    }

    /** The try was right: the place starts anew, and the account forgets that one try. */
    synchronized void right(String from) {
        String place = place(from);
        places.remove(place);
        if (!free(place)) {
            account = new Tries(Math.max(0, account.count() - 1), clock.instant());
            known.put(place, true);
        }
    }

    private boolean free(String place) {
        return place.equals(Actor.AT_PANEL) || known.containsKey(place);
    }

    private long left(Tries tries) {
        if (tries == null || tries.count() == 0) {
            return 0;
        }
        Duration left = Duration.between(clock.instant(), tries.next());
        // No wait is longer than the longest: then the clock was set back.
        boolean over = left.isNegative() || left.toSeconds() > PLACE.longest();
        return over ? 0 : (left.toMillis() + 999) / 1000;
    }

    private Tries more(Tries before, Rule rule) {
        Instant now = clock.instant();
        boolean anew = before == null
                || before.count() == 0
                || now.isAfter(before.next().plus(FORGOTTEN));
        int count = anew ? 1 : before.count() + 1;
        return new Tries(count, now.plusSeconds(rule.delay(count)));
    }

    /** A machine has as many IPv6 addresses as it likes: its network counts, the first 64 bits. */
    static String place(String from) {
        if (!from.contains(":")) {
            return from;
        }
        String address = from.replaceFirst("^\\[", "").replaceFirst("[\\]%].*$", "");
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            if (bytes.length == 4) {
                return InetAddress.getByAddress(bytes).getHostAddress();
            }
            return HexFormat.of().formatHex(bytes, 0, 8) + "::/64";
        } catch (UnknownHostException e) {
            return from;
        }
    }

    private static <V> Map<String, V> latest(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }
}
