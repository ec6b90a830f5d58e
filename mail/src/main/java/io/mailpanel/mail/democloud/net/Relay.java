package io.mailpanel.mail.democloud.net;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The addresses from which somebody has logged in by POP3 not long ago: POP before SMTP. Thread-safe. */
public final class Relay {
    private final Map<InetAddress, Instant> opened = new ConcurrentHashMap<>();
    private final Duration stands;
    private final Clock clock;

    /**
     * @param stands how long a login counts
     * @param clock the time
     */
    public Relay(Duration stands, Clock clock) {
        this.stands = stands;
        this.clock = clock;
    }

    /** Somebody has logged in from there. */
    public void open(InetAddress address) {
        opened.put(address, clock.instant());
    }

    /** Whether a login from there still counts. */
    public boolean isOpen(InetAddress address) {
        Instant at = opened.get(address);
        return at != null && clock.instant().isBefore(at.plus(stands));
    }

    /** Forgets all logins. */
    public void close() {
        opened.clear();
    }
}
