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
}
