package io.mailpanel.device;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The device thread, on which listeners are called, and the watch thread, which may wait for hardware. Both daemons. */
final class DeviceThreads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceThreads.class);

    private final ScheduledExecutorService device = single("device");
    private final ScheduledExecutorService watch = single("device-watch");

    /** The device thread; tasks given after the end are dropped. */
    Executor device() {
        return task -> give(device, task);
    }

    /** On the watch thread, at once and then with that pause in between. */
    void every(int seconds, Runnable task) {
        try {
            watch.scheduleWithFixedDelay(guarded(task), 0, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closed before it was started");
        }
    }

    /** On the watch thread, soon. */
    void now(Runnable task) {
        give(watch, task);
    }

    /** On the watch thread, after so many milliseconds. */
    void later(int milliseconds, Runnable task) {
        try {
            watch.schedule(guarded(task), milliseconds, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the device is closed: a task was dropped");
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        device.shutdown();
    }

    private static void give(ScheduledExecutorService executor, Runnable task) {
        try {
            executor.execute(guarded(task));
        } catch (RejectedExecutionException e) {
            LOG.debug("the device is closed: a task was dropped");
        }
    }

    /** A watch that throws would never be called again. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("a task of the device failed", e);
            }
        };
    }

    /** One daemon thread of that name. */
    static ScheduledExecutorService single(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
