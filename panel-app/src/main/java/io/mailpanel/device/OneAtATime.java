package io.mailpanel.device;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** A daemon thread that does one task after the other; at its end it finishes what is under way. */
public final class OneAtATime implements Executor, AutoCloseable {
    private static final long FINISH_S = 10;

    private final ExecutorService thread;

    /** @param name the thread's name; it starts with the first task */
    public OneAtATime(String name) {
        thread = DeviceThreads.single(name);
    }

    /** @throws java.util.concurrent.RejectedExecutionException after the end */
    @Override
    public void execute(Runnable task) {
        thread.execute(task);
    }

    /** Takes no more tasks and waits for those it has, at most 10 s. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(FINISH_S, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
