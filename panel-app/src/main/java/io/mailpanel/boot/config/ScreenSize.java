package io.mailpanel.boot.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The touchscreens the panel is drawn for, by the name the configuration uses. */
public enum ScreenSize {
    REFERENCE("7in-800x480", 800, 480, 7),
    SEVEN_WIDE("7in-1024x600", 1024, 600, 7),
    TEN("10in-1280x800", 1280, 800, 10.1);

    private final String label;
    private final int width;
    private final int height;
    private final double inches;

    ScreenSize(String label, int width, int height, double inches) {
        this.label = label;
        this.width = width;
        this.height = height;
        this.inches = inches;
    }

    /** The size of that name, for example 7in-800x480. */
    public static Optional<ScreenSize> named(String label) {
        return Arrays.stream(values()).filter(s -> s.label.equals(label)).findFirst();
    }

    /** Every name, with commas, for messages. */
    public static String names() {
        return Arrays.stream(values()).map(s -> s.label).collect(Collectors.joining(", "));
    }

    /** Its name. */
    public String label() {
        return label;
    }

    /** Pixels across. */
    public int width() {
        return width;
    }

    /** Pixels down. */
    public int height() {
        return height;
    }

    /** The diagonal, in inches. */
    public double inches() {
        return inches;
    }
}
