package io.mailpanel.hardware;

import com.pi4j.io.gpio.digital.DigitalOutput;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A board whose pins Pi4J drives, real or mock. Pi4J calls listeners on whatever thread it likes and swallows what they
 * throw, so an edge is only handed over to the pins' own thread; and our listeners have another, so that a slow one makes
 * no press go by unseen.
 */
final class PinBoard implements Board {
    private static final Logger LOG = LoggerFactory.getLogger(PinBoard.class);
    private static final long BLINK_MS = 500;

    private final Supplier<Pins> opener;
    private final ScheduledThreadPoolExecutor thread;
    private final List<Consumer<Button>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor events;

    // The pins' thread alone touches what follows.
    private final Map<Led, Light> lights = new EnumMap<>(Led.class);
    private Pins pins;
    private boolean failed;
    private Future<?> blinker;
    private boolean phase;

    PinBoard(Supplier<Pins> opener) {
        this.opener = opener;
        thread = oneThread("mailpanel-pins");
        events = oneThread("mailpanel-board");
    }

    private static ScheduledThreadPoolExecutor oneThread(String name) {
        ScheduledThreadPoolExecutor made = new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        made.setRemoveOnCancelPolicy(true);
        return made;
    }

    @Override
    public void light(Led led, Light light) {
        run(open -> {
            if (lights.put(led, light) != light) {
                show(open.lamps().get(led), light);
                blinkIfNeeded();
            }
        });
    }

    @Override
    public void onPress(Consumer<Button> listener) {
        listeners.add(listener);
        run(open -> {});
    }

    /** Runs the task on the pins' thread with the pins open; not at all after {@link #close} or if they cannot be opened. */
    void run(Consumer<Pins> task) {
        thread.execute(() -> guarded(() -> {
            if (pins == null && !failed) {
                failed = true;
                pins = opener.get();
                failed = false;
                pins.buttons().forEach((button, input) -> {
                    Debounce debounce = new Debounce(thread, input::isLow, () -> pressed(button));
                    input.addListener(event -> debounce.edge());
                });
            }
            if (pins != null) {
                task.accept(pins);
            }
        }));
    }

    /** Runs the task on the pins' thread after a time in milliseconds. */
    void later(Runnable task, long ms) {
        thread.schedule(() -> guarded(task), ms, TimeUnit.MILLISECONDS);
    }

    private void pressed(Button button) {
        listeners.forEach(listener -> tell(() -> listener.accept(button)));
    }

    /** Calls a listener on the board's thread for listeners. */
    void tell(Runnable listener) {
        events.execute(() -> guarded(listener));
    }

    private void show(DigitalOutput lamp, Light light) {
        lamp.setState(light == Light.ON || light == Light.BLINK && (blinker == null || phase));
    }

    /** One task blinks all lamps in step, and only while one of them blinks. */
    private void blinkIfNeeded() {
        boolean needed = lights.containsValue(Light.BLINK);
        if (needed && blinker == null) {
            phase = true;
            blinker = thread.scheduleAtFixedRate(() -> guarded(this::blink), BLINK_MS, BLINK_MS, TimeUnit.MILLISECONDS);
        } else if (!needed && blinker != null) {
            blinker.cancel(false);
            blinker = null;
        }
    }

    private void blink() {
        phase = !phase;
        lights.forEach((led, light) -> {
            if (light == Light.BLINK) {
                show(pins.lamps().get(led), light);
            }
        });
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("The board could not do what it was asked to", e);
        }
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        Future<?> end = thread.submit(() -> guarded(() -> {
            if (pins != null) {
                lights.clear();
                blinkIfNeeded();
                pins.lamps().values().forEach(DigitalOutput::low);
                pins.context().shutdown();
                pins = null;
            }
            failed = true;
        }));
        try {
            end.get(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The board did not close in time");
        }
        thread.shutdownNow();
        events.shutdown();
    }
}
