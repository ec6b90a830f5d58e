package io.mailpanel.mail.peer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test moves. It starts at the real time, to the millisecond. */
public final class TestClock extends Clock {
    /** The zone that it tells the time in. */
    public volatile ZoneId zone = ZoneOffset.UTC;

    private volatile Instant now = Instant.ofEpochMilli(System.currentTimeMillis());

    public void forward(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
