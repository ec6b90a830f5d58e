package io.mailpanel.webconfig.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests an address may make: {@link #BURST} at once and {@link #PER_SECOND} a second in the long run, far above what
 * a person with a few tabs does. Thread-safe.
 */
public final class RateLimit {
    /** At once. */
    public static final int BURST = 200;
    /** In the long run. */
    public static final int PER_SECOND = 50;

    private static final int ADDRESSES = 4096;

    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    private record Bucket(double left, long at) {}

    /** @param nanos a clock that only goes forward, nanoseconds */
    public RateLimit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Counts a request; false if it is one too many. */
    public synchronized boolean admits(String address) {
        long now = nanos.getAsLong();
        Bucket before = buckets.getOrDefault(address, new Bucket(BURST, now));
        double left = Math.min(BURST, before.left() + (now - before.at()) / 1e9 * PER_SECOND);
        buckets.put(address, new Bucket(left < 1 ? left : left - 1, now));
        return left >= 1;
    }
}
