package io.mailpanel.device.audit;

import java.util.concurrent.Callable;

/**
 * For whom a thread works at this moment. A face says it once around each thing that a person asks for; whoever stores a
 * change asks it. Thread-safe.
 */
public final class Acting {
    private final ThreadLocal<Actor> now = new ThreadLocal<>();

    /**
     * Does the work in that person's name.
     *
     * @throws Exception what the work threw
     */
    public <T> T as(Actor actor, Callable<T> work) throws Exception {
        Actor before = now.get();
        now.set(actor);
        try {
            return work.call();
        } finally {
            if (before == null) {
                now.remove();
            } else {
                now.set(before);
            }
        }
    }

    /** For whom this thread works; the device itself when nobody said. */
    public Actor now() {
        Actor actor = now.get();
        return actor == null ? Actor.DEVICE : actor;
    }
}
