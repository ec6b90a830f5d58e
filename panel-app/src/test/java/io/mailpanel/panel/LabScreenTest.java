package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.boot.SimHands;
import io.mailpanel.device.board.BoardHands;
import io.mailpanel.device.stage.Stage.Item;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Sensor;
import io.mailpanel.hardware.Boards;
import io.mailpanel.hardware.Pin.Direction;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Timing;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The hardware lab with the real device, the simulated board and a real finger. */
@Timeout(60)
final class LabScreenTest {
    private static final Texts TEXTS = Texts.of(Language.EN);

    @TempDir
    private Path folder;

    private final PinMap pins =
            new PinMap(PinMap.reference().roles(), Set.of(), Map.of(16, Direction.IN, 20, Direction.OUT));
    private final SimBoard board = Boards.simulated(pins, Timing.USUAL);
    private RealDevice device;
    private Panel panel;
    private Finger finger;

    private void open(Board any, Optional<BoardHands> hands) throws Exception {
        device = new RealDevice(folder, Language.EN, false, any, hands);
        device.changePassword();
        panel = Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
        any.onPress(panel::button);
        finger = new Finger(panel);
        finger.eye().waitForScreen(Screens.HOME);
        toLab();
    }

    private void open() throws Exception {
        open(board, Optional.of(new SimHands(board)));
        see("Power LED", "HIGH, lit");
    }

    private void toLab() {
        finger.touch("Settings");
        finger.touch("General Settings");
        finger.touch("Hardware lab");
        finger.eye().waitForScreen(Screens.LAB);
    }

    @AfterEach
    void close() {
        if (panel != null) {
            panel.close();
        }
        device.close();
        board.close();
    }

    private Item see(String name, String value) {
        return finger.eye().waitFor(i -> i.name().equals(name) && i.value().equals(value), name + "=" + value);
    }

    private boolean shown(String name, String value) {
        return panel.scene().items().stream()
                .anyMatch(i -> i.name().equals(name) && i.value().equals(value));
    }

    /** How many edges the device has logged. */
    private String edges() {
        return Integer.toString(device.core.lab().board().edges().size());
    }

    private boolean seen(String name) {
        return panel.scene().items().stream().anyMatch(i -> i.name().equals(name));
    }

    /** Drags the list until this row is in reach. */
    private void scrollTo(String name) {
        finger.eye()
                .until(
                        () -> {
                            boolean there = panel.scene().items().stream()
                                    .anyMatch(i -> i.name().equals(name) && i.height() >= 48);
                            if (!there) {
                                finger.eye().drag(400, 380, 400, 240);
                            }
                            return there;
                        },
                        name);
    }

    @Test
    void aTouchOfPressIsAPressOfTheBoardsButtonAndIsInTheLog() throws Exception {
        open();
        scrollTo("Press: Home button");
        finger.touch("Press: Home button");
        finger.eye().waitForScreen(Screens.HOME);
        toLab();
        finger.touch("Edges");
        Item down = finger.eye().waitFor("Home button, LOW");
        Item up = finger.eye().waitFor("Home button, HIGH");
        assertThat(up.y()).as("the newest is above").isLessThan(down.y());
        assertThat(down.value()).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
        assertThat(up.value()).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} \\+\\d+\\.\\d ms");
        finger.touch("Pause");
        finger.eye().waitFor("Go on");
        device.core.lab().drive("buzzer", true);
        finger.eye().until(() -> shown("Edges", edges()), "the buzzer's edge is counted");
        assertThat(seen("Buzzer, HIGH")).isFalse();
        finger.touch("Go on");
        finger.eye().waitFor("Buzzer, HIGH");
        finger.touch("Clear");
        finger.eye().waitFor(TEXTS.get("panel.lab.edges.empty"));
        finger.touch("Pins");
        scrollTo("Press: Back button");
        finger.touch("Press: Back button");
        finger.eye().waitForScreen(Screens.GENERAL);
    }

    @Test
    void aSensorIsMovedAndMovedBack() throws Exception {
        open();
        scrollTo("Cover sensor");
        see("Cover sensor", "HIGH, closed");
        finger.touch("Cover sensor");
        see("Cover sensor", "LOW, open");
        assertThat(board.active(Sensor.COVER_OPEN)).contains(true);
        finger.touch("Cover sensor");
        see("Cover sensor", "HIGH, closed");
        finger.touch("Edges");
        finger.eye().waitFor("Cover sensor, HIGH");
    }

    @Test
    void anInputOfTheLabIsSwitchedAndItsEdgesAreLoggedWithTheirTimes() throws Exception {
        open();
        scrollTo("Lab pin 16");
        see("Lab pin 16", "LOW");
        finger.touch("Lab pin 16");
        see("Lab pin 16", "HIGH");
        assertThat(board.pins()).anyMatch(pin -> pin.name().equals("lab_16") && pin.high());
        finger.touch("Lab pin 16");
        see("Lab pin 16", "LOW");
        finger.touch("Edges");
        Item up = finger.eye().waitFor("Lab pin 16, HIGH");
        Item down = finger.eye().waitFor("Lab pin 16, LOW");
        assertThat(down.y()).as("the newest is above").isLessThan(up.y());
        assertThat(up.value()).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}");
        assertThat(down.value()).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} \\+[\\d.]+ (ms|s)");
        finger.touch("Pins");
        finger.touch("Home");
        finger.eye().waitForScreen(Screens.HOME);
    }

    @Test
    void anOutputIsSwitchedAndGivenBack() throws Exception {
        open();
        see("Data LED", "LOW, dark");
        finger.touch("Data LED");
        see("Data LED", "HIGH, lit, by hand");
        assertThat(board.lit(Led.DATA)).isTrue();
        finger.touch("Back to the device");
        see("Data LED", "LOW, dark");
        assertThat(board.lit(Led.DATA)).isFalse();
        assertThat(seen("Back to the device")).isFalse();
    }

    @Test
    void whoLeavesGivesTheOutputsBack() throws Exception {
        open();
        finger.touch("Power LED");
        see("Power LED", "LOW, dark, by hand");
        finger.touch("Home");
        finger.eye().waitForScreen(Screens.HOME);
        finger.eye().until(() -> board.lit(Led.POWER), "the power LED as the device wants it");
    }

    @Test
    void whatTheDeviceTellsByItsLampsIsSeen() throws Exception {
        open();
        see("Error LED", "LOW, dark");
        device.printer.setPaperOut(true);
        device.core.refresh();
        see("Error LED", "HIGH, lit");
    }

    @Test
    void aBouncingLineLeavesThePanelItsTime() throws Exception {
        open();
        finger.touch("Edges");
        for (int i = 0; i < 20_000; i++) {
            board.move(Sensor.PAPER_OUT, i % 2 == 0);
        }
        finger.touch("Pins");
        see("Power LED", "HIGH, lit");
        scrollTo("Paper sensor");
        see("Paper sensor", "HIGH, paper is in");
        finger.touch("Edges");
        see("Edges", "200");
    }

    @Test
    void aRealBoardIsWorkedByHand() throws Exception {
        open(board, Optional.empty());
        finger.eye().waitFor(TEXTS.get("panel.lab.real"));
        scrollTo("Lab pin 20");
        assertThat(finger.eye().waitFor("Lab pin 20").role()).isEqualTo("switch");
        scrollTo("Home button");
        assertThat(seen("Press: Home button")).isFalse();
        scrollTo("Cover sensor");
        assertThat(finger.eye().waitFor("Cover sensor").role()).isEqualTo("text");
        scrollTo("Lab pin 16");
        assertThat(finger.eye().waitFor("Lab pin 16").role()).isEqualTo("text");
    }

    @Test
    void whereThereIsNoBoardTheScreenSaysWhichKeyToSet() throws Exception {
        open(Boards.none(), Optional.empty());
        finger.eye().waitFor("No board");
        assertThat(finger.eye().waitFor(TEXTS.get("panel.lab.none.remedy")).name())
                .contains("mailpanel.toml", "[board]", "type");
    }
}
