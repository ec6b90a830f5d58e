package io.mailpanel.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Waits for what must come, and not longer than it may take. */
public final class Await {
    private static final int SECONDS = 20;

    private Await() {}

    /** What a printer says that answers; on a busy machine a question or two may come too late. */
    public static PrinterStatus answer(PrinterPort port) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        PrinterStatus status = port.status();
        while (status == PrinterStatus.UNKNOWN && System.nanoTime() - deadline < 0) {
            status = port.status();
        }
        return status;
    }

    /** The next event. */
    public static <T> T next(BlockingQueue<T> events) throws InterruptedException {
        T event = events.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(event).as("an event within " + SECONDS + " s").isNotNull();
        return event;
    }
}
