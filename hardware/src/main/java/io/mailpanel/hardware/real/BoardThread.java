package io.mailpanel.hardware.real;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of a board. What comes after its end is dropped. */
final class BoardThread {
    private static final Logger LOG = LoggerFactory.getLogger(BoardThread.class);
    private static final long END_SECONDS = 5;

    private final ScheduledThreadPoolExecutor timer;
    private volatile Thread own;

    BoardThread() {
        timer = new ScheduledThreadPoolExecutor(1, this::make, new ThreadPoolExecutor.DiscardPolicy()) {
            @Override
            protected void afterExecute(Runnable task, Throwable thrown) {
                super.afterExecute(task, thrown);
                report(task);
            }
        };
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private Thread make(Runnable task) {
        Thread made = new Thread(task, "mailpanel-board");
        made.setDaemon(true);
        own = made;
        return made;
    }

    /** An executor keeps a task's exception to itself; nobody would ever hear of it. */
    private static void report(Runnable task) {
        if (task instanceof Future<?> future && future.isDone() && !future.isCancelled()) {
            try {
                future.get();
            } catch (ExecutionException e) {
                LOG.error("The board could not do what it was asked to", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    ScheduledExecutorService timer() {
        return timer;
    }

    void run(Runnable task) {
        timer.execute(task);
    }

    /** Runs the last task, waits for its end, and ends; again changes nothing. */
    void end(Runnable last) {
        if (timer.isShutdown()) {
            return;
        }
        if (Thread.currentThread() == own) {
            last.run();
            timer.shutdownNow();
            return;
        }
        try {
            Future<?> end = timer.submit(last);
            timer.shutdown();
            end.get(END_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException | ExecutionException | TimeoutException e) {
            LOG.warn("The board did not close in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
