package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.hardware.PrintStopped;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.PrinterTraits;
import io.mailpanel.hardware.Printers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The emulated network printer: full, without paper, and still answering. */
@Timeout(60)
final class PaperTcpTest {
    private static final byte[] PAPER = {0x10, 0x04, 4};
    private static final int PAPER_OUT = 0x7E;
    /** 15 mm a second, less than what the product thinks of it. */
    private static final Mechanics SLOW = new Mechanics(120, 4096, false);

    private final PaperEmulator printer = new PaperEmulator(384, SLOW);
    private final BlockingQueue<byte[]> jobs = new LinkedBlockingQueue<>();
    private PaperTcp tcp;

    @BeforeEach
    void start() throws IOException {
        tcp = PaperTcp.start(printer, InetAddress.getLoopbackAddress(), 0);
        printer.onJob((bytes, strip) -> jobs.add(bytes));
    }

    @AfterEach
    void end() throws IOException {
        tcp.close();
        printer.close();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), tcp.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    @Test
    void aFullOneWithoutPaperAnswersAndServesTheNext() throws Exception {
        printer.setPaperOut(true);
        byte[] first = PtyJobs.text(200);
        assertThat(first.length).isGreaterThan(4096 + 1024);
        try (Socket socket = connect()) {
            socket.getOutputStream().write(first);
            socket.getOutputStream().write(PAPER);
            assertThat(socket.getInputStream().read()).isEqualTo(PAPER_OUT);
        }
        byte[] second = PtyJobs.text(1);
        try (Socket socket = connect()) {
            socket.getOutputStream().write(PAPER);
            assertThat(socket.getInputStream().read()).isEqualTo(PAPER_OUT);
            socket.getOutputStream().write(second);
        }
        try (Socket socket = connect()) {
            socket.getOutputStream().write(PAPER);
            assertThat(socket.getInputStream().read())
                    .as("its two before it have said all")
                    .isEqualTo(PAPER_OUT);
        }
        assertThat(printer.lostBytes()).isZero();
        assertThat(jobs).isEmpty();
    }

    @Test
    void whatWaitedIsPrintedJobByJobWhenThereIsPaperAgain() throws Exception {
        PaperEmulator quick = new PaperEmulator(384, new Mechanics(0, 4096, false));
        quick.onJob((bytes, strip) -> jobs.add(bytes));
        quick.setPaperOut(true);
        byte[] first = PtyJobs.text(300);
        byte[] second = PtyJobs.text(1);
        try (PaperTcp port = PaperTcp.start(quick, InetAddress.getLoopbackAddress(), 0)) {
            for (byte[] job : new byte[][] {first, second}) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port.port())) {
                    socket.getOutputStream().write(job);
                    socket.getOutputStream().write(PAPER);
                    assertThat(socket.getInputStream().read()).isEqualTo(PAPER_OUT);
                    socket.shutdownOutput();
                    assertThat(socket.getInputStream().read())
                            .as("it has taken all")
                            .isNegative();
                }
            }
            quick.setPaperOut(false);
            assertThat(jobs.poll(10, TimeUnit.SECONDS)).isEqualTo(first);
            assertThat(jobs.poll(10, TimeUnit.SECONDS)).isEqualTo(second);
        } finally {
            quick.close();
        }
    }

    @Test
    void paperThatEndsInAJobIsSaidThoughThePrinterIsSlowerThanThought() throws Exception {
        byte[] job = PtyJobs.text(600);
        CountDownLatch begun = new CountDownLatch(1);
        printer.onPaper(begun::countDown);
        Thread hand = new Thread(() -> {
            try {
                begun.await();
            } catch (InterruptedException e) {
                return;
            }
            printer.setPaperOut(true);
        });
        hand.start();
        try (PrinterPort port =
                Printers.open("tcp://127.0.0.1:" + tcp.port(), new PrinterTraits(4096, 400, Duration.ZERO, false))) {
            PrintStopped stopped = catchThrowableOfType(PrintStopped.class, () -> port.print(job));
            assertThat(stopped.status()).isEqualTo(PrinterStatus.PAPER_OUT);
            assertThat(stopped.position().handed())
                    .as("the rest was kept back, not in the socket")
                    .isBetween(1, 4096 + 1024);
            assertThat(port.status()).isEqualTo(PrinterStatus.PAPER_OUT);
        }
        hand.join();
    }
}
