package io.mailpanel.device;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds the state and tells listeners of it on the device thread; a burst of changes makes one call. Thread-safe. */
final class StateFeed {
    private static final Logger LOG = LoggerFactory.getLogger(StateFeed.class);

    private final Executor thread;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean queued = new AtomicBoolean();
    private volatile DeviceState state;

    /**
     * @param thread the device thread
     * @param first the state to begin with
     */
    StateFeed(Executor thread, DeviceState first) {
        this.thread = thread;
        this.state = first;
    }

    DeviceState state() {
        return state;
    }

    /** Makes a new state; where it differs from the present one, listeners will hear of it. */
    void update(Supplier<DeviceState> maker) {
        synchronized (this) {
            DeviceState made = maker.get();
            if (made.equals(state)) {
                return;
            }
            state = made;
        }
        if (queued.compareAndSet(false, true)) {
            run(() -> {
                queued.set(false);
                listeners.forEach(Listener::tell);
            });
        }
    }

    Subscription subscribe(Consumer<DeviceState> consumer) {
        Listener listener = new Listener(consumer);
        run(() -> {
            if (listener.open) {
                listeners.add(listener);
                listener.tell();
            }
        });
        return listener;
    }

    private void run(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("the device is closed: nobody is told any more");
        }
    }

    private final class Listener implements Subscription {
        private final Consumer<DeviceState> consumer;
        private DeviceState told;
        private volatile boolean open = true;

        Listener(Consumer<DeviceState> consumer) {
            this.consumer = consumer;
        }

        void tell() {
            DeviceState now = state;
            if (!open || now.equals(told)) {
                return;
            }
            told = now;
            try {
                consumer.accept(now);
            } catch (RuntimeException e) {
                LOG.error("a listener of the device failed", e);
            }
        }

        @Override
        public void close() {
            open = false;
            listeners.remove(this);
        }
    }
}
