package io.mailpanel.device.time;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How the machine's clock stands.
 *
 * @param keeper whether this device may set it
 * @param sync whether a time server keeps it right
 * @param automatic whether it is set by a time server
 * @param zone the system's time zone; empty if it does not tell
 */
public record ClockStand(Keeper keeper, Sync sync, boolean automatic, Optional<ZoneId> zone) {
    /** Nothing is known, and nothing can be set. */
    public static final ClockStand UNKNOWN = new ClockStand(Keeper.NO_SYSTEMD, Sync.UNKNOWN, false, Optional.empty());

    /** Who sets the machine's clock. Each has its words under {@code time.keeper.NAME}. */
    public enum Keeper {
        /** This device, through systemd. */
        DEVICE,
        /** Whoever else uses this machine: this is no device of its own. */
        MACHINE,
        /** Somebody outside: systemd, which could be asked, does not run here. */
        NO_SYSTEMD
    }

    /** Whether a time server keeps the clock right. Each has its words under {@code time.sync.NAME}. */
    public enum Sync {
        YES,
        NO,
        UNKNOWN
    }

    /** Whether this device may set the clock. */
    public boolean ours() {
        return keeper == Keeper.DEVICE;
    }
}
