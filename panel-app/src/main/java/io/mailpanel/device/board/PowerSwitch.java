package io.mailpanel.device.board;

import java.io.IOException;

/** What switches the machine off. */
public interface PowerSwitch {
    /** Whether it can restart the machine, too. */
    boolean restarts();

    /**
     * Has the machine switched off; returns when that has been taken on.
     *
     * @throws IOException with the system's own words if it does not allow it
     */
    void off() throws IOException;

    /**
     * Has it restarted; likewise.
     *
     * @throws IOException with the system's own words if it does not allow it
     */
    void restart() throws IOException;

    /** Whether the program is started again when {@link #restartProgram} has ended it. */
    default boolean restartsProgram() {
        return false;
    }

    /**
     * Ends the program, cleanly, so that whoever started it starts it again; returns before it has ended.
     *
     * @throws IOException if there is nothing to end
     */
    default void restartProgram() throws IOException {
        throw new IOException("There is no program to restart.");
    }
}
