package io.mailpanel.boot.check;

import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.Backlight;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.PowerSupply;
import io.mailpanel.hardware.PowerSupply.Condition;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The buzzer, the screen's light and the power supply. */
final class BoardRestStep implements Step {
    private static final Duration BEEP = Duration.ofMillis(400);
    private static final Duration DARK = Duration.ofSeconds(2);

    private final Board board;
    private final boolean buzzer;
    private final boolean real;

    /**
     * @param buzzer whether one is wired
     * @param real whether the board is
     */
    BoardRestStep(Board board, boolean buzzer, boolean real) {
        this.board = board;
        this.buzzer = buzzer;
        this.real = real;
    }

    @Override
    public void walk(Checklist list, Person person) {
        Texts texts = list.texts();
        if (buzzer && real) {
            board.beep(BEEP);
            list.said(
                    texts.get("check.buzzer"),
                    person.yes(texts.get("check.buzzer.ask")),
                    texts.get("check.buzzer.heard"),
                    texts.get("check.buzzer.silent"));
        } else if (buzzer) {
            list.notChecked(texts.get("check.buzzer"), texts.get("check.simulated"));
        }
        light(list, person);
        power(list);
    }

    private void light(Checklist list, Person person) {
        Texts texts = list.texts();
        String part = texts.get("check.backlight");
        if (board.backlight().isEmpty()) {
            list.nothing(part, texts.get("check.backlight.none"));
        } else if (!person.here()) {
            list.notChecked(part, texts.get("check.needs-person"));
        } else {
            try {
                blink(board.backlight().get());
                list.said(
                        part,
                        person.yes(texts.get("check.backlight.ask")),
                        texts.get("check.backlight.works"),
                        texts.get("check.backlight.stays"));
            } catch (IOException e) {
                list.failed(part, texts.get("check.backlight.denied", String.valueOf(e.getMessage())));
            }
        }
    }

    /** The light comes back whatever happens in between. */
    private static void blink(Backlight light) throws IOException {
        light.on(false);
        try {
            Waiting.until(new CountDownLatch(1), DARK);
        } finally {
            light.on(true);
        }
    }

    private void power(Checklist list) {
        Texts texts = list.texts();
        String part = texts.get("check.power");
        PowerSupply supply = board.powerSupply();
        if (supply.voltage() == Condition.LOW) {
            list.failed(part, texts.get("check.power.low"));
        } else if (supply.speed() == Condition.LOW) {
            list.failed(part, texts.get("check.power.slow"));
        } else if (supply.voltage() == Condition.GOOD) {
            list.passed(part, texts.get("check.power.good"));
        } else {
            list.notChecked(part, texts.get("check.power.unknown"));
        }
    }
}
