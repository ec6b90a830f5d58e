package io.mailpanel.hardware.real;

import io.mailpanel.hardware.Pin;
import io.mailpanel.hardware.Pin.Direction;
import java.util.Optional;

/**
 * One wired pin.
 *
 * @param name its key in mailpanel.toml
 * @param bcm its number, as Broadcom counts
 * @param direction from the board's side
 * @param activeHigh whether what is wired is active (lit, pressed, empty) at the high level
 * @param role empty for a lab's pin
 */
record Wire(String name, int bcm, Direction direction, boolean activeHigh, Optional<Role> role) {
    Pin at(boolean high) {
        return new Pin(name, bcm, direction, activeHigh, high);
    }
}
