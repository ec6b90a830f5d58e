package io.mailpanel.device.board;

import io.mailpanel.hardware.PowerSupply;

/**
 * How the device itself stands, as its faces draw it.
 *
 * @param asleep whether the screen is dark; the next touch or button only wakes it
 * @param offersOff whether the panel asks if the device shall be switched off
 * @param restarts whether it can be restarted, too
 * @param supply what the board knows of its power supply
 */
public record BoardState(boolean asleep, boolean offersOff, boolean restarts, PowerSupply supply) {
    /** Awake, with nothing to say. */
    public static final BoardState AWAKE = new BoardState(false, false, false, PowerSupply.UNKNOWN);

    BoardState asleep(boolean now) {
        return new BoardState(now, offersOff, restarts, supply);
    }

    BoardState offersOff(boolean now) {
        return new BoardState(asleep, now, restarts, supply);
    }

    BoardState restarts(boolean can) {
        return new BoardState(asleep, offersOff, can, supply);
    }

    BoardState supply(PowerSupply now) {
        return new BoardState(asleep, offersOff, restarts, now);
    }

    /** Whether somebody should see to the power supply. */
    public boolean supplyLow() {
        return supply.voltage() == PowerSupply.Condition.LOW || supply.speed() == PowerSupply.Condition.LOW;
    }
}
