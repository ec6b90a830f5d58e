package io.mailpanel.mail.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes all changes of the outbox's table, in their order, on a thread of its own. Changes that wait while the disk is busy
 * share the next transaction: one wait for the disk, not one for each. A change is told, and its future done, when it is
 * durable. Thread-safe.
 */
final class JobWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobWriter.class);
    private static final int MOST_AT_ONCE = 100;

    private final Jdbi jdbi;
    private final BlockingQueue<Entry<?>> queue = new LinkedBlockingQueue<>();
    private final Entry<?> last = new Entry<>(h -> null, done -> {});
    private Thread thread;
    private boolean closed;
    private Handle handle;

    JobWriter(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is done to the table; may run twice if the first transaction failed. */
    interface Change<T> {
        T make(Handle h);
    }

    /**
     * Begins the change.
     *
     * @param told called with its outcome when it is durable, before the future is done
     */
    <T> CompletableFuture<T> begin(Change<T> change, Consumer<T> told) {
        Entry<T> entry = new Entry<>(change, told);
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the outbox is closed");
            }
            if (Thread.currentThread() == thread) {
                throw new IllegalStateException("a listener of the outbox must not change it");
            }
            if (thread == null) {
                thread = new Thread(this::run, "outbox");
                thread.setDaemon(true);
                thread.start();
            }
            queue.add(entry);
        }
        return entry.done;
    }

    /** Makes the change; durable when it returns. */
    <T> T make(Change<T> change, Consumer<T> told) {
        try {
            return begin(change, told).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void run() {
        boolean more = true;
        while (more) {
            List<Entry<?>> batch = next();
            more = !batch.remove(last);
            write(batch);
        }
        drop();
    }

    private List<Entry<?>> next() {
        List<Entry<?>> batch = new ArrayList<>();
        try {
            batch.add(queue.take());
        } catch (InterruptedException e) {
            batch.add(last); // nobody does this but who wants it to end
        }
        queue.drainTo(batch, MOST_AT_ONCE);
        return batch;
    }

    private void write(List<Entry<?>> batch) {
        try {
            transaction(batch);
        } catch (RuntimeException | Error e) {
            // Not even an Error may end this thread: whoever waits for it would wait for ever.
            drop();
            if (batch.size() == 1) {
                batch.get(0).done.completeExceptionally(e);
            } else {
                // One of them may be what cannot be: the others shall not suffer from it.
                batch.forEach(entry -> write(List.of(entry)));
            }
            return;
        }
        batch.forEach(Entry::tell);
    }

    private void transaction(List<Entry<?>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        if (handle == null) {
            handle = jdbi.open();
        }
        handle.useTransaction(h -> batch.forEach(entry -> entry.make(h)));
    }

    private void drop() {
        if (handle != null) {
            try {
                handle.close();
            } catch (RuntimeException e) {
                LOG.warn("The outbox's connection to the database did not close: {}", e.toString());
            }
            handle = null;
        }
    }

    /** Returns when all that was begun is durable. */
    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            closed = true;
            running = thread;
            queue.add(last);
        }
        try {
            if (running != null) {
                running.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Entry<T> {
        private final Change<T> change;
        private final Consumer<T> told;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private T outcome;

        Entry(Change<T> change, Consumer<T> told) {
            this.change = change;
            this.told = told;
        }

        void make(Handle h) {
            outcome = change.make(h);
        }

        void tell() {
            try {
                told.accept(outcome);
            } catch (RuntimeException e) {
                LOG.error("The outbox's change is durable, but could not be told", e);
            }
            done.complete(outcome);
        }
    }
}
