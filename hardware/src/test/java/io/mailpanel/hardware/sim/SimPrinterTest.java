package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.hardware.Await;
import io.mailpanel.hardware.PrintStopped;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.PrinterTraits;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The demo's printer: an emulator that is reached as a network printer is. */
@Timeout(60)
final class SimPrinterTest {
    /** 640 bytes: so little that a stopped printer would be full of questions soon. */
    private static final int BUFFER = 640;

    private static final int ROWS_PER_SECOND = 800;

    private final PaperEmulator paper = new PaperEmulator(384, new Mechanics(ROWS_PER_SECOND, BUFFER, false));
    private final BlockingQueue<byte[]> jobs = new LinkedBlockingQueue<>();
    private SimPrinter printer;

    @BeforeEach
    void start() throws IOException {
        paper.onJob((bytes, strip) -> jobs.add(bytes));
        printer = SimPrinter.start(paper, new PrinterTraits(BUFFER, ROWS_PER_SECOND, Duration.ZERO, false));
    }

    @AfterEach
    void close() {
        printer.close();
    }

    @Test
    void aJobIsOnPaperWhenItSaysSoAndNothingIsLostFromItsSmallBuffer() throws Exception {
        byte[] job = Bytes.of("'0123456789abcdefghijklmnopqrstuv' 0A ".repeat(40));
        printer.print(job);
        assertThat(paper.idle()).isTrue();
        assertThat(jobs.poll(10, TimeUnit.SECONDS)).isEqualTo(job);
        assertThat(paper.lostBytes()).isZero();
        assertThat(paper.unknownCommands()).isEmpty();
    }

    @Test
    void whatHandsDoIsToldOverTheWire() {
        assertThat(printer.status()).isEqualTo(PrinterStatus.READY);
        paper.setPaperLeft(100);
        assertThat(printer.status()).isEqualTo(PrinterStatus.PAPER_NEAR_END);
        paper.setPaperOut(true);
        assertThat(printer.status()).isEqualTo(PrinterStatus.PAPER_OUT);
        paper.setPaperOut(false);
        paper.setCoverOpen(true);
        assertThat(printer.status()).isEqualTo(PrinterStatus.COVER_OPEN);
        paper.setCoverOpen(false);
        paper.setOverheated(true);
        assertThat(printer.status()).isEqualTo(PrinterStatus.ERROR);
    }

    @Test
    void contactsBesideItCount() {
        printer.heed(status -> PrinterStatus.COVER_OPEN);
        assertThat(printer.status()).isEqualTo(PrinterStatus.COVER_OPEN);
        PrintStopped stopped = catchThrowableOfType(PrintStopped.class, () -> printer.print(Bytes.of("'x' 0A")));
        assertThat(stopped.status()).isEqualTo(PrinterStatus.COVER_OPEN);
        assertThat(jobs).isEmpty();
    }

    @Test
    void aStoppedJobGoesOnWhereItWasHoweverOftenItIsAskedMeanwhile() throws Exception {
        paper.setPaperLeft(300);
        byte[] job = Bytes.of("'0123456789abcdefghijklmnopqrstuv' 0A ".repeat(40));
        PrintStopped stopped = catchThrowableOfType(PrintStopped.class, () -> printer.print(job));
        assertThat(stopped.status()).isEqualTo(PrinterStatus.PAPER_OUT);
        assertThat(stopped.position().handed()).isPositive().isLessThan(job.length);
        for (int asked = 0; asked < 200; asked++) {
            // As the device does while it waits: all those questions are more than its buffer holds.
            assertThat(printer.status()).isEqualTo(PrinterStatus.PAPER_OUT);
        }
        paper.setPaperOut(false);
        printer.print(job, stopped.position());
        // What it had taken before it stopped may still be on its way to the paper; each connection was a job.
        Await.next(jobs);
        Await.next(jobs);
        try (PaperEmulator whole = new PaperEmulator(384)) {
            whole.print(job);
            assertThat(paper.strip().getHeight()).isEqualTo(whole.strip().getHeight());
        }
        assertThat(paper.lostBytes()).isZero();
    }

    @Test
    void whatItDoesNotUnderstandIsToldOnce() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        paper.onUnknown(told::add);
        printer.print(Bytes.of("1B 7A 1B 7A 1B 70 00 19 19 'x' 0A"));
        printer.print(Bytes.of("1B 7A 'x' 0A"));
        assertThat(told).containsExactly("ESC z (1B 7A)", "ESC p (a cash drawer, of which there is none)");
    }

    @Test
    void closingEndsAJobUnderWayAndThePrinterIsGone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        paper.onPaper(begun::countDown);
        BlockingQueue<Throwable> ended = new LinkedBlockingQueue<>();
        Thread prints = new Thread(() -> {
            try {
                printer.print(Bytes.of("'x' 0A ".repeat(2000)));
            } catch (IOException e) {
                ended.add(e);
            }
        });
        prints.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        printer.close();
        assertThat(ended.poll(10, TimeUnit.SECONDS)).isInstanceOf(PrintStopped.class);
        prints.join();
        assertThat(printer.status()).isEqualTo(PrinterStatus.DISCONNECTED);
        assertThatThrownBy(() -> printer.print(Bytes.of("'x' 0A"))).isInstanceOf(IOException.class);
    }
}
