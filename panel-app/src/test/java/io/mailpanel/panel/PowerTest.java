package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.board.BoardState;
import io.mailpanel.device.board.PowerParts;
import io.mailpanel.device.board.PowerSwitch;
import io.mailpanel.device.stage.Stage.Item;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Boards;
import io.mailpanel.hardware.PowerSupply;
import io.mailpanel.hardware.PowerSupply.Condition;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Timing;
import java.awt.Color;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The dark screen and the question whether to switch off, with the board's button and a real finger. */
@Timeout(90)
final class PowerTest {
    private static final String DARK = "The screen is off: touch it to wake it";

    private final SimBoard board =
            Boards.simulated(PinMap.reference(), new Timing(Duration.ofMillis(5), Duration.ofMillis(300), false));
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final FixtureDevice device =
            new FixtureDevice(States.working(Language.EN), new PowerParts(new Scripted(), on -> {}, Duration.ZERO));
    private Panel panel;
    private Finger finger;

    /** Switches nothing off: it restarts, and refuses to go off. */
    private final class Scripted implements PowerSwitch {
        @Override
        public boolean restarts() {
            return true;
        }

        @Override
        public void off() throws IOException {
            throw new IOException("Interactive authentication required.");
        }

        @Override
        public void restart() {
            asked.add("restart");
        }
    }

    @BeforeEach
    void open() throws Exception {
        panel = Panel.open(device, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
        device.power().onButton(panel::button);
        device.follow(board);
        finger = new Finger(panel);
        finger.eye().waitForScreen(Screens.HOME);
    }

    @AfterEach
    void close() {
        panel.close();
        board.close();
    }

    @Test
    void theFirstTouchOfADarkScreenOnlyWakesIt() {
        Item settings = finger.eye().waitFor("Settings");
        board.press(Button.POWER);
        finger.eye().waitFor(DARK);
        assertThat(panel.scene().items()).hasSize(1);
        finger.eye().until(() -> new Color(finger.screen().getRGB(400, 240)).equals(Color.BLACK), "black");
        finger.touch(DARK);
        finger.eye().waitFor("Settings");
        finger.eye().settle();
        assertThat(panel.scene().screen()).isEqualTo(Screens.HOME);

        board.press(Button.POWER);
        finger.eye().waitFor(DARK);
        finger.to(settings.x() + 20, settings.y() + 20);
        panel.press(settings.x() + 20, settings.y() + 20);
        panel.release(settings.x() + 20, settings.y() + 20);
        finger.eye().waitFor("Settings");
        finger.eye().settle();
        assertThat(panel.scene().screen()).isEqualTo(Screens.HOME);
        finger.touch("Settings");
        finger.eye().waitForScreen(Screens.SETTINGS);
    }

    @Test
    void aButtonOrAKeyOnlyWakesItToo() {
        finger.touch("Settings");
        finger.eye().waitForScreen(Screens.SETTINGS);
        board.press(Button.POWER);
        finger.eye().waitFor(DARK);
        board.press(Button.HOME);
        finger.eye().until(() -> !device.state().board().asleep(), "awake");
        finger.eye().settle();
        assertThat(panel.scene().screen()).isEqualTo(Screens.SETTINGS);
        board.press(Button.POWER);
        finger.eye().waitFor(DARK);
        finger.key(KeyEvent.VK_ESCAPE);
        finger.eye().until(() -> !device.state().board().asleep(), "awake");
        finger.eye().settle();
        assertThat(panel.scene().screen()).isEqualTo(Screens.SETTINGS);
        board.press(Button.HOME);
        finger.eye().waitForScreen(Screens.HOME);
    }

    @Test
    void aLongPressAsksAndSaysWhatTheSystemSays() throws Exception {
        finger.touch("Log in");
        finger.eye().waitFor("Administrator log-in");
        board.hold(Button.POWER);
        finger.eye().waitFor("Switch the device off?");
        finger.touch("Cancel");
        finger.eye().waitFor("Settings");
        assertThat(device.state().board().offersOff()).isFalse();

        board.hold(Button.POWER);
        finger.touch("Restart");
        assertThat(asked.poll(10, TimeUnit.SECONDS)).isEqualTo("restart");

        board.hold(Button.POWER);
        finger.touch("Switch off");
        finger.eye().waitFor("The device stays on");
        assertThat(panel.scene().items())
                .anyMatch(item -> item.name().contains("Interactive authentication required."));
        finger.touch("OK");
        finger.eye().waitFor("Settings");

        // The board's Back and a short press put the question away as well.
        board.hold(Button.POWER);
        finger.eye().waitFor("Switch the device off?");
        board.press(Button.BACK);
        finger.eye().waitFor("Settings");
        board.hold(Button.POWER);
        finger.eye().waitFor("Switch the device off?");
        board.press(Button.POWER);
        finger.eye().waitFor(DARK);
        finger.touch(DARK);
        finger.eye().waitFor("Settings");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWeakPowerSupplyIsSeenOnHomeAndExplained(Language language) {
        Texts texts = Texts.of(language);
        device.setLanguage(language);
        BoardState weak = new BoardState(false, false, true, new PowerSupply(Condition.LOW, Condition.GOOD));
        device.set(s -> States.board(s, weak));
        finger.touch(texts.get("panel.home.supply"));
        finger.eye().waitForScreen(Screens.NETWORK);
        assertThat(panel.scene().items()).extracting(Item::value).contains(texts.get("supply.speed.GOOD"));
        device.set(s -> States.board(s, BoardState.AWAKE));
        finger.touch(texts.get("panel.bar.home"));
        finger.eye()
                .until(
                        () -> panel.scene().items().stream()
                                .noneMatch(i -> i.name().equals(texts.get("panel.home.supply"))),
                        "no complaint");
    }
}
