package io.mailpanel.device.notify;

import io.mailpanel.device.DeviceState;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.outbox.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due: the first event after a quiet time waits a little for others, and then at most one message goes to an
 * address in the quiet time, with all that happened since. What cannot be sent waits, and is dropped when it is stale. A
 * message is in the outbox before its events are forgotten: a crash between the two sends it again. For one thread.
 */
final class Rounds {
    /** As long as a message is tried: older news are none. */
    static final Duration LIFETIME = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final NotifyLedger ledger;
    private final Outbox outbox;
    private final Clock clock;
    private final Map<String, Instant> notBefore = new HashMap<>();

    Rounds(NotifyLedger ledger, Outbox outbox, Clock clock) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether mail can go as the device is. */
    boolean possible(DeviceState state) {
        return new NotifyMail(state, clock.getZone()).possible();
    }

    /** What is too old to be told to anybody is forgotten, and logged. */
    void dropStale() {
        Instant oldest = clock.instant().minus(LIFETIME);
        for (String address : ledger.waiting().keySet()) {
            List<Untold> stale = ledger.untold(address).stream()
                    .filter(u -> u.last().isBefore(oldest))
                    .toList();
            if (!stale.isEmpty()) {
                LOG.warn(
                        "Not told to {}, because the device could not send mail for {} h: {}",
                        address,
                        LIFETIME.toHours(),
                        stale.stream().map(u -> u.event() + " " + u.about()).toList());
                ledger.forget(address, stale);
            }
        }
    }

    /** Sends what is due. Returns when there is more to send; empty if nothing waits. */
    Optional<Instant> send(DeviceState state, NotifySettings settings, Set<NotifyEvent> standing) {
        Map<String, Instant> told = ledger.told();
        Optional<Instant> next = Optional.empty();
        for (Map.Entry<String, Instant> waiting : ledger.waiting().entrySet()) {
            String address = waiting.getKey();
            Instant now = clock.instant();
            Instant due = due(address, waiting.getValue(), told.get(address), settings, now);
            if (!due.isAfter(now)) {
                due = send(address, state, settings, standing);
            }
            if (due != null && (next.isEmpty() || due.isBefore(next.get()))) {
                next = Optional.of(due);
            }
        }
        return next;
    }

    /** A time that is still to come was written by a clock that was wrong. */
    private Instant due(String address, Instant first, Instant told, NotifySettings settings, Instant now) {
        Instant gathered = first.isAfter(now) ? now : first.plus(settings.gather());
        Instant rested = told == null || told.isAfter(now) ? now : told.plus(settings.quiet());
        Instant allowed = notBefore.getOrDefault(address, now);
        Instant due = gathered.isAfter(rested) ? gathered : rested;
        return due.isAfter(allowed) ? due : allowed;
    }

    /** Returns when to try again; null if it is done. */
    private Instant send(String address, DeviceState state, NotifySettings settings, Set<NotifyEvent> standing) {
        List<Untold> all = ledger.untold(address);
        List<Untold> wanted =
                all.stream().filter(u -> settings.wants(address, u.event())).toList();
        ledger.forget(address, all.stream().filter(u -> !wanted.contains(u)).toList());
        if (wanted.isEmpty()) {
            return null;
        }
        Instant now = clock.instant();
        Duration usual = settings.gather().plus(settings.quiet()).plusMinutes(1);
        boolean late = wanted.stream().anyMatch(u -> u.last().isBefore(now.minus(usual)));
        try {
            outbox.submit(new NotifyMail(state, clock.getZone()).of(address, wanted, standing, late));
        } catch (MailException e) {
            LOG.warn("A notification to {} waits: {}", address, e.verdict());
            Instant again = now.plus(settings.quiet());
            notBefore.put(address, again);
            return again;
        }
        ledger.told(address, wanted, now);
        notBefore.remove(address);
        return null;
    }
}
