package io.mailpanel.mail.outbox;

import java.time.Duration;
import java.util.Optional;

/** Lets one thread sleep until somebody rings, a time has passed, or it is over. A ring that comes early is not lost. */
final class Alarm {
    private boolean rung;
    private boolean over;

    synchronized void ring() {
        rung = true;
        notifyAll();
    }

    /** No more sleep from now on. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    synchronized boolean over() {
        return over;
    }

    /** @param longest empty to sleep until the next ring */
    synchronized void await(Optional<Duration> longest) {
        long end = System.nanoTime() + longest.orElse(Duration.ZERO).toNanos();
        try {
            while (!rung && !over) {
                long left = (end - System.nanoTime() + 999_999) / 1_000_000;
                if (longest.isPresent() && left <= 0) {
                    break;
                }
                wait(longest.isPresent() ? left : 0);
            }
            rung = false;
        } catch (InterruptedException e) {
            over = true; // whoever interrupts the courier wants it to stop
        }
    }
}
