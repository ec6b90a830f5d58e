package io.mailpanel.hardware;

/**
 * A pin in use, as a lab sees it.
 *
 * @param name its role, as its key in mailpanel.toml: "led_power", "button_home", "lab_5"
 * @param bcm its number on the board, as Broadcom counts
 * @param direction from the board's side
 * @param high its electrical level
 */
public record Pin(String name, int bcm, Direction direction, boolean high) {
    /** Whether the board reads a pin or drives it. */
    public enum Direction {
        IN,
        OUT
    }
}
