package io.mailpanel.device.notify;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is told what by mail, and how often. Immutable.
 *
 * @param recipients always {@value #PLACES}; places without an address are empty
 * @param lapseDays so many days before a sign-in ends it is told
 * @param wrongTries so many wrong administrator passwords are told
 * @param gatherSeconds after the first event so long is waited for others
 * @param quietMinutes at most one message to an address in this time
 */
public record NotifySettings(
        List<Recipient> recipients, int lapseDays, int wrongTries, int gatherSeconds, int quietMinutes) {
    /** How many addresses there can be. */
    public static final int PLACES = 5;

    /** Nobody is told anything. */
    public static final NotifySettings NONE = new NotifySettings(
            Stream.generate(() -> new Recipient("", Set.of())).limit(PLACES).toList(), 14, 5, 30, 15);

    /**
     * A place for an address.
     *
     * @param address empty if there is none
     * @param events what it is told
     */
    public record Recipient(String address, Set<NotifyEvent> events) {
        /** Copies the set. */
        public Recipient {
            events = Set.copyOf(events);
        }

        boolean wants(NotifyEvent event) {
            return !address.isEmpty() && events.contains(event);
        }
    }

    /** Copies the list. */
    public NotifySettings {
        recipients = List.copyOf(recipients);
    }

    /** All addresses. */
    List<String> addresses() {
        return recipients.stream()
                .map(Recipient::address)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** Who is told of that. */
    List<String> wanting(NotifyEvent event) {
        return recipients.stream()
                .filter(r -> r.wants(event))
                .map(Recipient::address)
                .toList();
    }

    /** Whether that address is told of that. */
    boolean wants(String address, NotifyEvent event) {
        return wanting(event).contains(address);
    }

    Duration gather() {
        return Duration.ofSeconds(gatherSeconds);
    }

    Duration quiet() {
        return Duration.ofMinutes(quietMinutes);
    }

    Duration lapse() {
        return Duration.ofDays(lapseDays);
    }
}
