package io.mailpanel.device.board;

import io.mailpanel.device.upkeep.Eraser;
import java.io.IOException;
import java.time.Duration;

/**
 * What the device switches itself and its screen with.
 *
 * @param power switches the machine off
 * @param light the screen's
 * @param blankAfter the screen goes dark when nobody has touched it for so long; zero for never
 * @param eraser has all data erased
 */
public record PowerParts(PowerSwitch power, ScreenLight light, Duration blankAfter, Eraser eraser) {
    /** Of a device that keeps nothing. */
    public PowerParts(PowerSwitch power, ScreenLight light, Duration blankAfter) {
        this(power, light, blankAfter, Eraser.NONE);
    }

    /** A device that nobody can switch off, with a screen that stays lit. */
    public static final PowerParts NONE = new PowerParts(new NoSwitch(), ScreenLight.NONE, Duration.ZERO);

    private static final class NoSwitch implements PowerSwitch {
        @Override
        public boolean restarts() {
            return false;
        }

        @Override
        public void off() throws IOException {
            throw new IOException("There is nothing to switch it off with.");
        }

        @Override
        public void restart() throws IOException {
            off();
        }
    }
}
