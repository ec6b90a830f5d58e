package io.mailpanel.device.board;

import io.mailpanel.hardware.PinEdge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last edges. Where there is no room for another, the oldest one of the busiest pin goes: a line that bounces, or a lamp
 * that blinks, does not push the one press away that somebody looks for. Thread-safe.
 */
final class EdgeLog {
    /** As many as anybody scrolls through on a panel. */
    static final int MOST = 200;

    private final Map<String, Deque<LabEdge>> edges = new HashMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private int count;

    synchronized void add(PinEdge edge, Instant at) {
        String pin = edge.pin().name();
        Optional<Duration> since = Optional.ofNullable(last.put(pin, edge.nanos()))
                .map(before -> Duration.ofNanos(Math.max(0, edge.nanos() - before)));
        edges.computeIfAbsent(pin, name -> new ArrayDeque<>()).add(new LabEdge(edge.pin(), at, since, edge.nanos()));
        if (++count > MOST) {
            edges.values().stream()
                    .max(Comparator.comparingInt(Deque::size))
                    .orElseThrow()
                    .remove();
            count--;
        }
    }

    /** The newest first. */
    synchronized List<LabEdge> newestFirst() {
        // The clock may be set back meanwhile; the nanoseconds never go back, but may overflow.
        return edges.values().stream()
                .flatMap(Deque::stream)
                .sorted((a, b) -> Long.signum(b.nanos() - a.nanos()))
                .toList();
    }

    synchronized void clear() {
        edges.clear();
        last.clear();
        count = 0;
    }
}
