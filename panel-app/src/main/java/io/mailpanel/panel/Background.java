package io.mailpanel.panel;

import java.awt.EventQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread for what is too slow for the event thread: passwords, pictures. */
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(run -> {
        Thread made = new Thread(run, "panel-background");
        made.setDaemon(true);
        return made;
    });

    /** Works there, then hands the result to the event thread; a failure is logged and handed on as null. */
    public <T> void work(Callable<T> work, Consumer<T> then) {
        work(work, then, failure -> then.accept(null));
    }

    /** Works there, then hands the result, or why there is none, to the event thread; a failure is logged. */
    public <T> void work(Callable<T> work, Consumer<T> then, Consumer<Exception> failed) {
        thread.execute(() -> {
            try {
                T result = work.call();
                EventQueue.invokeLater(() -> then.accept(result));
            } catch (Exception e) {
                LOG.warn("panel work failed", e);
                EventQueue.invokeLater(() -> failed.accept(e));
            }
        });
    }

    /** Works there; a failure is logged. */
    public void work(Runnable work) {
        work(Executors.callable(work), nothing -> {});
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
