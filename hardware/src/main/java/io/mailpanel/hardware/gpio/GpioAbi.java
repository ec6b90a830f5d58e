package io.mailpanel.hardware.gpio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The structs and numbers of the kernel's {@code linux/gpio.h}, interface version 2. All 64-bit members are naturally
 * aligned, so the layout is the same on arm64, armhf and x86_64; numbers are in the machine's byte order.
 */
final class GpioAbi {
    static final int GET_CHIPINFO = 0x8044B401;
    static final int GET_LINEINFO = 0xC100B405;
    static final int GET_LINE = 0xC250B407;
    static final int GET_VALUES = 0xC010B40E;
    static final int SET_VALUES = 0xC010B40F;

    static final long USED = 1;
    static final long ACTIVE_LOW = 1 << 1;
    static final long INPUT = 1 << 2;
    static final long OUTPUT = 1 << 3;
    static final long EDGE_RISING = 1 << 4;
    static final long EDGE_FALLING = 1 << 5;
    static final long BIAS_PULL_UP = 1 << 8;
    static final long BIAS_PULL_DOWN = 1 << 9;
    static final long BIAS_DISABLED = 1 << 10;

    static final int EVENT_BYTES = 48;

    private static final int NAME_BYTES = 32;
    private static final int ATTRIBUTE_OUTPUT_VALUES = 2;
    private static final int ATTRIBUTE_DEBOUNCE = 3;
    private static final int RISING = 1;

    // struct gpio_v2_line_request
    private static final int REQUEST_BYTES = 592;
    private static final int REQUEST_CONSUMER = 256;
    private static final int REQUEST_FLAGS = 288;
    private static final int REQUEST_ATTRIBUTE_COUNT = 296;
    private static final int REQUEST_ATTRIBUTES = 320;
    private static final int REQUEST_LINE_COUNT = 560;
    private static final int REQUEST_FD = 588;

    private GpioAbi() {}

    /** {@code struct gpiochip_info}. */
    record ChipInfo(String name, String label, int lines) {
        static final int BYTES = 68;

        static ChipInfo decode(byte[] bytes) {
            return new ChipInfo(text(bytes, 0), text(bytes, 32), buffer(bytes).getInt(64));
        }
    }

    /** {@code struct gpio_v2_line_info}, without its attributes. */
    record LineInfo(String name, String consumer, int offset, long flags) {
        static byte[] question(int offset) {
            byte[] bytes = new byte[256];
            buffer(bytes).putInt(64, offset);
            return bytes;
        }

        static LineInfo decode(byte[] bytes) {
            ByteBuffer in = buffer(bytes);
            return new LineInfo(text(bytes, 0), text(bytes, 32), in.getInt(64), in.getLong(72));
        }

        boolean used() {
            return (flags & USED) != 0;
        }
    }

    /**
     * {@code struct gpio_v2_line_event}.
     *
     * @param nanos CLOCK_MONOTONIC, the clock of {@link System#nanoTime()} on Linux
     * @param lineSequence counts this line's edges, those that were lost too
     */
    record Event(long nanos, boolean rising, int offset, int lineSequence) {
        static List<Event> decode(byte[] bytes, int length) {
            ByteBuffer in = buffer(bytes);
            List<Event> events = new ArrayList<>();
            for (int at = 0; at + EVENT_BYTES <= length; at += EVENT_BYTES) {
                events.add(
                        new Event(in.getLong(at), in.getInt(at + 8) == RISING, in.getInt(at + 12), in.getInt(at + 20)));
            }
            return events;
        }
    }

    /**
     * {@code struct gpio_v2_line_request} for one line.
     *
     * @param debounceMicros 0 for none
     * @param high the first level of an output; an input has none
     */
    static byte[] request(int offset, String consumer, long flags, int debounceMicros, boolean high) {
        byte[] bytes = new byte[REQUEST_BYTES];
        ByteBuffer out = buffer(bytes);
        out.putInt(0, offset);
        byte[] name = consumer.getBytes(StandardCharsets.UTF_8);
        out.put(REQUEST_CONSUMER, name, 0, Math.min(name.length, NAME_BYTES - 1));
        out.putLong(REQUEST_FLAGS, flags);
        int attributes = 0;
        if ((flags & OUTPUT) != 0) {
            attribute(out, attributes++, ATTRIBUTE_OUTPUT_VALUES).putLong(high ? 1 : 0);
        }
        if (debounceMicros > 0) {
            attribute(out, attributes++, ATTRIBUTE_DEBOUNCE).putInt(debounceMicros);
        }
        out.putInt(REQUEST_ATTRIBUTE_COUNT, attributes);
        out.putInt(REQUEST_LINE_COUNT, 1);
        return bytes;
    }

    /** The new line's file, from a request that the kernel has answered. */
    static int fd(byte[] request) {
        return buffer(request).getInt(REQUEST_FD);
    }

    /** {@code struct gpio_v2_line_values} for the only line of a request. */
    static byte[] values(boolean high) {
        byte[] bytes = new byte[16];
        buffer(bytes).putLong(0, high ? 1 : 0).putLong(8, 1);
        return bytes;
    }

    static boolean high(byte[] values) {
        return (buffer(values).getLong(0) & 1) != 0;
    }

    /** Writes {@code struct gpio_v2_line_config_attribute} for the first line and stands where its value goes. */
    private static ByteBuffer attribute(ByteBuffer out, int index, int id) {
        int at = REQUEST_ATTRIBUTES + 24 * index;
        out.putInt(at, id).putLong(at + 16, 1);
        return out.position(at + 8);
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    private static String text(byte[] bytes, int at) {
        int end = at;
        while (end < at + NAME_BYTES && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, at, end - at, StandardCharsets.UTF_8);
    }
}
