package io.mailpanel.mail.democloud.fault;

import java.time.Duration;

/** Waits, until a change of the faults or an interrupt ends the waiting. Thread-safe. */
final class Delay {
    private long changes;

    /** How often the faults have changed. */
    synchronized long seen() {
        return changes;
    }

    /** The faults have changed: nobody waits any longer. */
    synchronized void wake() {
        changes++;
        notifyAll();
    }

    /**
     * Returns when the time is over. An interrupted thread returns at once, still marked as interrupted.
     *
     * @param seen what {@link #seen} said when the wait was decided on
     */
    synchronized void pause(Duration time, long seen) {
        long deadline = System.nanoTime() + time.toNanos();
        while (seen == changes) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
