package io.mailpanel.device.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.boot.SimHands;
import io.mailpanel.device.Subscription;
import io.mailpanel.device.board.LabBoard.Condition;
import io.mailpanel.device.board.LabPin.Kind;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
import io.mailpanel.hardware.Board.Sensor;
import io.mailpanel.hardware.Boards;
import io.mailpanel.hardware.Pin.Direction;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.hardware.real.PiBoards;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The hardware lab on the simulated board. */
@Timeout(60)
final class BoardLabTest {
    private static final int FRAME_MILLIS = 25;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final PinMap pins =
            new PinMap(PinMap.reference().roles(), Set.of(), Map.of(16, Direction.OUT, 26, Direction.IN));
    private final SimBoard board = Boards.simulated(pins, Timing.USUAL);
    private final BoardHands hands = new SimHands(board);
    private final BoardLab lab = lab(board);

    @AfterEach
    void close() {
        board.close();
        thread.shutdownNow();
    }

    private BoardLab lab(Board any) {
        return new BoardLab(any, Optional.of(hands), Clock.systemUTC(), thread, () -> any.light(Led.DATA, Light.OFF));
    }

    private static LabBoard await(LabDesk lab, Predicate<LabBoard> wanted) throws Exception {
        CompletableFuture<LabBoard> seen = new CompletableFuture<>();
        Runnable look = () -> {
            LabBoard now = lab.board();
            if (wanted.test(now)) {
                seen.complete(now);
            }
        };
        Subscription watch = lab.watch(look);
        try {
            look.run();
            return seen.get(20, TimeUnit.SECONDS);
        } finally {
            watch.close();
        }
    }

    private LabBoard open() throws Exception {
        lab.start();
        return await(lab, now -> now.condition() == Condition.OPEN);
    }

    private static LabPin pin(LabBoard now, String name) {
        return now.pins().stream()
                .filter(pin -> pin.pin().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<LabEdge> edges(LabBoard now, String pin) {
        return now.edges().stream()
                .filter(edge -> edge.pin().name().equals(pin))
                .toList();
    }

    @Test
    void everyPinIsThereWithWhatIsWiredToIt() throws Exception {
        LabBoard now = open();
        assertThat(now.pins()).hasSize(11).noneMatch(LabPin::byHand);
        LabPin home = pin(now, "button_home");
        assertThat(home.kind()).isEqualTo(Kind.BUTTON);
        assertThat(home.button()).contains(Button.HOME);
        assertThat(home.output()).isFalse();
        assertThat(home.pin().bcm()).isEqualTo(5);
        assertThat(home.pin().header()).hasValue(29);
        // Nobody presses it, and it is pulled up.
        assertThat(home.pin().high()).isTrue();
        assertThat(home.pin().active()).isFalse();
        assertThat(pin(now, "sensor_cover").sensor()).contains(Sensor.COVER_OPEN);
        assertThat(pin(now, "led_data").kind()).isEqualTo(Kind.LAMP);
        assertThat(pin(now, "lab_16").kind()).isEqualTo(Kind.LAB);
        assertThat(pin(now, "lab_16").output()).isTrue();
        assertThat(pin(now, "lab_26").output()).isFalse();
    }

    @Test
    void aPressIsTwoEdgesWithTheirTimesAndTheTimeBetween() throws Exception {
        open();
        Instant before = Instant.now();
        hands.press(Button.HOME);
        List<LabEdge> seen = edges(await(lab, now -> edges(now, "button_home").size() == 2), "button_home");
        LabEdge up = seen.get(0);
        LabEdge down = seen.get(1);
        assertThat(down.pin().high()).isFalse();
        assertThat(up.pin().high()).isTrue();
        assertThat(down.at()).isBetween(before.minusMillis(1), up.at());
        assertThat(up.at()).isBetween(down.at(), Instant.now().plusMillis(1));
        assertThat(down.sincePrevious()).isEmpty();
        assertThat(up.sincePrevious()).contains(Duration.ofNanos(up.nanos() - down.nanos()));
        // A finger stays longer than the debounce.
        assertThat(up.sincePrevious().orElseThrow()).isGreaterThan(Timing.USUAL.debounce());
        lab.clearEdges();
        assertThat(lab.board().edges()).isEmpty();
    }

    @Test
    void whatTheDeviceLightsIsSeen() throws Exception {
        open();
        board.light(Led.ERROR, Light.ON);
        LabBoard lit = await(lab, now -> pin(now, "led_error").pin().high());
        assertThat(pin(lit, "led_error").pin().active()).isTrue();
        assertThat(pin(lit, "led_error").byHand()).isFalse();
        assertThat(edges(lit, "led_error")).hasSize(1);
    }

    @Test
    void aLampKeepsTheLevelThatItIsGivenUntilTheDeviceHasItBack() throws Exception {
        open();
        board.light(Led.DATA, Light.OFF);
        lab.drive("led_data", true);
        LabBoard driven = await(lab, now -> pin(now, "led_data").pin().high());
        assertThat(pin(driven, "led_data").byHand()).isTrue();
        lab.release();
        LabBoard back = await(lab, now -> !pin(now, "led_data").pin().high());
        assertThat(pin(back, "led_data").byHand()).isFalse();
    }

    @Test
    void aLampThatTheDeviceLightsAnewIsNoLongerDrivenByHand() throws Exception {
        open();
        board.light(Led.POWER, Light.ON);
        lab.drive("led_power", false);
        await(lab, now -> pin(now, "led_power").byHand());
        board.light(Led.POWER, Light.BLINK);
        await(lab, now -> !pin(now, "led_power").byHand());
    }

    @Test
    void anOutputOfTheLabIsSwitchedOffWhenItIsGivenBack() throws Exception {
        open();
        lab.drive("lab_16", true);
        assertThat(pin(await(lab, now -> pin(now, "lab_16").pin().high()), "lab_16")
                        .byHand())
                .isTrue();
        lab.release();
        await(lab, now -> !pin(now, "lab_16").pin().high());
        assertThat(pin(lab.board(), "lab_16").byHand()).isFalse();
    }

    @Test
    void aBuzzerThatTheDeviceSoundsMeanwhileIsStillSilencedWhenItIsGivenBack() throws Exception {
        open();
        lab.drive("buzzer", true);
        await(lab, now -> pin(now, "buzzer").byHand());
        board.beep(Duration.ofMillis(20));
        await(lab, now -> edges(now, "buzzer").size() == 2);
        lab.drive("buzzer", true);
        await(lab, now -> pin(now, "buzzer").pin().high());
        lab.release();
        await(lab, now -> !pin(now, "buzzer").pin().high());
    }

    @Test
    void whatALabConnectsToAnInputIsSeenWithItsTime() throws Exception {
        assertThat(pin(open(), "lab_26").pin().high()).isFalse();
        Instant before = Instant.now();
        hands.level("lab_26", true);
        LabBoard high = await(lab, now -> pin(now, "lab_26").pin().high());
        assertThat(edges(high, "lab_26")).hasSize(1);
        assertThat(edges(high, "lab_26").get(0).at())
                .isBetween(before.minusMillis(1), Instant.now().plusMillis(1));
        assertThat(pin(high, "lab_26").byHand()).isFalse();
        hands.level("lab_26", false);
        LabBoard low = await(lab, now -> !pin(now, "lab_26").pin().high());
        assertThat(edges(low, "lab_26")).hasSize(2);
        assertThat(edges(low, "lab_26").get(0).sincePrevious()).isPresent();
        for (String other : List.of("lab_16", "lab_5", "button_home", "sensor_cover")) {
            assertThatThrownBy(() -> hands.level(other, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(other);
        }
    }

    @Test
    void anInputCannotBeDriven() throws Exception {
        open();
        assertThatThrownBy(() -> lab.drive("button_home", true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lab.drive("lab_17", true)).isInstanceOf(IllegalArgumentException.class);
        assertThat(lab.board().pins()).noneMatch(LabPin::byHand);
    }

    @Test
    void aStormOfEdgesIsToldFrameByFrameAndPushesNoPressAway() throws Exception {
        open();
        hands.press(Button.HOME);
        await(lab, now -> edges(now, "button_home").size() == 2);
        AtomicInteger told = new AtomicInteger();
        long from = System.nanoTime();
        Subscription watch = lab.watch(told::incrementAndGet);
        for (int i = 0; i < 10_000; i++) {
            hands.move(Sensor.COVER_OPEN, i % 2 == 0);
        }
        hands.move(Sensor.PAPER_OUT, true);
        await(lab, now -> !edges(now, "sensor_paper").isEmpty());
        watch.close();
        long frames = Duration.ofNanos(System.nanoTime() - from).toMillis() / FRAME_MILLIS;
        assertThat(told.get()).isBetween(1, (int) frames + 2);
        LabBoard now = lab.board();
        assertThat(now.edges()).hasSize(EdgeLog.MOST);
        assertThat(edges(now, "button_home")).hasSize(2);
        assertThat(edges(now, "sensor_paper")).hasSize(1);
        assertThat(now.edges()).isSortedAccordingTo((a, b) -> Long.compare(b.nanos(), a.nanos()));
    }

    @Test
    void whoDoesNotWatchAnyMoreIsNotTold() throws Exception {
        open();
        AtomicInteger told = new AtomicInteger();
        lab.watch(told::incrementAndGet).close();
        hands.move(Sensor.COVER_OPEN, true);
        await(lab, now -> pin(now, "sensor_cover").pin().active());
        assertThat(told).hasValue(0);
    }

    @Test
    void whereThereIsNoBoardThereAreNoPins() {
        BoardLab none = lab(Boards.none());
        assertThat(none.board().condition()).isEqualTo(Condition.OPENING);
        none.start();
        assertThat(none.board().condition()).isEqualTo(Condition.NO_PINS);
        assertThat(none.board().pins()).isEmpty();
        none.release();
        assertThatThrownBy(() -> none.drive("led_data", true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pinsThatCannotBeOpenedSayWhy() throws Exception {
        try (Board busy = PiBoards.over(
                () -> {
                    throw new IllegalStateException("board.led_power: GPIO17 is in use by 'fan' (on purpose)");
                },
                pins,
                Timing.USUAL)) {
            BoardLab shut = lab(busy);
            shut.start();
            LabBoard now = await(shut, any -> any.condition() != Condition.OPENING);
            assertThat(now.condition()).isEqualTo(Condition.FAILED);
            assertThat(now.reason()).contains("GPIO17 is in use by 'fan'");
            assertThat(now.pins()).isEmpty();
        }
    }
}
