package io.mailpanel.boot.check;

import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Sensor;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Each wired button is to be pressed, each contact to be moved; the simulated board does it itself. */
final class ContactStep implements Step {
    private final Board board;
    private final Optional<SimBoard> simulated;
    private final PinMap pins;
    private final Duration patience;
    private final AtomicReference<Awaited> awaited = new AtomicReference<>();

    /** What is to happen. */
    private record Awaited(Object what, CountDownLatch seen) {}

    /** @param patience how long a press is waited for */
    ContactStep(Board board, Optional<SimBoard> simulated, PinMap pins, Duration patience) {
        this.board = board;
        this.simulated = simulated;
        this.pins = pins;
        this.patience = patience;
    }

    @Override
    public void walk(Checklist list, Person person) {
        board.onPress(this::happened);
        board.onSensor(this::happened);
        Texts texts = list.texts();
        for (Button button : Button.values()) {
            Role role = Role.valueOf("BUTTON_" + button);
            String part = texts.get("check.button." + button);
            contact(role, button, part, texts.get("check.button.press", part, patience.toSeconds()), list, person);
        }
        for (Sensor sensor : Sensor.values()) {
            Role role = sensor == Sensor.PAPER_OUT ? Role.SENSOR_PAPER : Role.SENSOR_COVER;
            String part = texts.get("check.sensor." + sensor);
            contact(role, sensor, part, texts.get("check.sensor.move." + sensor, patience.toSeconds()), list, person);
        }
    }

    private void happened(Object what) {
        Awaited now = awaited.get();
        if (now != null && now.what() == what) {
            now.seen().countDown();
        }
    }

    private void contact(Role role, Object what, String name, String ask, Checklist list, Person person) {
        Integer bcm = pins.roles().get(role);
        if (bcm == null) {
            return;
        }
        String part = name + ", GPIO" + bcm;
        if (simulated.isEmpty() && !person.here()) {
            list.notChecked(part, list.texts().get("check.needs-person"));
            return;
        }
        CountDownLatch seen = new CountDownLatch(1);
        awaited.set(new Awaited(what, seen));
        long begun = System.nanoTime();
        simulated.ifPresentOrElse(hand -> move(hand, what), () -> person.tell(ask));
        boolean came = Waiting.until(seen, patience);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        awaited.set(null);
        if (came) {
            list.passed(part, list.texts().get("check.contact.seen", Long.toString(millis)));
        } else {
            list.failed(part, list.texts().get("check.contact.unseen", patience.toSeconds()));
        }
    }

    private static void move(SimBoard hand, Object what) {
        if (what instanceof Button button) {
            hand.press(button);
        } else if (what instanceof Sensor sensor) {
            hand.move(sensor, true);
        }
    }
}
