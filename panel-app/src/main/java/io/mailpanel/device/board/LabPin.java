package io.mailpanel.device.board;

import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Sensor;
import io.mailpanel.hardware.Pin;
import io.mailpanel.hardware.real.Role;
import java.util.Optional;

/**
 * A pin and what is wired to it.
 *
 * @param pin where it is and its level
 * @param kind what is wired to it
 * @param button which button, if it is one
 * @param sensor which sensor, if it is one
 * @param byHand whether it has the level that somebody gave it by hand
 */
public record LabPin(Pin pin, Kind kind, Optional<Button> button, Optional<Sensor> sensor, boolean byHand) {
    /** What can be wired to a pin. */
    public enum Kind {
        LAMP,
        BUZZER,
        BUTTON,
        SENSOR,
        /** Whatever a lab has connected. */
        LAB
    }

    /** The pin with what its name says of it. */
    public static LabPin of(Pin pin, boolean byHand) {
        Optional<Role> role = Role.named(pin.name());
        return new LabPin(
                pin,
                role.map(LabPin::kind).orElse(Kind.LAB),
                role.flatMap(Role::button),
                role.flatMap(Role::sensor),
                byHand);
    }

    private static Kind kind(Role role) {
        return switch (role) {
            case LED_POWER, LED_DATA, LED_ERROR -> Kind.LAMP;
            case BUTTON_HOME, BUTTON_BACK, BUTTON_POWER -> Kind.BUTTON;
            case SENSOR_PAPER, SENSOR_COVER -> Kind.SENSOR;
            case BUZZER -> Kind.BUZZER;
        };
    }

    /** Whether the board drives it. */
    public boolean output() {
        return pin.direction() == Pin.Direction.OUT;
    }
}
