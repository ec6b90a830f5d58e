package io.mailpanel.boot.check;

import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Each wired lamp is lit, and somebody is asked; a simulated one is looked at. */
final class LampStep implements Step {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Board board;
    private final Optional<SimBoard> simulated;
    private final PinMap pins;

    LampStep(Board board, Optional<SimBoard> simulated, PinMap pins) {
        this.board = board;
        this.simulated = simulated;
        this.pins = pins;
    }

    @Override
    public void walk(Checklist list, Person person) {
        for (Led led : Led.values()) {
            Integer bcm = pins.roles().get(Role.valueOf("LED_" + led));
            if (bcm != null) {
                lamp(led, list.texts().get("check.led." + led) + ", GPIO" + bcm, list, person);
            }
        }
    }

    private void lamp(Led led, String part, Checklist list, Person person) {
        if (simulated.isPresent()) {
            boolean lit = lights(simulated.get(), led);
            list.said(
                    part,
                    Optional.of(lit),
                    list.texts().get("check.led.lit"),
                    list.texts().get("check.led.dark"));
        } else {
            board.light(led, Light.ON);
            list.said(
                    part,
                    person.yes(list.texts().get("check.led.ask", part)),
                    list.texts().get("check.led.lit"),
                    list.texts().get("check.led.dark"));
        }
        board.light(led, Light.OFF);
    }

    private static boolean lights(SimBoard board, Led led) {
        CountDownLatch lit = new CountDownLatch(1);
        board.onLight(() -> {
            if (board.lit(led)) {
                lit.countDown();
            }
        });
        board.light(led, Light.ON);
        return Waiting.until(lit, PATIENCE);
    }
}
