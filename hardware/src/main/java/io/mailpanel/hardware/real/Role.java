package io.mailpanel.hardware.real;

import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Sensor;
import io.mailpanel.hardware.Pin.Direction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be wired to a pin. Each has at most one. */
public enum Role {
    LED_POWER(Direction.OUT, true),
    LED_DATA(Direction.OUT, true),
    LED_ERROR(Direction.OUT, true),
    BUTTON_HOME(Direction.IN, false),
    BUTTON_BACK(Direction.IN, false),
    BUTTON_POWER(Direction.IN, false),
    SENSOR_PAPER(Direction.IN, false),
    SENSOR_COVER(Direction.IN, false),
    BUZZER(Direction.OUT, true);

    private final Direction direction;
    private final boolean activeHigh;

    Role(Direction direction, boolean activeHigh) {
        this.direction = direction;
        this.activeHigh = activeHigh;
    }

    /** From the board's side. */
    public Direction direction() {
        return direction;
    }

    /** How it is usually wired: lamps and buzzer light up when high, contacts close to ground. */
    public boolean activeHigh() {
        return activeHigh;
    }

    /** Its key in mailpanel.toml, in the table [board]. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a pin of this name; empty for a lab's pin. */
    public static Optional<Role> named(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }

    static Role of(Led led) {
        return valueOf("LED_" + led.name());
    }

    /** The button of this role; empty for another part. */
    public Optional<Button> button() {
        return switch (this) {
            case BUTTON_HOME -> Optional.of(Button.HOME);
            case BUTTON_BACK -> Optional.of(Button.BACK);
            case BUTTON_POWER -> Optional.of(Button.POWER);
            default -> Optional.empty();
        };
    }

    /** The sensor of this role; empty for another part. */
    public Optional<Sensor> sensor() {
        return switch (this) {
            case SENSOR_PAPER -> Optional.of(Sensor.PAPER_OUT);
            case SENSOR_COVER -> Optional.of(Sensor.COVER_OPEN);
            default -> Optional.empty();
        };
    }
}
