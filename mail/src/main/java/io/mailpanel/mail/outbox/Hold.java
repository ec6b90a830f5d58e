package io.mailpanel.mail.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a job that is due has not gone yet.
 *
 * @param reason what it waits for
 * @param until about when it goes, by the courier's clock; empty where nobody can say
 */
public record Hold(Reason reason, Optional<Instant> until) {
    /** What a due job waits for. */
    public enum Reason {
        /** Its mailbox has sent as many messages this minute as it may. */
        LIMIT,
        /** The mail server asked for fewer messages a minute, and that many have gone. */
        SLOWED,
        /** The mail server could not be reached a moment ago. */
        AWAY,
        /** Others go first. */
        BEHIND
    }
}
