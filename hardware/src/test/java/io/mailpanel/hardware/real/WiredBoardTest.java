package io.mailpanel.hardware.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
import io.mailpanel.hardware.Board.Sensor;
import io.mailpanel.hardware.Pin;
import io.mailpanel.hardware.Pin.Direction;
import io.mailpanel.hardware.PinEdge;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The board's behaviour over Pi4J's mock pins; over a kernel's it is shown in the emulated machine. */
@Timeout(30)
final class WiredBoardTest {
    private static final Duration LONG = Duration.ofMillis(300);

    private final Context pi4j = Pi4J.newContextBuilder()
            .noAutoDetect()
            .disableShutdownHook()
            .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
            .build();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<PinEdge> edges = new LinkedBlockingQueue<>();
    private WiredBoard board;

    @BeforeEach
    void open() {
        PinMap reference = PinMap.reference();
        PinMap map = new PinMap(reference.roles(), Set.of(), Map.of(9, Direction.IN, 10, Direction.OUT));
        board = PiBoards.over(() -> pi4j, map, new Timing(Duration.ZERO, LONG, true));
        board.opened().toCompletableFuture().join();
        // Mock inputs start low, which is pressed, empty and open; nothing of that is a press.
        for (int pin : new int[] {3, 5, 6, 23, 24}) {
            contact(pin, DigitalState.HIGH);
        }
        board.onPress(button -> events.add("press " + button));
        board.onLongPress(button -> events.add("long " + button));
        board.onSensor(sensor -> events.add(sensor + " " + board.active(sensor).orElseThrow()));
        board.onEdge(edges::add);
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void homeIsPressedWhenItGoesDown() throws Exception {
        settled();
        contact(5, DigitalState.LOW);
        assertThat(next()).isEqualTo("press HOME");
        contact(5, DigitalState.HIGH);
        contact(6, DigitalState.LOW);
        assertThat(next()).isEqualTo("press BACK");
        assertThat(next()).isEqualTo("long BACK");
    }

    @Test
    void powerIsPressedWhenItComesUpOrLongWhileItIsDown() throws Exception {
        settled();
        contact(3, DigitalState.LOW);
        contact(3, DigitalState.HIGH);
        assertThat(next()).isEqualTo("press POWER");

        contact(3, DigitalState.LOW);
        assertThat(next()).isEqualTo("long POWER");
        contact(3, DigitalState.HIGH);
        contact(5, DigitalState.LOW);
        assertThat(next()).isEqualTo("press HOME"); // and no press of POWER before
    }

    @Test
    void sensorsTellBothWays() throws Exception {
        settled();
        assertThat(board.active(Sensor.PAPER_OUT)).contains(false);
        contact(23, DigitalState.LOW);
        assertThat(next()).isEqualTo("PAPER_OUT true");
        contact(24, DigitalState.LOW);
        assertThat(next()).isEqualTo("COVER_OPEN true");
        contact(23, DigitalState.HIGH);
        assertThat(next()).isEqualTo("PAPER_OUT false");
    }

    @Test
    void aBouncingContactIsOnePressWhereTheProviderDoesNotDebounce() throws Exception {
        settled();
        Context mock = Pi4J.newContextBuilder()
                .noAutoDetect()
                .disableShutdownHook()
                .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
                .build();
        try (WiredBoard bouncing = PiBoards.over(
                () -> mock, PinMap.reference(), new Timing(Duration.ofMillis(200), Duration.ofSeconds(20), false))) {
            bouncing.opened().toCompletableFuture().join();
            MockDigitalInput home = (MockDigitalInput) mock.registry().get("button_home");
            bouncing.onPress(button -> events.add("bouncing " + button));
            bouncing.onEdge(edges::add);
            home.mockState(DigitalState.HIGH);
            awaitStill(bouncing);
            for (int i = 0; i < 10; i++) {
                home.mockState(DigitalState.LOW);
                home.mockState(DigitalState.HIGH);
            }
            home.mockState(DigitalState.LOW);
            assertThat(next()).isEqualTo("bouncing HOME");
            home.mockState(DigitalState.HIGH);
            awaitStill(bouncing);
            assertThat(events).isEmpty();
        }
    }

    @Test
    void lampsLightAndBlinkByTheirPattern() throws Exception {
        board.light(Led.DATA, Light.ON);
        assertThat(edgeOf("led_data").pin().high()).isTrue();
        board.light(Led.DATA, Light.OFF);
        assertThat(edgeOf("led_data").pin().high()).isFalse();

        board.light(Led.ERROR, Light.BLINK_FAST);
        long first = edgeOf("led_error").nanos();
        for (int i = 1; i <= 8; i++) {
            PinEdge edge = edgeOf("led_error");
            assertThat(edge.pin().high()).isEqualTo(i % 2 == 0);
            // Never early; a busy machine may be late.
            assertThat(Duration.ofNanos(edge.nanos() - first)).isGreaterThan(Duration.ofMillis(125L * i - 30));
        }
        board.light(Led.ERROR, Light.ON);
        board.light(Led.POWER, Light.ON);
        assertThat(edgeOf("led_power").pin().high()).isTrue();
        assertThat(output("led_error").isHigh()).isTrue();
    }

    @Test
    void theBuzzerSoundsForItsTime() throws Exception {
        board.beep(Duration.ofMillis(100));
        long on = edgeOf("buzzer").nanos();
        PinEdge off = edgeOf("buzzer");
        assertThat(off.pin().high()).isFalse();
        assertThat(Duration.ofNanos(off.nanos() - on)).isGreaterThanOrEqualTo(Duration.ofMillis(90));
    }

    @Test
    void aLabSeesEveryPinAndDrivesOutputs() throws Exception {
        settled();
        assertThat(board.pins())
                .extracting(Pin::name)
                .contains("led_power", "button_power", "sensor_cover", "buzzer", "lab_9", "lab_10")
                .hasSize(11);
        board.drive("lab_10", true);
        assertThat(edgeOf("lab_10").pin()).isEqualTo(new Pin("lab_10", 10, Direction.OUT, true, true));
        contact(9, DigitalState.HIGH);
        assertThat(edgeOf("lab_9").pin()).isEqualTo(new Pin("lab_9", 9, Direction.IN, true, true));
        assertThat(board.pins()).contains(new Pin("lab_9", 9, Direction.IN, true, true));
        assertThatThrownBy(() -> board.drive("lab_9", true)).hasMessageContaining("lab_9");
        assertThatThrownBy(() -> board.drive("nothing", true)).hasMessageContaining("nothing");

        board.light(Led.POWER, Light.BLINK_FAST);
        board.drive("led_power", true);
        board.light(Led.POWER, Light.OFF);
        for (PinEdge edge = edgeOf("led_power"); edge.pin().high(); edge = edgeOf("led_power")) {
            // it blinked before it was driven
        }
    }

    @Test
    void theEndDarkensLampsAndWhatComesAfterIsDropped() {
        board.light(Led.POWER, Light.ON);
        DigitalOutput lamp = output("led_power");
        board.close();
        assertThat(lamp.isLow()).isTrue();
        board.light(Led.POWER, Light.ON);
        board.close();
        assertThat(lamp.isLow()).isTrue();
    }

    @Test
    void pinsThatCannotBeOpenedAreTold() {
        try (WiredBoard broken = PiBoards.over(
                () -> {
                    throw new BoardException("on purpose");
                },
                PinMap.reference(),
                Timing.USUAL)) {
            broken.light(Led.POWER, Light.ON);
            assertThatThrownBy(() -> broken.opened().toCompletableFuture().join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .hasMessage("on purpose");
            assertThat(broken.pins()).isEmpty();
        }
    }

    private void awaitStill(WiredBoard bouncing) throws InterruptedException {
        // A beep longer than the debounce ends after the contact has been looked at, on the same thread.
        edges.clear();
        bouncing.beep(Duration.ofMillis(250));
        while (edgeOf("buzzer").pin().high()) {
            // it has begun
        }
    }

    /** Everything that the set-up has changed has been told. */
    private void settled() throws InterruptedException {
        board.drive("lab_10", true);
        board.drive("lab_10", false);
        while (edgeOf("lab_10").pin().high()) {
            // the second comes after all that came before
        }
        events.clear();
        edges.clear();
    }

    private PinEdge edgeOf(String pin) throws InterruptedException {
        while (true) {
            PinEdge edge = edges.poll(10, TimeUnit.SECONDS);
            assertThat(edge).as("an edge of " + pin).isNotNull();
            if (edge.pin().name().equals(pin)) {
                return edge;
            }
        }
    }

    private String next() throws InterruptedException {
        return events.poll(10, TimeUnit.SECONDS);
    }

    private void contact(int bcm, DigitalState state) {
        pi4j.registry().all().values().stream()
                .filter(MockDigitalInput.class::isInstance)
                .map(MockDigitalInput.class::cast)
                .filter(input -> input.address().equals(bcm))
                .forEach(input -> input.mockState(state));
    }

    private DigitalOutput output(String name) {
        return pi4j.registry().get(name);
    }
}
