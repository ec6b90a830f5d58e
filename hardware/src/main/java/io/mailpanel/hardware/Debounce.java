package io.mailpanel.hardware;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Makes one press of a bouncing contact: the level counts once it has been still for {@value #STILL_MS} ms. Ours, because
 * the mock pins ignore Pi4J's debounce and not all real ones have it.
 */
final class Debounce {
    static final long STILL_MS = 20;

    private final ScheduledExecutorService thread;
    private final BooleanSupplier down;
    private final Runnable pressed;
    private Future<?> settling;
    private boolean wasDown;

    /**
     * @param thread where the contact is looked at and the press is told
     * @param down whether the contact is closed now
     * @param pressed called once for each press
     */
    Debounce(ScheduledExecutorService thread, BooleanSupplier down, Runnable pressed) {
        this.thread = thread;
        this.down = down;
        this.pressed = pressed;
    }

    /** The level changed; from any thread. */
    synchronized void edge() {
        if (settling != null) {
            settling.cancel(false);
        }
        settling = thread.schedule(this::still, STILL_MS, TimeUnit.MILLISECONDS);
    }

    private void still() {
        boolean isDown = down.getAsBoolean();
        boolean press;
        synchronized (this) {
            press = isDown && !wasDown;
            wasDown = isDown;
        }
        if (press) {
            pressed.run();
        }
    }
}
