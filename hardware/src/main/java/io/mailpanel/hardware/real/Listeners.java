package io.mailpanel.hardware.real;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know of something. One that fails does not keep it from the others. Thread-safe. */
final class Listeners<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<T>> all = new CopyOnWriteArrayList<>();

    void add(Consumer<T> listener) {
        all.add(listener);
    }

    void tell(T what) {
        for (Consumer<T> listener : all) {
            try {
                listener.accept(what);
            } catch (RuntimeException e) {
                LOG.error("A listener failed at {}", what, e);
            }
        }
    }
}
