package io.mailpanel.boot;

import io.mailpanel.device.SystemProgram;
import io.mailpanel.device.board.ScreenLight;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A screen that X puts to sleep (DPMS), such as one on HDMI; by the program xset. */
final class XsetLight implements ScreenLight {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final String xset;

    /** @param xset the program's name or path */
    XsetLight(String xset) {
        this.xset = xset;
    }

    @Override
    public void on(boolean on) throws IOException {
        // Forcing switches X's own timers on, too: zero for each keeps them from darkening the screen by themselves.
        List<String> command = List.of(xset, "dpms", "0", "0", "0", "dpms", "force", on ? "on" : "off");
        String said = SystemProgram.run(LIMIT, command).all();
        // It ends well when the server has no DPMS, and says so.
        if (!said.isEmpty()) {
            throw new IOException(said.lines().findFirst().orElse(said));
        }
    }
}
