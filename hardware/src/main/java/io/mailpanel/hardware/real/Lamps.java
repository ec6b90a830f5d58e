package io.mailpanel.hardware.real;

import com.pi4j.io.gpio.digital.DigitalOutput;
import io.mailpanel.hardware.Board.Light;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lights lamps, blinking ones by their pattern; those of the same pattern in step. For the board's thread only. */
final class Lamps {
    private final ScheduledExecutorService thread;
    private final Map<DigitalOutput, Burning> burning = new HashMap<>();

    Lamps(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    /** A lamp and since when it has been lit so. */
    private static final class Burning {
        private final Light light;
        private final long since;
        private Future<?> next;

        Burning(Light light, long since) {
            this.light = light;
            this.since = since;
        }
    }

    void light(DigitalOutput lamp, Light light) {
        Burning before = burning.get(lamp);
        if (before != null && before.light == light) {
            return;
        }
        forget(lamp);
        Burning now = new Burning(light, since(light));
        burning.put(lamp, now);
        if (light.pattern().isEmpty()) {
            set(lamp, light == Light.ON);
        } else {
            step(lamp, now);
        }
    }

    /** Leaves the lamp as it is until it is lit again. */
    void forget(DigitalOutput lamp) {
        Burning before = burning.remove(lamp);
        if (before != null && before.next != null) {
            before.next.cancel(false);
        }
    }

    private long since(Light light) {
        return burning.values().stream()
                .filter(other -> other.light == light)
                .findFirst()
                .map(other -> other.since)
                .orElseGet(System::nanoTime);
    }

    /** Shows what the pattern says for now, and comes back when that changes. */
    private void step(DigitalOutput lamp, Burning now) {
        if (burning.get(lamp) != now) {
            return;
        }
        List<Duration> pattern = now.light.pattern();
        long period = pattern.stream().mapToLong(Duration::toNanos).sum();
        long left = (System.nanoTime() - now.since) % period;
        int part = 0;
        while (left >= pattern.get(part).toNanos()) {
            left -= pattern.get(part++).toNanos();
        }
        set(lamp, part % 2 == 0);
        now.next = thread.schedule(() -> step(lamp, now), pattern.get(part).toNanos() - left, TimeUnit.NANOSECONDS);
    }

    private static void set(DigitalOutput lamp, boolean lit) {
        if (lit) {
            lamp.on();
        } else {
            lamp.off();
        }
    }
}
