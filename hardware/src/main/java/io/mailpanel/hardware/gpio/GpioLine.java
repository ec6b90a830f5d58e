package io.mailpanel.hardware.gpio;

import io.mailpanel.hardware.gpio.GpioAbi.Event;
import java.util.List;

/** A line that we hold. Thread-safe. */
final class GpioLine {
    /** As many as the kernel keeps for one line. */
    private static final int EVENTS_AT_ONCE = 16;

    private final Kernel kernel;
    private final int fd;
    private final int offset;
    private boolean closed;

    GpioLine(Kernel kernel, int fd, int offset) {
        this.kernel = kernel;
        this.fd = fd;
        this.offset = offset;
    }

    int fd() {
        return fd;
    }

    /** The level now; the logical one of an active-low line, the debounced one of a debounced line. */
    synchronized boolean high() {
        byte[] values = GpioAbi.values(false);
        ioctl(GpioAbi.GET_VALUES, values);
        return GpioAbi.high(values);
    }

    synchronized void set(boolean high) {
        ioctl(GpioAbi.SET_VALUES, GpioAbi.values(high));
    }

    /** The edges since the last call; blocks while there is none. */
    List<Event> events() throws KernelException {
        byte[] bytes = new byte[EVENTS_AT_ONCE * GpioAbi.EVENT_BYTES];
        return Event.decode(bytes, kernel.read(fd, bytes));
    }

    private void ioctl(int request, byte[] values) {
        if (closed) {
            throw new GpioException("GPIO" + offset + " has been given back already.");
        }
        try {
            kernel.ioctl(fd, request, values);
        } catch (KernelException e) {
            throw new GpioException("GPIO" + offset + " does not answer: " + e.getMessage(), e);
        }
    }

    /** Gives the line back; again changes nothing. Nobody may be waiting on {@link #fd()}. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            kernel.close(fd);
        }
    }
}
