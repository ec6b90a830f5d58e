package io.mailpanel.hardware;

/**
 * What the board knows of its power supply.
 *
 * @param voltage whether it has sagged in the last seconds
 * @param speed whether the firmware has slowed the processor down (voltage or heat); not every kernel tells
 */
public record PowerSupply(Condition voltage, Condition speed) {
    /** Nothing is known. */
    public static final PowerSupply UNKNOWN = new PowerSupply(Condition.UNKNOWN, Condition.UNKNOWN);

    /** How one of them stands. */
    public enum Condition {
        GOOD,
        LOW,
        UNKNOWN
    }
}
