package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.hardware.Await;
import io.mailpanel.hardware.PrintStopped;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.PrinterTraits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** End to end: the product's port, Pi4J, jSerialComm, a pty, the emulated printer. */
@Timeout(60)
final class PtyPrinterTest {
    private static final Mechanics QUICK = new Mechanics(4000, 4096, false);

    @TempDir
    Path folder;

    @Test
    void everyByteArrivesAsItWasSent() throws Exception {
        try (PtyRig rig = new PtyRig(folder, Mechanics.AT_ONCE, "", PtyRig.FAST)) {
            byte[] job = PtyJobs.picture(96, PtyRig.everyByte());
            assertThat(rig.port.status()).isEqualTo(PrinterStatus.READY);
            rig.port.print(job);
            assertThat(rig.received(job.length)).isEqualTo(job);
            assertThat(rig.printer.unknownCommands()).isEmpty();
        }
    }

    @Test
    void paperThatEndsInTheMiddleStopsTheJobWhichThenGoesOn() throws Exception {
        PrinterTraits slow = new PrinterTraits(4096, 1000, Duration.ZERO, false);
        try (PtyRig rig = new PtyRig(folder, QUICK, "", slow)) {
            // No more: so many black dots so fast would make the head too hot.
            byte[] job = PtyJobs.text(150);
            rig.printer.setPaperLeft(900);
            PrintStopped stopped = catchThrowableOfType(PrintStopped.class, () -> rig.port.print(job));
            assertThat(stopped.status()).isEqualTo(PrinterStatus.PAPER_OUT);
            assertThat(stopped).hasMessageContaining("out of paper").hasMessageContaining("not printed to its end");
            assertThat(stopped.position().handed()).isBetween(400, job.length - 1);
            assertThat(rig.port.status()).isEqualTo(PrinterStatus.PAPER_OUT);
            PrintStopped again =
                    catchThrowableOfType(PrintStopped.class, () -> rig.port.print(job, stopped.position()));
            assertThat(again.position()).isEqualTo(stopped.position());

            rig.printer.setPaperOut(false);
            rig.port.print(job, again.position());
            assertThat(rig.printer.lostBytes()).isZero();
            rig.awaitIdle();
            same(rig.printer.strip(), atOnce(job));
        }
    }

    @Test
    void withoutPaperNothingIsSent() throws Exception {
        try (PtyRig rig = new PtyRig(folder, QUICK, "", PtyRig.FAST)) {
            rig.printer.setCoverOpen(true);
            PrintStopped stopped = catchThrowableOfType(PrintStopped.class, () -> rig.port.print(PtyJobs.text(3)));
            assertThat(stopped.status()).isEqualTo(PrinterStatus.COVER_OPEN);
            assertThat(stopped).hasMessageContaining("Nothing was printed");
            assertThat(rig.jobs).isEmpty();
            rig.printer.setCoverOpen(false);
            rig.port.print(PtyJobs.text(3), stopped.position());
            assertThat(rig.received(1)).isEqualTo(PtyJobs.text(3));
        }
    }

    @Test
    void aPulledCableStopsTheJobWhichGoesOnWhenItIsBack() throws Exception {
        PrinterTraits slow = new PrinterTraits(4096, 800, Duration.ZERO, false);
        try (PtyRig rig = new PtyRig(folder, new Mechanics(1000, 4096, false), "", slow)) {
            byte[] job = PtyJobs.text(100);
            CountDownLatch printing = new CountDownLatch(3);
            rig.printer.onPaper(printing::countDown);
            Thread hand = new Thread(() -> {
                try {
                    printing.await();
                    rig.pull();
                } catch (InterruptedException | IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            hand.start();
            PrintStopped stopped = catchThrowableOfType(PrintStopped.class, () -> rig.port.print(job));
            hand.join();
            assertThat(stopped.status()).isEqualTo(PrinterStatus.DISCONNECTED);
            assertThat(stopped.position().handed()).isBetween(0, job.length - 1);
            assertThat(rig.port.status()).isEqualTo(PrinterStatus.DISCONNECTED);

            rig.plug();
            assertThat(rig.port.status()).isEqualTo(PrinterStatus.READY);
            rig.port.print(job, stopped.position());
            // The rest of what had arrived may have ended a job of its own.
            String received = text(Await.next(rig.jobs));
            while (!received.contains("0099 the quick brown fox jumped.\n")) {
                received += text(Await.next(rig.jobs));
            }
            assertThat(rig.printer.lostBytes()).isZero();
            for (int i = 0; i < 100; i++) {
                assertThat(received).contains("%04d the quick brown fox jumped.\n".formatted(i));
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void at9600BaudTheBufferOfASlowPrinterNeverRunsOver() throws Exception {
        byte[] job = PtyJobs.text(150);
        assertThat(job.length).isGreaterThan(4096 + 500);
        try (PtyRig rig = new PtyRig(
                folder,
                new Mechanics(600, 4096, false),
                "?baud=9600",
                new PrinterTraits(4096, 600, Duration.ZERO, false))) {
            rig.port.print(job);
            assertThat(rig.printer.lostBytes()).isZero();
            assertThat(rig.received(job.length)).isEqualTo(job);
        }
    }

    @Test
    void unpacedTheSameJobWouldRunOver() throws Exception {
        PrinterTraits bragging = new PrinterTraits(1_000_000, 1_000_000, Duration.ZERO, false);
        try (PtyRig rig = new PtyRig(folder, new Mechanics(600, 4096, false), "", bragging)) {
            rig.port.print(PtyJobs.text(300));
            assertThat(rig.printer.lostBytes()).isPositive();
        }
    }

    @Test
    void xonXoffHoldsTheJobUpWithoutAnyLoss() throws Exception {
        PrinterTraits bragging = new PrinterTraits(1_000_000, 1_000_000, Duration.ZERO, false);
        try (PtyRig rig = new PtyRig(folder, new Mechanics(2000, 4096, true), "?baud=115200&flow=xon", bragging)) {
            byte[] job = PtyJobs.text(200);
            rig.port.print(job);
            assertThat(rig.received(job.length)).isEqualTo(job);
            assertThat(rig.printer.lostBytes()).isZero();
        }
    }

    @Test
    void answersToQuestionsInsideAPictureAreNotTakenForItsStatus() throws Exception {
        try (PtyRig rig = new PtyRig(folder, QUICK, "", PtyRig.FAST)) {
            rig.printer.setPaperLeft(700);
            byte[] job = PtyJobs.picture(240, new byte[] {0x10, 0x04, 0x04, 0x10, 0x04, 0x01, 0x10, 0x04, 0x02, 0});
            rig.port.print(job);
            assertThat(rig.printer.lostBytes()).isZero();
            assertThat(rig.received(job.length)).isEqualTo(job);
            assertThat(rig.port.status()).isEqualTo(PrinterStatus.PAPER_NEAR_END);
        }
    }

    @Test
    void aPrinterThatTellsByItselfIsHeard() throws Exception {
        PrinterTraits telling = new PrinterTraits(4096, 2000, Duration.ZERO, true);
        try (PtyRig rig = new PtyRig(folder, QUICK, "", telling)) {
            rig.printer.setPaperLeft(900);
            PrintStopped stopped = catchThrowableOfType(PrintStopped.class, () -> rig.port.print(PtyJobs.text(90)));
            assertThat(stopped.status()).isEqualTo(PrinterStatus.PAPER_OUT);
            CountDownLatch news = new CountDownLatch(1);
            rig.port.onNews(news::countDown);
            rig.printer.setPaperOut(false);
            assertThat(news.await(20, TimeUnit.SECONDS))
                    .as("told without being asked")
                    .isTrue();
            assertThat(rig.port.status()).isEqualTo(PrinterStatus.READY);
        }
    }

    @Test
    void aHotHeadIsAnErrorUntilItIsCool() throws Exception {
        try (PtyRig rig = new PtyRig(folder, QUICK, "", PtyRig.FAST)) {
            rig.printer.setOverheated(true);
            assertThat(rig.port.status()).isEqualTo(PrinterStatus.ERROR);
            rig.printer.setOverheated(false);
            assertThat(rig.port.status()).isEqualTo(PrinterStatus.READY);
        }
    }

    private static BufferedImage atOnce(byte[] job) throws IOException {
        PaperEmulator printer = new PaperEmulator(384);
        printer.print(job);
        return printer.strip();
    }

    private static void same(BufferedImage paper, BufferedImage wanted) {
        assertThat(paper.getHeight()).isEqualTo(wanted.getHeight());
        int[] got = paper.getRGB(0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth());
        int[] want = wanted.getRGB(0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth());
        assertThat(got).isEqualTo(want);
    }
}
