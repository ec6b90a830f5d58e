package io.mailpanel.device.access;

import io.mailpanel.device.settings.Refused;

/**
 * The administrator's password. Slow by intent (bcrypt): not for the event thread. Passwords given in are wiped (filled with
 * zeros) before a method returns. Thread-safe.
 */
public interface Access {
    /** The field of a password that is asked for again. */
    String CONFIRM = "access.confirm";

    /** The outcome of a log-in. */
    enum Login {
        /** The password is right. */
        GRANTED,
        /** Right, but it is the initial one: a new one must be set before anything else. */
        MUST_CHANGE,
        /** Wrong. */
        WRONG,
        /** Too many wrong tries: wait and try again. */
        WAIT
    }

    /**
     * Checks a password.
     *
     * @param password as typed
     * @param from who tries: an address or "panel"; wrong tries are counted and slowed per place, and those of the network
     *     also together, so that nobody on the network can lock the owner out of the panel
     */
    Login login(char[] password, String from);

    /** Seconds until the place may try again; 0 when it may now. */
    long waitSeconds(String from);

    /**
     * Sets a new password.
     *
     * @throws Refused if the old one is wrong (or too many wrong tries: field {@code access.old}), or the new one is not 8–64
     *     characters of printable ASCII, or the same (field {@code access.new})
     */
    void changePassword(char[] old, char[] fresh, String from) throws Refused;

    /**
     * Checks the password of somebody who is logged in and asks for something grave.
     *
     * @throws Refused if it is empty or wrong, or too many wrong ones were tried: field {@link #CONFIRM}
     */
    void confirm(char[] password, String from) throws Refused;

    /**
     * Somebody who had logged in logged out, or was; for the audit log.
     *
     * @param from where
     */
    void loggedOut(String from);

    /** The panel showed the initial password and the person touched "I wrote it down": it is not shown again. */
    void initialPasswordShown();
}
