package io.mailpanel.hardware.wiring;

import java.util.List;
import java.util.Optional;

/** The 40-pin header, the same on Pi 3, 4, 5 and Zero 2 W. */
final class Header {
    private static final int V3 = -1;
    private static final int V5 = -2;
    private static final int GND = -3;
    /** From pin 1 on. */
    private static final List<Integer> PINS = List.of(
            V3, V5, 2, V5, 3, GND, 4, 14, GND, 15, 17, 18, 27, GND, 22, 23, V3, 24, 10, GND, 9, 25, 11, 8, GND, 7, 0, 1,
            5, GND, 6, 12, 13, GND, 19, 16, 26, 20, GND, 21);

    private Header() {}

    /** The BCM number of a pin, counted from 1; empty for power and ground. */
    static Optional<Integer> bcm(int pin) {
        return Optional.of(PINS.get(pin - 1)).filter(number -> number >= 0);
    }

    /** The pin of a BCM number. */
    static int pin(int bcm) {
        return PINS.indexOf(bcm) + 1;
    }

    /** What is printed beside a pin. */
    static String name(int pin) {
        int number = PINS.get(pin - 1);
        return switch (number) {
            case V3 -> "3.3 V";
            case V5 -> "5 V";
            case GND -> "Ground";
            default -> "GPIO" + number;
        };
    }
}
