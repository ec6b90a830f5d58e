package io.mailpanel.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Waits for what must come, and not longer than it may take. */
public final class Await {
    private Await() {}

    /** The next event, within five seconds. */
    public static <T> T next(BlockingQueue<T> events) throws InterruptedException {
        T event = events.poll(5, TimeUnit.SECONDS);
        assertThat(event).as("an event within 5 s").isNotNull();
        return event;
    }
}
