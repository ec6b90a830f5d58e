package io.mailpanel.device.support;

import java.time.Instant;

/**
 * A record of the program's log.
 *
 * @param at when
 * @param grade how grave it is
 * @param text what it says: the part of the program, a colon, the message; a trace stands on lines of its own
 */
public record LogEntry(Instant at, Grade grade, String text) {
    /** How grave a record is; the texts {@code web.logs.grade.<NAME>}. */
    public enum Grade {
        /** For who looks for the cause of something. */
        FINE,
        INFO,
        WARNING,
        ERROR;

        /** Whether it is this grave, or graver. */
        public boolean reaches(Grade least) {
            return compareTo(least) >= 0;
        }
    }
}
