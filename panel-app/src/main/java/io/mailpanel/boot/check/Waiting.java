package io.mailpanel.boot.check;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for what happens on other threads. */
final class Waiting {
    private Waiting() {}

    /** Whether it came in time; no longer if the program is being ended. */
    static boolean until(CountDownLatch event, Duration time) {
        try {
            return event.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
