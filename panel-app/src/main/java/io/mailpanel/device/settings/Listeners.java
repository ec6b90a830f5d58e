package io.mailpanel.device.settings;

import io.mailpanel.device.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know that something changed; one that throws is logged and does not stop the others. */
public final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Runnable> all = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Boolean> held = new ThreadLocal<>();

    /** Adds one; it is called on the thread that made the change and must be quick. */
    public Subscription add(Runnable listener) {
        Runnable own = listener::run;
        all.add(own);
        return () -> all.remove(own);
    }

    /** Does something that calls {@link #fire} on this thread, without any being called. */
    void hold(Changes changes) throws Exception {
        held.set(true);
        try {
            changes.run();
        } finally {
            held.remove();
        }
    }

    /** Calls every one. */
    public void fire() {
        if (held.get() != null) {
            return;
        }
        for (Runnable listener : all) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("a listener failed", e);
            }
        }
    }
}
