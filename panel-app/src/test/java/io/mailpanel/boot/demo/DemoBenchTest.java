package io.mailpanel.boot.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
import io.mailpanel.hardware.Boards;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.panel.Theme;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench beside the panel, in a real window, driving the real simulated board and printer. */
final class DemoBenchTest {
    private final SimBoard board = Boards.simulated();
    private final PaperEmulator printer = new PaperEmulator(384);
    private JFrame frame;
    private DemoBench bench;

    @BeforeEach
    void open() throws Exception {
        onEventThread(() -> {
            bench = new DemoBench(java.util.Optional.of(board), java.util.Optional.of(printer), Theme.LIGHT, 480);
            bench.speak(Texts.of(Language.EN));
            frame = new JFrame();
            frame.add(bench);
            frame.pack();
            frame.setVisible(true);
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            frame.dispose();
            return null;
        });
        board.close();
        printer.close();
    }

    @Test
    void itsButtonsAreTheBoards() throws Exception {
        BlockingQueue<Board.Button> pressed = new LinkedBlockingQueue<>();
        board.onPress(pressed::add);
        click("Home");
        assertThat(pressed.poll(10, TimeUnit.SECONDS)).isEqualTo(Board.Button.HOME);
        click("Back");
        assertThat(pressed.poll(10, TimeUnit.SECONDS)).isEqualTo(Board.Button.BACK);
    }

    @Test
    void aLampShinesWhenItsPinDoes() throws Exception {
        CountDownLatch lit = new CountDownLatch(1);
        board.onLight(lit::countDown);
        board.light(Led.ERROR, Light.ON);
        assertThat(lit.await(10, TimeUnit.SECONDS)).isTrue();
        Lamp error = onEventThread(() -> all(bench, Lamp.class).get(2));
        assertThat(error.value()).isEqualTo("on");
        assertThat(onEventThread(() -> all(bench, Lamp.class).get(1)).value()).isEqualTo("off");
        assertThat(error.getAccessibleContext().getAccessibleName()).isEqualTo("Error");
    }

    @Test
    void itsSwitchesAreThePrintersAndASwitchBackLetsItGoOn() throws Exception {
        click("No paper");
        awaitStatus(PrinterStatus.PAPER_OUT);
        click("No paper");
        awaitStatus(PrinterStatus.READY);
        click("Cover open");
        awaitStatus(PrinterStatus.COVER_OPEN);
    }

    @Test
    void aRollNearItsEndAndAHotHeadAreThePrinters() throws Exception {
        click("Paper low");
        awaitStatus(PrinterStatus.PAPER_NEAR_END);
        click("Head too hot");
        awaitStatus(PrinterStatus.ERROR);
        click("Head too hot");
        awaitStatus(PrinterStatus.PAPER_NEAR_END);
        click("No paper");
        awaitStatus(PrinterStatus.PAPER_OUT);
        awaitSwitch("Paper low", "off");
        click("Paper low");
        awaitStatus(PrinterStatus.PAPER_NEAR_END);
        awaitSwitch("No paper", "off");
        click("Paper low");
        awaitStatus(PrinterStatus.READY);
    }

    @Test
    void aContactsSwitchFollowsTheContactAndItsNextTouchMovesIt() throws Exception {
        board.opened().toCompletableFuture().get(10, TimeUnit.SECONDS);
        board.move(Board.Sensor.PAPER_OUT, true);
        awaitSwitch("Contact: no paper", "on");
        assertThat(switchOf("Contact: cover open").value()).isEqualTo("off");
        CountDownLatch put = new CountDownLatch(1);
        board.onSensor(sensor -> put.countDown());
        click("Contact: no paper");
        assertThat(put.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(board.active(Board.Sensor.PAPER_OUT)).contains(false);
        awaitSwitch("Contact: no paper", "off");
    }

    @Test
    void printedPaperGrowsOutOfThePrinterAndItsEndIsSeen() throws Exception {
        int before = onEventThread(() -> strip().getPreferredSize().height);
        printer.print("A line\n".repeat(60).getBytes(StandardCharsets.US_ASCII));
        // The printer's own call to the event thread stands before these in the queue.
        onEventThread(() -> null);
        onEventThread(() -> null);
        Dimension after = onEventThread(() -> strip().getPreferredSize());
        assertThat(after.height).isGreaterThan(before + 60 * 24);
        int seenTo = onEventThread(() -> strip().getVisibleRect().y + strip().getVisibleRect().height);
        assertThat(seenTo).isEqualTo(after.height);
    }

    @Test
    void eachJobIsKeptAsBytesAndAsAPicture(@TempDir Path folder) throws Exception {
        byte[] job = "Job\n".getBytes(StandardCharsets.US_ASCII);
        printer.onJob(new PaperStore(folder)::keep);
        printer.print(job);
        assertThat(folder.resolve("0001.bin")).hasBinaryContent(job);
        assertThat(javax.imageio.ImageIO.read(folder.resolve("0001.png").toFile())
                        .getWidth())
                .isGreaterThan(384);
        new PaperStore(folder).keep(job, printer.strip());
        assertThat(Files.exists(folder.resolve("0002.bin"))).isTrue();
    }

    @Test
    void whatThePrinterDoesNotCarryOutIsSaidBelowItsState() throws Exception {
        printer.print(new byte[] {0x1B, 'z', 0x1B, 'p', 0, 25, 25, 'x', '\n'});
        onEventThread(() -> null);
        PrinterSlot slot = all(bench, PrinterSlot.class).get(0);
        String said = onEventThread(() -> slot.getToolTipText());
        assertThat(said).isEqualTo("Not carried out: ESC z (1B 7A), ESC p");
        onEventThread(() -> {
            bench.speak(Texts.of(Language.RU));
            return null;
        });
        said = onEventThread(() -> slot.getToolTipText());
        assertThat(said).isEqualTo("Не выполнено: ESC z (1B 7A), ESC p");
    }

    private PaperStrip strip() {
        return all(bench, PaperStrip.class).get(0);
    }

    private void click(String text) throws Exception {
        onEventThread(() -> {
            AbstractButton button = all(bench, AbstractButton.class).stream()
                    .filter(b -> text.equals(b.getText()))
                    .findFirst()
                    .orElseThrow();
            button.doClick(0);
            return null;
        });
    }

    private BenchSwitch switchOf(String text) throws Exception {
        return onEventThread(() -> all(bench, BenchSwitch.class).stream()
                .filter(b -> text.equals(b.getText()))
                .findFirst()
                .orElseThrow());
    }

    /** Each look is a turn of the event thread, on which the switch is set. */
    private void awaitSwitch(String text, String wanted) throws Exception {
        BenchSwitch contact = switchOf(text);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!onEventThread(contact::value).equals(wanted)) {
            assertThat(System.nanoTime()).as(text + " " + wanted).isLessThan(deadline);
        }
    }

    /** The bench works the printer on a thread of its own and then repaints: each repaint is a moment to look. */
    private void awaitStatus(PrinterStatus wanted) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (printer.status() != wanted && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(printer.status()).isEqualTo(wanted);
    }

    private static <T extends Component> List<T> all(Container root, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Component child : root.getComponents()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Container container) {
                found.addAll(all(container, type));
            }
        }
        return found;
    }

    private static <T> T onEventThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeLater(task);
        return task.get(20, TimeUnit.SECONDS);
    }
}
