package io.mailpanel.hardware;

import java.util.List;
import java.util.OptionalInt;

/**
 * A pin in use, as a lab sees it.
 *
 * @param name its role, as its key in mailpanel.toml: "led_power", "button_home", "lab_5"
 * @param bcm its number on the board, as Broadcom counts
 * @param direction from the board's side
 * @param activeHigh whether what is wired to it is active (lit, pressed, empty) at the high level
 * @param high its electrical level
 */
public record Pin(String name, int bcm, Direction direction, boolean activeHigh, boolean high) {
    /** Where GPIO0, GPIO1 and so on are on the 40-pin header; every Raspberry Pi since the B+ has it so. */
    private static final List<Integer> HEADER = List.of(
            27, 28, 3, 5, 7, 29, 31, 26, 24, 21, 19, 23, 32, 33, 8, 10, 36, 11, 12, 35, 38, 40, 15, 16, 18, 22, 37, 13);

    /** Whether the board reads a pin or drives it. */
    public enum Direction {
        IN,
        OUT
    }

    /** Whether what is wired to it is active: lit, pressed, empty. */
    public boolean active() {
        return high == activeHigh;
    }

    /** Its number on the 40-pin header, 1 to 40; empty if it is not there. */
    public OptionalInt header() {
        return bcm >= 0 && bcm < HEADER.size() ? OptionalInt.of(HEADER.get(bcm)) : OptionalInt.empty();
    }
}
