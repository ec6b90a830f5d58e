package io.mailpanel.hardware;

import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The board without a board: a real Pi4J context with Pi4J's mock pins, driven by the same code as real ones. Thread-safe;
 * listeners are called on the board's thread.
 */
public final class SimBoard implements Board {
    /** How long a finger stays on a button, and how long it stays off before the next press. */
    private static final long FINGER_MS = 40;

    private final PinBoard board = new PinBoard(this::open);
    private final Map<Led, Light> lights = new ConcurrentHashMap<>();
    private final Set<Led> lit = ConcurrentHashMap.newKeySet();
    private final List<Runnable> onLight = new CopyOnWriteArrayList<>();
    // The pins' thread alone touches what follows.
    private final Deque<Button> presses = new ArrayDeque<>();
    private boolean pressing;

    SimBoard() {}

    private Pins open() {
        Pins pins = MockPins.open();
        pins.lamps()
                .forEach((led, lamp) -> lamp.addListener(event -> {
                    boolean changed = event.state() == DigitalState.HIGH ? lit.add(led) : lit.remove(led);
                    if (changed) {
                        onLight.forEach(board::tell);
                    }
                }));
        return pins;
    }

    /** Presses a button and lets it go again, as a finger does; returns at once. Presses follow one another. */
    public void press(Button button) {
        board.run(pins -> {
            presses.add(button);
            if (!pressing) {
                nextPress(pins);
            }
        });
    }

    /** Each step starts the next one's time, so a press is never shorter however busy the machine is. */
    private void nextPress(Pins pins) {
        Button button = presses.poll();
        pressing = button != null;
        if (pressing) {
            contact(pins, button, true);
            board.later(
                    () -> {
                        contact(pins, button, false);
                        board.later(() -> nextPress(pins), FINGER_MS);
                    },
                    FINGER_MS);
        }
    }

    /** Closes and opens a button's contact as told, without a pause between; for tests of bouncing. */
    void bounce(Button button, boolean... closed) {
        board.run(pins -> {
            for (boolean level : closed) {
                contact(pins, button, level);
            }
        });
    }

    private static void contact(Pins pins, Button button, boolean closed) {
        ((MockDigitalInput) pins.buttons().get(button)).mockState(closed ? DigitalState.LOW : DigitalState.HIGH);
    }

    /** How a lamp was last told to be lit. */
    public Light state(Led led) {
        return lights.getOrDefault(led, Light.OFF);
    }

    /** Whether a lamp shines at this moment: the level of its pin. A blinking one changes. */
    public boolean lit(Led led) {
        return lit.contains(led);
    }

    /** Calls the listener after a lamp has gone on or out. */
    public void onLight(Runnable listener) {
        onLight.add(listener);
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
    public void close() {
        board.close();
    }
}
