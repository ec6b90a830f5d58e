package io.mailpanel.mail.democloud.fault;

import java.time.Duration;

/** Makes answers late. A change of the delay, or an interrupt, ends the waiting that is under way. Thread-safe. */
public final class Delay {
    private Duration delay = Duration.ZERO;
    private long changes;

    /** @param delay from now on; zero for none */
    public synchronized void set(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("a delay cannot be negative: " + delay);
        }
        this.delay = delay;
        changes++;
        notifyAll();
    }

    /** Returns when the delay is over. An interrupted thread returns at once, still marked as interrupted. */
    public synchronized void pause() {
        long deadline = System.nanoTime() + delay.toNanos();
        long seen = changes;
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
