package io.mailpanel.hardware.real;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import io.mailpanel.hardware.Backlight;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Pin;
import io.mailpanel.hardware.PinEdge;
import io.mailpanel.hardware.PowerSupply;
import io.mailpanel.hardware.gpio.CdevEdge;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A board whose pins Pi4J drives, real or mock ones. It opens them at its first use, on its own thread, where everything else
 * happens too: Pi4J calls listeners on whatever thread it likes.
 */
public final class WiredBoard implements Board {
    private static final Logger LOG = LoggerFactory.getLogger(WiredBoard.class);

    private final Supplier<OpenPins> opener;
    private final Timing timing;
    private final Surroundings surroundings;
    private final BoardThread thread = new BoardThread();
    private final Listeners<Button> presses = new Listeners<>();
    private final Listeners<Button> longPresses = new Listeners<>();
    private final Listeners<Sensor> sensors = new Listeners<>();
    private final Listeners<PinEdge> edges = new Listeners<>();
    private final Listeners<PowerSupply> powerSupplies = new Listeners<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final Map<String, Pin> pins = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<Sensor, Boolean> active = Collections.synchronizedMap(new EnumMap<>(Sensor.class));

    // The board's thread alone touches what follows.
    private final Lamps lamps = new Lamps(thread.timer());
    private OpenPins open;
    private Buzzer buzzer;

    /** What a board has besides its pins. */
    record Surroundings(Optional<Backlight> backlight, Optional<SysfsPower> power) {
        static final Surroundings NONE = new Surroundings(Optional.empty(), Optional.empty());
    }

    /** @param opener opens the pins, or throws {@link BoardException} */
    WiredBoard(Supplier<OpenPins> opener, Timing timing, Surroundings surroundings) {
        this.opener = opener;
        this.timing = timing;
        this.surroundings = surroundings;
    }

    @Override
    public CompletionStage<Void> opened() {
        run(pins -> {});
        return opened.minimalCompletionStage();
    }

    /** Runs the task on the board's thread with the pins open; not at all if they cannot be opened. */
    private void run(Consumer<OpenPins> task) {
        thread.run(() -> {
            if (!opened.isDone()) {
                open();
            }
            if (open != null) {
                task.accept(open);
            }
        });
    }

    /** Runs the task on the board's thread with the pins open; for those who move mock ones. */
    public void run(Runnable task) {
        run(pins -> task.run());
    }

    /**
     * The same after a time, counted from when all edges up to now have been seen: what a finger does next never overtakes
     * what it did before, however late the thread is.
     */
    public void after(Duration time, Runnable task) {
        run(() -> thread.timer().schedule(() -> run(task), time.toNanos(), TimeUnit.NANOSECONDS));
    }

    private void open() {
        try {
            open = opener.get();
            open.outputs().forEach(this::follow);
            open.inputs().forEach(this::follow);
            buzzer = new Buzzer(thread.timer(), open::sound);
            surroundings.power().ifPresent(power -> power.watch(now -> thread.run(() -> powerSupplies.tell(now))));
            opened.complete(null);
        } catch (RuntimeException | LinkageError e) { // a native library may not fit this machine
            LOG.error("The board's pins cannot be used: {}", e.getMessage());
            opened.completeExceptionally(e);
        }
    }

    private void follow(Wire wire, DigitalOutput output) {
        pins.put(wire.name(), wire.at(output.isHigh()));
        output.addListener(event -> level(wire, event.state().isHigh(), System.nanoTime()));
    }

    private void follow(Wire wire, DigitalInput input) {
        long still = timing.providerDebounces() ? 0 : timing.debounce().toNanos();
        Contact contact = new Contact(thread.timer(), still, input::isOn, changed(wire));
        pins.put(wire.name(), wire.at(input.isHigh()));
        wire.role().flatMap(Role::sensor).ifPresent(sensor -> sensed(sensor, contact.active()));
        input.addListener(event -> {
            boolean high = event.state().isHigh();
            long nanos = event instanceof CdevEdge edge ? edge.nanos() : System.nanoTime();
            thread.run(() -> {
                level(wire, high, nanos);
                contact.edge(high == wire.activeHigh(), nanos);
            });
        });
    }

    /** What a clean change of a contact means. */
    private Contact.Changed changed(Wire wire) {
        Optional<Button> button = wire.role().flatMap(Role::button);
        if (button.isPresent()) {
            return new PressWatch(
                    thread.timer(), button.get(), timing.longPress().toNanos(), presses::tell, longPresses::tell);
        }
        Optional<Sensor> sensor = wire.role().flatMap(Role::sensor);
        return (isActive, nanos) -> sensor.ifPresent(it -> sensed(it, isActive));
    }

    private void sensed(Sensor sensor, boolean isActive) {
        active.put(sensor, isActive);
        sensors.tell(sensor);
    }

    private void level(Wire wire, boolean high, long nanos) {
        Pin pin = wire.at(high);
        pins.put(wire.name(), pin);
        edges.tell(new PinEdge(pin, nanos));
    }

    @Override
    public void light(Led led, Light light) {
        run(pins -> pins.output(Role.of(led).key()).ifPresent(lamp -> lamps.light(lamp, light)));
    }

    @Override
    public void onPress(Consumer<Button> listener) {
        presses.add(listener);
        run(pins -> {});
    }

    @Override
    public void onLongPress(Consumer<Button> listener) {
        longPresses.add(listener);
        run(pins -> {});
    }

    @Override
    public Optional<Boolean> active(Sensor sensor) {
        return Optional.ofNullable(active.get(sensor));
    }

    @Override
    public void onSensor(Consumer<Sensor> listener) {
        sensors.add(listener);
        run(pins -> {});
    }

    @Override
    public void beep(Duration length) {
        run(pins -> buzzer.beep(length));
    }

    @Override
    public Optional<Backlight> backlight() {
        return surroundings.backlight();
    }

    @Override
    public PowerSupply powerSupply() {
        return surroundings.power().map(SysfsPower::now).orElse(PowerSupply.UNKNOWN);
    }

    @Override
    public void onPowerSupply(Consumer<PowerSupply> listener) {
        powerSupplies.add(listener);
        run(pins -> {});
    }

    @Override
    public List<Pin> pins() {
        synchronized (pins) {
            return List.copyOf(pins.values());
        }
    }

    @Override
    public void onEdge(Consumer<PinEdge> listener) {
        edges.add(listener);
        run(pins -> {});
    }

    @Override
    public void drive(String pin, boolean high) {
        Pin known = pins.get(pin);
        if (known == null || known.direction() != Pin.Direction.OUT) {
            throw new IllegalArgumentException("This board has no output " + pin);
        }
        run(pins -> pins.output(pin).ifPresent(output -> {
            lamps.forget(output);
            output.setState(high);
        }));
    }

    @Override
    public void close() {
        thread.end(() -> {
            if (open != null) {
                surroundings.power().ifPresent(SysfsPower::close);
                open.close();
                open = null;
            }
            opened.completeExceptionally(new BoardException("The board has been closed."));
        });
    }
}
