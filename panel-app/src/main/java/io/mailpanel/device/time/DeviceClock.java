package io.mailpanel.device.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock, in a zone that an administrator can change while the device runs. Thread-safe. */
public final class DeviceClock extends Clock {
    private volatile ZoneId zone;

    /** @param zone the zone to begin with */
    public DeviceClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Tells the time in that zone from now on. */
    public void moveTo(ZoneId other) {
        zone = other;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.system(other);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
