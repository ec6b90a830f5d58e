package io.mailpanel.device.notify;

import java.time.Instant;
import java.util.List;

/**
 * What waits to be told to one address: all happenings of a kind since it was told last.
 *
 * @param event what
 * @param about what tells it apart, as in {@link Happening}
 * @param first when it happened first
 * @param last when it happened last
 * @param times how often
 * @param details the newest happenings' facts, at most {@value #DETAILS}, the oldest first
 */
record Untold(NotifyEvent event, String about, Instant first, Instant last, int times, List<List<String>> details) {
    /** A storm must not fill the disk, and nobody reads a thousand lines. */
    static final int DETAILS = 5;

    Untold {
        details = List.copyOf(details);
    }
}
