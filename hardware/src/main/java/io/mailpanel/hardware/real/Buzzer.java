package io.mailpanel.hardware.real;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sounds for a while; a beep during a beep lasts to the end of the later one. For the board's thread only. */
final class Buzzer {
    private final ScheduledExecutorService thread;
    private final Consumer<Boolean> sound;
    private Future<?> end;
    private long endsAt;

    /** @param sound switches the sound on and off */
    Buzzer(ScheduledExecutorService thread, Consumer<Boolean> sound) {
        this.thread = thread;
        this.sound = sound;
    }

    void beep(Duration length) {
        long now = System.nanoTime();
        if (end != null && endsAt - now >= length.toNanos()) {
            return;
        }
        if (end != null) {
            end.cancel(false);
        }
        sound.accept(true);
        endsAt = now + length.toNanos();
        end = thread.schedule(this::silence, length.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void silence() {
        end = null;
        sound.accept(false);
    }
}
