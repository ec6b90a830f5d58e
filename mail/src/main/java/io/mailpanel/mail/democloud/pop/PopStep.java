package io.mailpanel.mail.democloud.pop;

import java.util.Locale;
import java.util.Optional;

/** The steps of a login at which the server can be made to fail. */
public enum PopStep {
    /** The greeting. */
    CONNECT,
    /** CAPA. */
    CAPA,
    /** STLS. */
    STLS,
    /** USER. */
    USER,
    /** PASS. */
    PASS,
    /** STAT. */
    STAT,
    /** LIST. */
    LIST,
    /** UIDL. */
    UIDL,
    /** NOOP. */
    NOOP,
    /** RSET. */
    RSET,
    /** QUIT. */
    QUIT;

    /** The step of a command; empty if it is none of this server's. */
    static Optional<PopStep> of(String verb) {
        for (PopStep step : values()) {
            if (step != CONNECT && step.name().equals(verb.toUpperCase(Locale.ROOT))) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
