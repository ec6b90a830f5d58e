package io.mailpanel.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
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
