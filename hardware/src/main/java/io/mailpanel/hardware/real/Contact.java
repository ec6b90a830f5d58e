package io.mailpanel.hardware.real;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Makes clean changes of a contact's edges. Where the provider does not debounce, a level counts once it has been still for
 * the debounce time. For the board's thread only.
 */
final class Contact {
    private final ScheduledExecutorService thread;
    private final long stillNanos;
    private final BooleanSupplier active;
    private final Changed changed;
    private Future<?> settling;
    private boolean was;

    /** Told of each clean change. */
    interface Changed {
        /** @param nanos when it happened, on the clock of {@link System#nanoTime()} */
        void changed(boolean active, long nanos);
    }

    /** @param stillNanos 0 where edges come clean */
    Contact(ScheduledExecutorService thread, long stillNanos, BooleanSupplier active, Changed changed) {
        this.thread = thread;
        this.stillNanos = stillNanos;
        this.active = active;
        this.changed = changed;
        was = active.getAsBoolean();
    }

    boolean active() {
        return was;
    }

    void edge(boolean isActive, long nanos) {
        if (stillNanos == 0) {
            settle(isActive, nanos);
            return;
        }
        if (settling != null) {
            settling.cancel(false);
        }
        settling = thread.schedule(() -> settle(active.getAsBoolean(), nanos), stillNanos, TimeUnit.NANOSECONDS);
    }

    private void settle(boolean isActive, long nanos) {
        if (was != isActive) {
            was = isActive;
            changed.changed(isActive, nanos);
        }
    }
}
