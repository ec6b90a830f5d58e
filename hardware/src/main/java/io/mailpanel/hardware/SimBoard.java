package io.mailpanel.hardware;

import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import io.mailpanel.hardware.real.PiBoards;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Role;
import io.mailpanel.hardware.real.Timing;
import io.mailpanel.hardware.real.WiredBoard;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The board without a board: a real Pi4J context with Pi4J's mock pins, driven by the same code as real ones. Thread-safe;
 * listeners are called on the board's thread.
 */
public final class SimBoard implements Board {
    /** How long a finger stays on a button, and how long it stays off before the next press. */
    private static final Duration FINGER = Duration.ofMillis(40);

    private final PinMap pins;
    private final Timing timing;
    private final WiredBoard board;
    private final Map<Led, Light> lights = new ConcurrentHashMap<>();
    private volatile Context pi4j;
    // The board's thread alone touches what follows.
    private final Deque<Press> presses = new ArrayDeque<>();
    private boolean pressing;

    private record Press(Button button, Duration length) {}

    SimBoard(PinMap pins, Duration debounce, Duration longPress) {
        this.pins = pins;
        timing = new Timing(debounce, longPress, false);
        board = PiBoards.over(this::open, pins, timing);
    }

    private Context open() {
        pi4j = SimPins.open();
        return pi4j;
    }

    /** Presses a button and lets it go again, as a finger does; returns at once. Presses follow one another. */
    public void press(Button button) {
        press(new Press(button, timing.debounce().plus(FINGER)));
    }

    /** Holds a button down for a long press and lets it go again; returns at once. */
    public void hold(Button button) {
        press(new Press(button, timing.longPress().plus(timing.debounce()).plus(FINGER)));
    }

    /** Puts a finger on a button and leaves it there; returns at once. */
    public void touch(Button button) {
        board.run(() -> contact(Role.valueOf("BUTTON_" + button), true));
    }

    /** Takes the finger off again, after at least as long as a finger takes; returns at once. */
    public void letGo(Button button) {
        board.after(timing.debounce().plus(FINGER), () -> contact(Role.valueOf("BUTTON_" + button), false));
    }

    private void press(Press press) {
        board.run(() -> {
            presses.add(press);
            if (!pressing) {
                nextPress();
            }
        });
    }

    /** Each step starts the next one's time, so a press is never shorter however busy the machine is. */
    private void nextPress() {
        Press press = presses.poll();
        pressing = press != null;
        if (pressing) {
            Role role = Role.valueOf("BUTTON_" + press.button());
            contact(role, true);
            board.after(press.length(), () -> {
                contact(role, false);
                board.after(timing.debounce().plus(FINGER), this::nextPress);
            });
        }
    }

    /** Takes the paper away or opens the cover, or puts that right again; returns at once. */
    public void move(Sensor sensor, boolean active) {
        Role role = sensor == Sensor.PAPER_OUT ? Role.SENSOR_PAPER : Role.SENSOR_COVER;
        board.run(() -> contact(role, active));
    }

    /**
     * Gives a further input of the lab a level, as what a lab connects there does; returns at once.
     *
     * @param pin its name, as in {@link #pins()}: "lab_16"
     * @throws IllegalArgumentException if there is no such input
     */
    public void level(String pin, boolean high) {
        if (!pins.labInput(pin)) {
            throw new IllegalArgumentException("This board has no lab input " + pin);
        }
        board.run(() -> {
            MockDigitalInput input = pi4j.registry().get(pin);
            input.mockState(DigitalState.getState(high));
        });
    }

    /** Closes and opens a button's contact as told, without a pause between; for tests of bouncing. */
    void bounce(Button button, boolean... closed) {
        board.run(() -> {
            for (boolean level : closed) {
                contact(Role.valueOf("BUTTON_" + button), level);
            }
        });
    }

    private void contact(Role role, boolean active) {
        if (pins.roles().containsKey(role)) {
            MockDigitalInput input = pi4j.registry().get(role.key());
            input.mockState(DigitalState.getState(active == pins.activeHigh(role)));
        }
    }

    /** How a lamp was last told to be lit. */
    public Light state(Led led) {
        return lights.getOrDefault(led, Light.OFF);
    }

    /** Whether a lamp shines at this moment, by the level of its pin. A blinking one changes. */
    public boolean lit(Led led) {
        Role role = Role.valueOf("LED_" + led);
        return board.pins().stream()
                .anyMatch(pin -> pin.name().equals(role.key()) && pin.high() == pins.activeHigh(role));
    }

    /** Calls the listener after a lamp has gone on or out. */
    public void onLight(Runnable listener) {
        String lamps = "led_";
        board.onEdge(edge -> {
            if (edge.pin().name().startsWith(lamps)) {
                listener.run();
            }
        });
    }

    @Override
    public void light(Led led, Light light) {
        lights.put(led, light);
        board.light(led, light);
    }

    @Override
    public void onPress(Consumer<Button> listener) {
        board.onPress(listener);
    }

    @Override
    public void onLongPress(Consumer<Button> listener) {
        board.onLongPress(listener);
    }

    @Override
    public Optional<Boolean> active(Sensor sensor) {
        return board.active(sensor);
    }

    @Override
    public void onSensor(Consumer<Sensor> listener) {
        board.onSensor(listener);
    }

    @Override
    public void beep(Duration length) {
        board.beep(length);
    }

    @Override
    public CompletionStage<Void> opened() {
        return board.opened();
    }

    @Override
    public List<Pin> pins() {
        return board.pins();
    }

    @Override
    public void onEdge(Consumer<PinEdge> listener) {
        board.onEdge(listener);
    }

    @Override
    public void drive(String pin, boolean high) {
        board.drive(pin, high);
    }

    @Override
    public void close() {
        board.close();
    }
}
