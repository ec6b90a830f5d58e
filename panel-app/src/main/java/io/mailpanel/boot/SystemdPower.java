package io.mailpanel.boot;

import io.mailpanel.device.SystemProgram;
import io.mailpanel.device.board.PowerSwitch;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Switches the machine off by systemd, which ends this program cleanly on the way. */
final class SystemdPower implements PowerSwitch {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final String systemctl;

    /** @param systemctl the program's name or path */
    SystemdPower(String systemctl) {
        this.systemctl = systemctl;
    }

    @Override
    public boolean restarts() {
        return true;
    }

    @Override
    public boolean restartsProgram() {
        return Restarts.possible(System.getenv());
    }

    @Override
    public void restartProgram() {
        Restarts.end();
    }

    @Override
    public void off() throws IOException {
        ask("poweroff");
    }

    @Override
    public void restart() throws IOException {
        ask("reboot");
    }

    private void ask(String verb) throws IOException {
        // A question for a password would wait for an answer on a terminal that nobody sees.
        SystemProgram.run(LIMIT, List.of(systemctl, "--no-ask-password", verb));
    }
}
