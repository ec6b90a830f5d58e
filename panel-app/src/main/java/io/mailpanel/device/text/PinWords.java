package io.mailpanel.device.text;

import io.mailpanel.device.board.LabPin;
import io.mailpanel.hardware.Pin;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Says what pins, levels and edges are called. Immutable. */
public final class PinWords {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000 * MICRO;
    private static final long SECOND = 1_000 * MILLI;
    private static final long MINUTE = 60 * SECOND;

    private final Texts texts;
    private final DateTimeFormatter time;

    PinWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(zone);
    }

    /** What is wired to a pin: Data LED, Home button. */
    public String name(Pin pin) {
        return pin.name().startsWith("lab_") ? texts.get("pin.lab", number(pin)) : texts.get("pin." + pin.name());
    }

    /** Where it is: GPIO17, pin 11; without the latter for a pin that is not on the header. */
    public String place(Pin pin) {
        return pin.header().isPresent()
                ? texts.get(
                        "pin.place.header",
                        number(pin),
                        Integer.toString(pin.header().getAsInt()))
                : texts.get("pin.place", number(pin));
    }

    private static String number(Pin pin) {
        return Integer.toString(pin.bcm());
    }

    /** Input or Output. */
    public String direction(Pin pin) {
        return texts.get("pin.direction." + pin.direction());
    }

    /** HIGH or LOW. */
    public String level(boolean high) {
        return texts.get(high ? "pin.level.high" : "pin.level.low");
    }

    /** What the level means for what is wired there: lit, pressed, open; empty where nobody knows. */
    public String meaning(LabPin pin) {
        String what = pin.sensor().map(Enum::name).orElse(pin.kind().name());
        return pin.kind() == LabPin.Kind.LAB
                ? ""
                : texts.get("pin.meaning." + what + (pin.pin().active() ? ".on" : ".off"));
    }

    /** The time of day with milliseconds: 14:05:31.482. */
    public String time(Instant when) {
        return time.format(when);
    }

    /** How long after another edge: 850 µs, 152.3 ms, 2.513 s, 3 min 12 s. */
    public String after(Duration time) {
        long nanos = time.toNanos();
        if (nanos < MILLI) {
            return texts.get("pin.after.micros", Long.toString(nanos / MICRO));
        }
        // Just below a second, rounding would make it a thousand milliseconds.
        if (nanos < SECOND - MILLI / 20) {
            return texts.get("pin.after.millis", decimal("%.1f", nanos, MILLI));
        }
        if (nanos < MINUTE - MILLI / 2) {
            return texts.get("pin.after.seconds", decimal("%.3f", nanos, SECOND));
        }
        long seconds = (nanos + SECOND / 2) / SECOND;
        return texts.get("pin.after.minutes", Long.toString(seconds / 60), Long.toString(seconds % 60));
    }

    private String decimal(String format, long nanos, long unit) {
        return String.format(texts.language().locale(), format, (double) nanos / unit);
    }
}
