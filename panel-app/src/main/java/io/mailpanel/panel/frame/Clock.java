package io.mailpanel.panel.frame;

import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.swing.Timer;

/** Hours and minutes; wakes once a minute, when the minute turns. */
final class Clock {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm");

    private final Text face;
    private final Timer timer;

    Clock(Look look) {
        face = new Text(look, Type.LABEL, Role.ON_SURFACE);
        timer = new Timer(0, e -> turn());
        timer.setRepeats(false);
        turn();
    }

    Text face() {
        return face;
    }

    private void turn() {
        LocalTime now = LocalTime.now();
        face.say(FORM.format(now));
        long left = Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1))
                .toMillis();
        // Over midnight the difference is negative; and a timer may fire a little early.
        timer.setInitialDelay((int) Math.floorMod(left, 60_000L) + 20);
        timer.restart();
    }

    void stop() {
        timer.stop();
    }
}
