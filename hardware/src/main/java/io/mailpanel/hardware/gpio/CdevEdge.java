package io.mailpanel.hardware.gpio;

import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.DigitalStateChangeEvent;

/** Pi4J's change event with the kernel's own time of the edge. */
public final class CdevEdge extends DigitalStateChangeEvent<DigitalInput> {
    private final long nanos;

    CdevEdge(DigitalInput source, DigitalState state, long nanos) {
        super(source, state);
        this.nanos = nanos;
    }

    /** When the kernel saw the edge, on the clock of {@link System#nanoTime()}. */
    public long nanos() {
        return nanos;
    }
}
