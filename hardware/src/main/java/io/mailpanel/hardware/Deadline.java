package io.mailpanel.hardware;

import java.time.Duration;

/** A moment by which something must have ended. */
record Deadline(long nanoTime) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Milliseconds that are left, rounded up; 0 if it has passed. */
    long leftMs() {
        return Math.max(0, (nanoTime - System.nanoTime() + 999_999) / 1_000_000);
    }

    boolean passed() {
        return leftMs() == 0;
    }
}
