package io.mailpanel.device.time;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;

/** Sets the machine's clock. Every method asks the system and may take some seconds: not for the event thread. */
public interface MachineClock {
    /** How it stands now. Never throws. */
    ClockStand look();

    /** @throws IOException why the system's zone could not be changed, in the system's words */
    void zone(ZoneId zone) throws IOException;

    /**
     * Sets the clock by a time server from now on, or by hand.
     *
     * @param automatic whether a time server sets it
     * @param server its name; empty for the system's own
     * @throws IOException why not, in the system's words; then the server is as it was
     */
    void follow(boolean automatic, String server) throws IOException;

    /** @throws IOException why the clock could not be set, in the system's words */
    void set(Instant time) throws IOException;
}
