package io.mailpanel.mail.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a job that waits has not gone yet.
 *
 * @param reason what it waits for
 * @param until about when it goes, by the courier's clock; empty where nobody can say
 */
public record Hold(Reason reason, Optional<Instant> until) {
    /** What a job waits for. */
    public enum Reason {
        /** The email server is not set up, or lacks its password: the courier has not begun its work. */
        SETUP,
        /** Nobody is signed in to the email service, so that it would only fail with code 360. */
        SIGN_IN,
        /** Its mailbox has sent as many messages this minute as it may. */
        LIMIT,
        /** The mail server asked for fewer messages a minute, and that many have gone. */
        SLOWED,
        /** The mail server could not be reached a moment ago. */
        AWAY,
        /** Others go first. */
        BEHIND;

        /** Whether it waits until somebody does something, and not for its time. */
        public boolean needsSomebody() {
            return this == SETUP || this == SIGN_IN;
        }
    }
}
