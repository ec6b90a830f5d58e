package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.hardware.Await;
import io.mailpanel.hardware.JobPosition;
import io.mailpanel.hardware.PrintStopped;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.PrinterTraits;
import io.mailpanel.hardware.Printers;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over real wires: a stopped sheet with two QR codes is printed anew, and called printed when it is. */
@Timeout(90)
final class AgainOnPaperTest {
    private static final byte[] SHEET = TwoCodes.sheet("pos-5890");
    private static final PrinterTraits TRAITS = new PrinterTraits(4096, 480, Duration.ZERO, false);

    @TempDir
    Path folder;

    /** Opens the cover, or takes the paper, when so much has come out. */
    private static Thread hand(PaperEmulator printer, boolean cover, int rows) {
        Semaphore paper = new Semaphore(0);
        printer.onPaper(paper::release);
        Thread hand = new Thread(() -> {
            try {
                while (printer.strip().getHeight() < rows && paper.tryAcquire(20, TimeUnit.SECONDS)) {
                    continue;
                }
                put(printer, cover, true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        hand.start();
        return hand;
    }

    private static void put(PaperEmulator printer, boolean cover, boolean wrong) {
        if (cover) {
            printer.setCoverOpen(wrong);
        } else {
            printer.setPaperOut(wrong);
        }
    }

    private static void stopAndPrintAgain(PrinterPort port, PaperEmulator printer, boolean cover, int rows)
            throws Exception {
        Thread hand = hand(printer, cover, rows);
        PrintStopped stopped = catchThrowableOfType(PrintStopped.class, () -> port.print(SHEET));
        hand.join();
        assertThat(stopped.status()).isEqualTo(cover ? PrinterStatus.COVER_OPEN : PrinterStatus.PAPER_OUT);
        put(printer, cover, false);
        port.print(SHEET, new JobPosition(0, stopped.position().begun()));
        long told = System.nanoTime();
        PtyRig.awaitIdle(printer);
        assertThat(Duration.ofNanos(System.nanoTime() - told))
                .as("on paper when it was told")
                .isLessThan(Duration.ofMillis(700));
        assertThat(printer.lostBytes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "320, true, 300, false",
        "480, false, 500, false",
        "800, true, 700, false",
        "800, false, 300, true",
        "600, true, 500, true"
    })
    void overAPty(int rowsPerSecond, boolean cover, int rows, boolean automatic) throws Exception {
        PrinterTraits traits = new PrinterTraits(4096, 480, Duration.ZERO, automatic);
        try (PtyRig rig = new PtyRig(folder, new Mechanics(rowsPerSecond, 4096, false), "", traits)) {
            stopAndPrintAgain(rig.port, rig.printer, cover, rows);
            assertThat(rig.printer.unknownCommands()).isEmpty();
        }
    }

    @Test
    void overTheNetwork() throws Exception {
        try (PaperEmulator printer = new PaperEmulator(384, new Mechanics(480, 4096, false));
                PaperTcp tcp = PaperTcp.start(printer, InetAddress.getLoopbackAddress(), 0);
                PrinterPort port = Printers.open("tcp://127.0.0.1:" + tcp.port(), TRAITS)) {
            assertThat(Await.answer(port)).isEqualTo(PrinterStatus.READY);
            stopAndPrintAgain(port, printer, true, 400);
        }
    }
}
