package io.mailpanel.device.board;

import io.mailpanel.device.Subscription;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells of changes no faster than a screen shows them: the first waits for a frame's time, and those meanwhile with it. */
final class Frames {
    private static final long MILLIS = 25;

    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Executor later;

    /** @param thread where watchers are called */
    Frames(Executor thread) {
        later = CompletableFuture.delayedExecutor(MILLIS, TimeUnit.MILLISECONDS, thread);
    }

    Subscription watch(Runnable listener) {
        Watcher watcher = new Watcher(listener);
        watchers.add(watcher);
        return () -> {
            watcher.open = false;
            watchers.remove(watcher);
        };
    }

    void changed() {
        if (!watchers.isEmpty() && waiting.compareAndSet(false, true)) {
            later.execute(() -> {
                waiting.set(false);
                watchers.forEach(Watcher::tell);
            });
        }
    }

    private static final class Watcher {
        private final Runnable listener;
        private volatile boolean open = true;

        Watcher(Runnable listener) {
            this.listener = listener;
        }

        void tell() {
            if (open) {
                listener.run();
            }
        }
    }
}
