package io.mailpanel.device.notify;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A daemon thread that works through what it is given, and can be woken later. */
final class OwnThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);
    /** The clock can be set meanwhile, of which no timer hears. */
    private static final Duration LONGEST_SLEEP = Duration.ofHours(6);
    /** After an error of our own (the database): long enough to do no harm. */
    private static final Duration RECOVER = Duration.ofMinutes(1);

    private final ScheduledThreadPoolExecutor timer;
    private final Runnable alarm;
    private Future<?> next;

    /** @param alarm what it does when it wakes */
    OwnThread(String name, Runnable alarm) {
        this.alarm = alarm;
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Does it soon; what is given after the end is dropped. */
    Future<?> run(Runnable task) {
        try {
            return timer.submit(() -> guarded(task));
        } catch (RejectedExecutionException e) {
            LOG.debug("closed: a task was dropped");
            return CompletableFuture.completedFuture(null);
        }
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("Notifications stumbled; they go on in {} s", RECOVER.toSeconds(), e);
            wake(Optional.of(RECOVER));
        }
    }

    /** Rings the alarm after that time, instead of when it was to ring before; empty for not at all. */
    synchronized void wake(Optional<Duration> in) {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
        if (in.isPresent() && !timer.isShutdown()) {
            Duration sleep = in.get().compareTo(LONGEST_SLEEP) < 0 ? in.get().plusMillis(1) : LONGEST_SLEEP;
            next = timer.schedule(() -> guarded(alarm), Math.max(0, sleep.toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    /** Returns when the task under way is done, after 10 s at most; the database can be closed then. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            timer.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
