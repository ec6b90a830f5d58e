package io.mailpanel.mail.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * How fast each mailbox may send. A mailbox has a bucket of as many tokens as messages a minute; each message takes one,
 * which is back a minute later, so that no minute ever has more. A server that finds it too much halves the rate and takes
 * connections away; every five minutes without such a word give half of it back. Thread-safe.
 */
final class Pace {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final long RECOVERY = Duration.ofMinutes(5).toNanos();
    /** What "no limit" becomes when a server finds it too much. */
    private static final int UNLIMITED = 120;
    /** A 128th of the rate is slow enough. */
    private static final int SLOWEST = 7;

    private final SendingRules rules;
    private final LongSupplier nanos;
    private final Map<String, Mailbox> mailboxes = new HashMap<>();

    /** @param nanos a clock that nobody sets, in nanoseconds */
    Pace(SendingRules rules, LongSupplier nanos) {
        this.rules = rules;
        this.nanos = nanos;
    }

    private static final class Mailbox {
        private final Deque<Long> taken = new ArrayDeque<>();
        private int slower;
        private int fewer;
        private long since;
        private long heldUntil;
        private boolean held;
        private boolean away;
    }

    /** The mailboxes that may not begin another message now, on the connection of that number (from 1). */
    synchronized Set<String> shut(int connection) {
        return mailboxes.entrySet().stream()
                .filter(e -> wait(e.getValue()) > 0 || connections(e.getValue()) < connection)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How long until a shut one opens; empty if none is shut for a time. */
    synchronized Optional<Duration> opens() {
        return mailboxes.values().stream()
                .map(this::wait)
                .filter(wait -> wait > 0)
                .min(Long::compare)
                .map(Duration::ofNanos);
    }

    /**
     * Why and how long each of the mailbox's next messages waits, in their order; BEHIND for those that may go when those
     * before them have gone.
     *
     * @param count how many
     * @param now the time by the device's clock
     */
    synchronized List<Hold> holds(String mailbox, int count, Instant now) {
        Mailbox box = mailboxes.getOrDefault(mailbox, new Mailbox());
        long first = wait(box);
        int limit = perMinute(box);
        long clock = nanos.getAsLong();
        List<Long> begins = new ArrayList<>(box.taken);
        List<Hold> holds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int over = begins.size() - limit;
            long room = limit == 0 || over < 0 ? clock : begins.get(over) + MINUTE;
            begins.add(Math.max(Math.max(clock, room), box.held ? box.heldUntil : clock));
            long wait = begins.get(begins.size() - 1) - clock;
            Hold.Reason reason = box.slower > 0 ? Hold.Reason.SLOWED : Hold.Reason.LIMIT;
            if (room <= clock) {
                reason = first > 0 && box.held ? Hold.Reason.AWAY : Hold.Reason.BEHIND;
            }
            holds.add(new Hold(
                    reason, reason == Hold.Reason.BEHIND ? Optional.empty() : Optional.of(now.plusNanos(wait))));
        }
        return holds;
    }

    /** A message of that mailbox begins. */
    synchronized void spend(String mailbox) {
        mailboxes.computeIfAbsent(mailbox, m -> new Mailbox()).taken.addLast(nanos.getAsLong());
    }

    /** The server wants fewer messages a minute, or fewer connections. */
    synchronized void slower(String mailbox, Throttle throttle) {
        Mailbox box = mailboxes.computeIfAbsent(mailbox, m -> new Mailbox());
        recover(box);
        box.since = nanos.getAsLong();
        if (throttle == Throttle.RATE) {
            box.slower = Math.min(SLOWEST, box.slower + 1);
        } else {
            box.fewer = Math.min(rules.connections() - 1, box.fewer + 1);
        }
    }

    /** Its server cannot be reached: the other messages of that mailbox need not find that out one by one. */
    synchronized void hold(String mailbox, Duration time) {
        Mailbox box = mailboxes.computeIfAbsent(mailbox, m -> new Mailbox());
        box.held = true;
        box.away = true;
        box.heldUntil = nanos.getAsLong() + time.toNanos();
    }

    /** A message of that mailbox went through; whether that is news, because its server had been away. */
    synchronized boolean back(String mailbox) {
        Mailbox box = mailboxes.get(mailbox);
        boolean news = box != null && box.away;
        if (news) {
            box.away = false;
            box.held = false;
        }
        return news;
    }

    /** Somebody has reason to believe that what was held goes now. */
    synchronized void release() {
        mailboxes.values().forEach(box -> box.held = false);
    }

    /** Messages a minute that the mailbox may send now; 0 for no limit. */
    synchronized int perMinute(String mailbox) {
        return perMinute(mailboxes.getOrDefault(mailbox, new Mailbox()));
    }

    /** Connections that the mailbox may have now. */
    synchronized int connections(String mailbox) {
        return connections(mailboxes.getOrDefault(mailbox, new Mailbox()));
    }

    private int perMinute(Mailbox box) {
        recover(box);
        if (box.slower == 0) {
            return rules.perMinute();
        }
        int full = rules.perMinute() == 0 ? UNLIMITED : rules.perMinute();
        return Math.max(1, full >> box.slower);
    }

    private int connections(Mailbox box) {
        recover(box);
        return rules.connections() - box.fewer;
    }

    private void recover(Mailbox box) {
        long now = nanos.getAsLong();
        while ((box.slower > 0 || box.fewer > 0) && now - box.since >= RECOVERY) {
            box.slower = Math.max(0, box.slower - 1);
            box.fewer = Math.max(0, box.fewer - 1);
            box.since += RECOVERY;
        }
    }

    /** Nanoseconds until the mailbox may begin a message. */
    private long wait(Mailbox box) {
        long now = nanos.getAsLong();
        box.held &= box.heldUntil - now > 0;
        long held = box.held ? box.heldUntil - now : 0;
        while (!box.taken.isEmpty() && now - box.taken.peekFirst() >= MINUTE) {
            box.taken.removeFirst();
        }
        int limit = perMinute(box);
        if (limit == 0) {
            box.taken.clear();
        }
        int over = box.taken.size() - limit;
        if (limit == 0 || over < 0) {
            return held;
        }
        // Room is there when all but limit - 1 of them are a minute old.
        long last = box.taken.stream().skip(over).findFirst().orElseThrow();
        return Math.max(held, last + MINUTE - now);
    }
}
