package io.mailpanel.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Something slow that begins before it is needed, beside other work. */
final class Early<T> {
    private final FutureTask<T> task;

    private Early(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins it on a thread of that name. */
    static <T> Early<T> begin(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return new Early<>(task);
    }

    /** Waits for it. */
    T get() throws IOException {
        try {
            return result(task);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A task's result, waited for; its IOException comes unchecked. */
    static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw new UncheckedIOException(io);
            }
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
    }
}
