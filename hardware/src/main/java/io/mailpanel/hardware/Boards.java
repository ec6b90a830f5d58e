package io.mailpanel.hardware;

import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Timing;
import java.util.function.Consumer;

/** Makes boards. Making one is cheap: a board opens its pins at its first use, on its own thread. */
public final class Boards {
    private Boards() {}

    /** A board of Pi4J's mock pins, for a PC and for the demo. */
    public static SimBoard simulated() {
        return simulated(PinMap.reference(), Timing.USUAL);
    }

    /** The same with a wiring and times of its own. */
    public static SimBoard simulated(PinMap pins, Timing timing) {
        return new SimBoard(pins, timing.debounce(), timing.longPress());
    }

    /** No lamps and no buttons. */
    public static Board none() {
        return new None();
    }

    private static final class None implements Board {
        @Override
        public void light(Led led, Light light) {
            // There is no lamp.
        }

        @Override
        public void onPress(Consumer<Button> listener) {
            // There is no button.
        }

        @Override
        public void close() {
            // There is nothing open.
        }
    }
}
