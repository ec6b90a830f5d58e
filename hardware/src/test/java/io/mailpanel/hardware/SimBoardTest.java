package io.mailpanel.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
import io.mailpanel.hardware.Board.Sensor;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Role;
import io.mailpanel.hardware.real.Timing;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SimBoardTest {
    private final SimBoard board = Boards.simulated();
    private final BlockingQueue<Button> presses = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> power = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void lightsALampOnceAndPutsItOut() throws InterruptedException {
        board.onLight(() -> power.add(board.lit(Led.POWER)));
        board.light(Led.POWER, Light.ON);
        board.light(Led.POWER, Light.ON);
        assertThat(Await.next(power)).isTrue();
        board.light(Led.POWER, Light.OFF);
        assertThat(Await.next(power)).isFalse();
        assertThat(board.state(Led.POWER)).isEqualTo(Light.OFF);
        board.close();
        assertThat(power).isEmpty();
    }

    @Test
    void blinksHalfASecondEachWayUntilItIsPutOut() throws InterruptedException {
        board.onLight(() -> power.add(board.lit(Led.ERROR)));
        board.light(Led.ERROR, Light.BLINK);
        assertThat(board.state(Led.ERROR)).isEqualTo(Light.BLINK);
        assertThat(Await.next(power)).isTrue();
        long on = System.nanoTime();
        assertThat(Await.next(power)).isFalse();
        assertThat(Await.next(power)).isTrue();
        assertThat(System.nanoTime() - on).isBetween(500_000_000L, 3_000_000_000L);
        board.light(Led.ERROR, Light.OFF);
        assertThat(Await.next(power)).isFalse();
        assertThat(power.poll(700, TimeUnit.MILLISECONDS))
                .as("no blink after it")
                .isNull();
    }

    @Test
    void aPressIsOneEventOnTheBoardsThread() throws InterruptedException {
        BlockingQueue<String> threads = new LinkedBlockingQueue<>();
        board.onPress(button -> {
            presses.add(button);
            threads.add(Thread.currentThread().getName());
        });
        board.press(Button.HOME);
        board.press(Button.BACK);
        board.press(Button.BACK);
        assertThat(Await.next(presses)).isEqualTo(Button.HOME);
        assertThat(Await.next(presses)).isEqualTo(Button.BACK);
        assertThat(Await.next(presses)).isEqualTo(Button.BACK);
        assertThat(threads).containsOnly("mailpanel-board");
        assertThat(presses.poll(150, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aBouncingContactIsOnePress() throws InterruptedException {
        board.onPress(presses::add);
        board.bounce(Button.HOME, true, false, true, false, true, false, true, false, true);
        assertThat(Await.next(presses)).isEqualTo(Button.HOME);
        assertThat(presses.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void powerIsPressedShortOrLong() throws InterruptedException {
        BlockingQueue<Button> held = new LinkedBlockingQueue<>();
        try (SimBoard quick =
                Boards.simulated(PinMap.reference(), new Timing(Duration.ofMillis(20), Duration.ofMillis(300), true))) {
            quick.onPress(presses::add);
            quick.onLongPress(held::add);
            quick.hold(Button.POWER);
            quick.press(Button.POWER);
            assertThat(Await.next(held)).isEqualTo(Button.POWER);
            assertThat(Await.next(presses)).isEqualTo(Button.POWER);
            quick.press(Button.HOME);
            assertThat(Await.next(presses)).isEqualTo(Button.HOME);
            assertThat(held).isEmpty();
        }
    }

    @Test
    void sensorsMoveAndTellBothWays() throws InterruptedException {
        BlockingQueue<String> moves = new LinkedBlockingQueue<>();
        board.onSensor(sensor -> moves.add(sensor + " " + board.active(sensor).orElseThrow()));
        // What the contacts are at the opening is told first or was told before; it is never active.
        board.move(Sensor.PAPER_OUT, true);
        String first = Await.next(moves);
        while (first.endsWith("false")) {
            first = Await.next(moves);
        }
        assertThat(first).isEqualTo("PAPER_OUT true");
        board.move(Sensor.COVER_OPEN, true);
        assertThat(Await.next(moves)).isEqualTo("COVER_OPEN true");
        board.move(Sensor.PAPER_OUT, false);
        assertThat(Await.next(moves)).isEqualTo("PAPER_OUT false");
        assertThat(board.active(Sensor.COVER_OPEN)).contains(true);
    }

    @Test
    void aLampThatIsWiredTheOtherWayShinesAtTheLowLevel() throws InterruptedException {
        PinMap reference = PinMap.reference();
        PinMap turned = new PinMap(reference.roles(), Set.of(Role.LED_POWER, Role.BUTTON_HOME), Map.of());
        try (SimBoard other = Boards.simulated(turned, Timing.USUAL)) {
            other.onLight(() -> power.add(other.lit(Led.POWER)));
            other.onPress(presses::add);
            other.light(Led.POWER, Light.ON);
            assertThat(Await.next(power)).isTrue();
            assertThat(other.pins())
                    .filteredOn(pin -> pin.name().equals("led_power"))
                    .containsExactly(new Pin("led_power", 17, Pin.Direction.OUT, false, false));
            other.press(Button.HOME);
            assertThat(Await.next(presses)).isEqualTo(Button.HOME);
        }
    }

    @Test
    void aSpikeShorterThanTheDebounceIsNoPress() throws InterruptedException {
        board.onPress(presses::add);
        board.bounce(Button.HOME, true, false);
        board.press(Button.BACK);
        assertThat(Await.next(presses)).isEqualTo(Button.BACK);
    }

    @Test
    void aListenerThatFailsHindersNoOther() throws InterruptedException {
        board.onPress(button -> {
            throw new IllegalStateException("on purpose: this trace belongs to the test");
        });
        board.onPress(presses::add);
        board.press(Button.HOME);
        board.press(Button.BACK);
        assertThat(Await.next(presses)).isEqualTo(Button.HOME);
        assertThat(Await.next(presses)).isEqualTo(Button.BACK);
    }

    @Test
    void closingPutsTheLampsOutAndAnotherBoardCanBeOpened() throws InterruptedException {
        board.onLight(() -> power.add(board.lit(Led.POWER)));
        board.light(Led.POWER, Light.ON);
        assertThat(Await.next(power)).isTrue();
        board.close();
        assertThat(Await.next(power)).isFalse();
        board.light(Led.POWER, Light.ON);
        board.press(Button.HOME);
        board.close();
        try (SimBoard next = Boards.simulated()) {
            next.onPress(presses::add);
            next.press(Button.BACK);
            assertThat(Await.next(presses)).isEqualTo(Button.BACK);
        }
    }

    @Test
    void canBeClosedByItsOwnListener() throws InterruptedException {
        board.onPress(button -> {
            board.close();
            presses.add(button);
        });
        board.press(Button.HOME);
        assertThat(Await.next(presses)).isEqualTo(Button.HOME);
    }

    @Test
    void noBoardTakesEverythingAndDoesNothing() {
        try (Board none = Boards.none()) {
            none.light(Led.DATA, Light.BLINK);
            none.onPress(presses::add);
        }
        assertThat(presses).isEmpty();
    }
}
