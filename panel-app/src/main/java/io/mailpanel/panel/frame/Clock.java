package io.mailpanel.panel.frame;

import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.swing.Timer;

/** Hours and minutes; wakes once a minute, when the minute turns. */
final class Clock {
    private final Text face;
    private final Timer timer;
    private DateTimeFormatter form = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

    Clock(Look look) {
        face = new Text(look, Type.LABEL, Role.ON_SURFACE);
        timer = new Timer(0, e -> turn());
        timer.setRepeats(false);
        turn();
    }

    Text face() {
        return face;
    }

    /** Shows the time so from now on. */
    void show(DateTimeFormatter other) {
        form = other;
        turn();
    }

    private void turn() {
        Instant now = Instant.now();
        face.say(form.format(now));
        long left = Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES))
                .toMillis();
        // A timer may fire a little early.
        timer.setInitialDelay((int) left + 20);
        timer.restart();
    }

    void stop() {
        timer.stop();
    }
}
