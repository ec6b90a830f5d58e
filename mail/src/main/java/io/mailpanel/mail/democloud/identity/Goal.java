package io.mailpanel.mail.democloud.identity;

import java.time.Instant;
import java.util.Optional;

/** What a person goes through the screens for. Thread-safe. */
interface Goal {
    /** The kinds of goals. */
    enum Kind {
        /** A device that shows a code. */
        DEVICE,
        /** An app whose own browser this is. */
        APP,
        /** Consent for the organization, without signing anything in. */
        CONSENT
    }

    Kind kind();

    Authority authority();

    Scopes scopes();

    /** Whether a person may still act on it. */
    boolean open(Instant now);

    /** The person signed in. */
    void approve(DemoAccount by);

    /** The person cancelled. */
    void decline();

    /** Where the browser goes when it is over; empty if it stays. */
    default Optional<Leave> leave() {
        return Optional.empty();
    }
}
