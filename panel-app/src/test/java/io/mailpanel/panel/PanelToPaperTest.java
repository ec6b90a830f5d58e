package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.PrinterTraits;
import io.mailpanel.hardware.Printers;
import io.mailpanel.hardware.sim.Mechanics;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.hardware.sim.PaperPty;
import io.mailpanel.hardware.sim.PaperTcp;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.Profiles;
import io.mailpanel.statusprint.SheetPrinter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a finger on the panel through Pi4J, jSerialComm and a pty to the paper, at 9600 baud into a buffer of 4 kB. */
@Timeout(90)
final class PanelToPaperTest {
    private static final Profile PROFILE = Profiles.named("pos-5890").orElseThrow();
    private static final PrinterTraits TRAITS = new PrinterTraits(4096, 800, Duration.ZERO, false);

    @TempDir
    private Path folder;

    private final PaperEmulator paper = new PaperEmulator(PROFILE.dots(), new Mechanics(1000, 4096, false));
    private final BlockingQueue<byte[]> jobs = new LinkedBlockingQueue<>();
    private final Texts texts = Texts.of(Language.RU);
    private PaperPty pty;
    private PrinterPort port;
    private RealDevice device;
    private Panel panel;
    private Finger finger;

    private void overAPty() throws Exception {
        paper.onJob((bytes, strip) -> jobs.add(bytes));
        plug();
        start(Printers.open("pty:" + folder.resolve("printer") + "?baud=9600", TRAITS));
    }

    private void plug() throws IOException {
        pty = PaperPty.start(paper, folder.resolve("printer"), Duration.ofMillis(300));
    }

    private void start(PrinterPort wire) throws Exception {
        port = wire;
        device = new RealDevice(folder, Language.RU, PROFILE, wire);
        device.changePassword();
        panel = Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
        finger = new Finger(panel);
        for (String row : List.of("settings", "general", "network.settings", "network.status", "sheet")) {
            finger.touch(texts.get("panel." + row + ".title"));
        }
        finger.eye().waitForScreen(Screens.SHEET);
    }

    @AfterEach
    void close() throws IOException {
        panel.close();
        device.close();
        port.close();
        if (pty != null) {
            pty.close();
        }
        paper.close();
    }

    private byte[] sheet() {
        return new SheetPrinter(PROFILE).escPos(device.core.sheet().sheet());
    }

    private List<String> names() {
        return panel.scene().items().stream().map(item -> item.name()).toList();
    }

    @Test
    void theSheetsBytesArriveAsTheyWereMade() throws Exception {
        overAPty();
        byte[] before = sheet();
        finger.touch("Печать");
        finger.eye().waitFor("Напечатано");
        byte[] arrived = jobs.poll(30, TimeUnit.SECONDS);
        // The minute may have changed meanwhile.
        assertThat(arrived).isIn(before, sheet());
        assertThat(paper.lostBytes()).isZero();
        assertThat(paper.unknownCommands()).isEmpty();
    }

    @Test
    void paperThatEndsInTheMiddleIsSaidAndThePrintGoesOn() throws Exception {
        overAPty();
        paper.setPaperLeft(400);
        finger.touch("Печать");
        finger.eye().waitFor("Нет бумаги: печать остановилась, не дойдя до конца");
        assertThat(names())
                .contains("Продолжить", "Напечатать заново", "Отмена")
                .doesNotContain("Напечатано");
        assertThat(device.core.state().printer()).isEqualTo(PrinterStatus.PAPER_OUT);
        paper.setPaperOut(false);
        finger.touch("Продолжить");
        finger.eye().waitFor("Напечатано");
        assertThat(jobs.poll(30, TimeUnit.SECONDS)).isNotEmpty();
        try (PaperEmulator whole = new PaperEmulator(PROFILE.dots())) {
            whole.print(sheet());
            assertThat(paper.strip().getHeight()).isEqualTo(whole.strip().getHeight());
        }
        assertThat(paper.lostBytes()).isZero();
    }

    @Test
    void overANetworkPaperThatEndsInTheMiddleIsSaidToo() throws Exception {
        // 40 mm a second; the product thinks of 100.
        try (PaperEmulator slow = new PaperEmulator(PROFILE.dots(), new Mechanics(320, 4096, false));
                PaperTcp tcp = PaperTcp.start(slow, InetAddress.getLoopbackAddress(), 0)) {
            CountDownLatch begun = new CountDownLatch(1);
            slow.onPaper(begun::countDown);
            start(Printers.open("tcp://127.0.0.1:" + tcp.port(), TRAITS));
            finger.touch("Печать");
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            slow.setPaperOut(true);
            finger.eye().waitFor("Нет бумаги: печать остановилась, не дойдя до конца");
            assertThat(names()).contains("Продолжить", "Напечатать заново", "Отмена");
            slow.setPaperOut(false);
            long in = System.nanoTime();
            finger.eye().waitFor("Печать остановилась, не дойдя до конца. Продолжите её или напечатайте всё заново.");
            assertThat(Duration.ofNanos(System.nanoTime() - in)).isLessThan(Duration.ofSeconds(2));
            finger.touch("Продолжить");
            finger.eye().waitFor("Напечатано");
            assertThat(slow.idle()).as("all is on paper").isTrue();
            assertThat(slow.unknownCommands()).isEmpty();
        }
    }

    @Test
    void aPulledCableIsSaidAndThePrintIsPrintedAgainWhenItIsBack() throws Exception {
        overAPty();
        CountDownLatch begun = new CountDownLatch(1);
        paper.onPaper(begun::countDown);
        finger.touch("Печать");
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        pty.close();
        finger.eye().waitFor("Нет принтера: печать остановилась, не дойдя до конца");
        assertThat(names()).contains("Напечатать заново", "Отмена").doesNotContain("Продолжить");
        plug();
        finger.touch("Напечатать заново");
        finger.eye().waitFor("Напечатано");
        // What had arrived before may have ended a job of its own.
        String arrived = "";
        while (!arrived.contains(texts.get("sheet.email_server")) || !arrived.contains("192.168.1.20:8443")) {
            byte[] next = jobs.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("after " + arrived).isNotNull();
            arrived = new String(next, "IBM866");
        }
        assertThat(paper.unknownCommands()).isEmpty();
    }

    @Test
    void aSilentPrinterPrintsAndIsNeverCalledReady() throws Exception {
        BlockingQueue<byte[]> taken = new LinkedBlockingQueue<>();
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> takeAll(silent, taken));
            thread.start();
            start(Printers.open("tcp://127.0.0.1:" + silent.getLocalPort(), TRAITS));
            finger.touch("Печать");
            finger.eye().waitFor(texts.get("panel.sheet.handed"));
            assertThat(names()).doesNotContain("Напечатано", "Готов");
            assertThat(device.core.state().printer()).isEqualTo(PrinterStatus.UNKNOWN);
            byte[] job = sheet();
            byte[] one = taken.poll(10, TimeUnit.SECONDS);
            while (one.length < job.length) {
                // Questions, on connections of their own.
                one = taken.poll(10, TimeUnit.SECONDS);
            }
            assertThat(new String(one, "IBM866")).contains(texts.get("sheet.email_server"));
        }
    }

    private static void takeAll(ServerSocket server, BlockingQueue<byte[]> taken) {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                taken.add(client.getInputStream().readAllBytes());
            } catch (IOException e) {
                // Closed, or the client is gone.
                continue;
            }
        }
    }
}
