package io.mailpanel.mail.signin;

import io.mailpanel.mail.Owner;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners of changes, in order, on one thread that exists only while there is something to tell. */
final class SignInEvents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignInEvents.class);

    private final List<Consumer<Owner>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService thread;

    SignInEvents() {
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread made = new Thread(task, "sign-in-events");
                    made.setDaemon(true);
                    return made;
                });
        one.allowCoreThreadTimeOut(true);
        one.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        thread = one;
    }

    void add(Consumer<Owner> listener) {
        listeners.add(listener);
    }

    void changed(Owner owner) {
        thread.execute(() -> listeners.forEach(l -> tell(l, owner)));
    }

    private static void tell(Consumer<Owner> listener, Owner owner) {
        try {
            listener.accept(owner);
        } catch (RuntimeException e) {
            LOG.error("A listener of sign-in changes failed", e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
