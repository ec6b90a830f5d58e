package io.mailpanel.boot;

import io.mailpanel.device.board.PowerSwitch;

/** What "off" means for a program: it ends, cleanly. */
final class ProgramEnd implements PowerSwitch {
    @Override
    public boolean restartsProgram() {
        return Restarts.possible(System.getenv());
    }

    @Override
    public void restartProgram() {
        Restarts.end();
    }

    @Override
    public boolean restarts() {
        return false;
    }

    @Override
    public void off() {
        // On a thread of its own: the end waits for the one that asks.
        new Thread(() -> System.exit(0), "switch-off").start();
    }

    @Override
    public void restart() {
        throw new IllegalStateException("there is no machine to restart");
    }
}
