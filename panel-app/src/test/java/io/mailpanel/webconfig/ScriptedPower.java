package io.mailpanel.webconfig;

import io.mailpanel.device.board.PowerSwitch;
import io.mailpanel.device.upkeep.Eraser;
import java.io.IOException;

/** A device that writes down what it was asked for, and whose system restarts nothing. */
final class ScriptedPower implements PowerSwitch, Eraser {
    volatile boolean supervised = true;
    volatile boolean restarted;
    volatile boolean marked;

    @Override
    public boolean restarts() {
        return true;
    }

    @Override
    public void off() {}

    @Override
    public void restart() throws IOException {
        throw new IOException("Interactive authentication required.");
    }

    @Override
    public boolean restartsProgram() {
        return supervised;
    }

    @Override
    public void restartProgram() {
        restarted = true;
    }

    @Override
    public void mark() {
        marked = true;
    }
}
