package io.mailpanel.device.access;

import org.jdbi.v3.core.Handle;

/** Hears of all that is done with the administrator's password, on the thread of who did it; for the audit log. */
public interface AccessWitness {
    /**
     * Somebody logged in.
     *
     * @param from an address, or panel
     */
    void loggedIn(String from);

    /** Somebody logged out there. */
    void loggedOut(String from);

    /** A wrong password was typed, wherever one is asked for. */
    void wrong(String from);

    /** The password is changed in this transaction. */
    void changed(Handle transaction);
}
