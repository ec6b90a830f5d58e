package io.mailpanel.device.time;

import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Device Management &gt; Date and Time. Asks the system: not for the event thread. Thread-safe. */
public interface DateTimeDesk {
    /** How the machine's clock stands now. */
    ClockStand stand();

    /** The settings in force. */
    DateTimeForm form(ClockStand stand);

    /**
     * Checks and applies, all or nothing: to the system where the clock is this device's, and to how times are written.
     *
     * @param confirmation the administrator's password: with a wrong clock the device would accept expired certificates. Needed
     *     where a time server is chosen, or switched on or off
     * @throws Refused with the field errors; what the system said under {@link DateTimeFields#SYSTEM}
     */
    void apply(DateTimeForm form, Confirmation confirmation) throws Refused;

    /**
     * Sets the clock by hand, in the zone in force.
     *
     * @param day as {@code 2026-11-28}
     * @param time as {@code 14:05} or {@code 14:05:30}
     * @throws Refused with the field errors, also where a time server sets the clock or it is managed elsewhere
     */
    void set(String day, String time, Confirmation confirmation) throws Refused;

    /**
     * Asks the time server how far the clock is off; waits some seconds.
     *
     * @throws Refused if no server is named, or it does not answer
     */
    Comparison compare() throws Refused;

    /** The last comparison since the device started. */
    Optional<Comparison> compared();

    /**
     * How far the clock is off.
     *
     * @param at when it was asked
     * @param server whom
     * @param ahead by how much the device's clock is ahead; negative if it is behind
     */
    record Comparison(Instant at, String server, Duration ahead) {
        private static final Duration RIGHT = Duration.ofSeconds(5);
        /** Identity servers take no more. */
        private static final Duration ENDURED = Duration.ofMinutes(5);

        /** How bad it is. Each has its words under {@code time.off.NAME}. */
        public enum Grade {
            /** Nobody notices. */
            RIGHT,
            /** More than five seconds: nothing fails of it yet. */
            OFF,
            /** More than five minutes: sign-ins and certificates are refused. */
            WRONG
        }

        /** How bad it is. */
        public Grade grade() {
            Duration by = ahead.abs();
            return by.compareTo(RIGHT) <= 0 ? Grade.RIGHT : by.compareTo(ENDURED) <= 0 ? Grade.OFF : Grade.WRONG;
        }
    }
}
