package io.mailpanel.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class TcpPrinterTest {
    private static final byte[] JOB = {0x1B, 0x40, 'H', 'i', '\n'};
    private static final byte[] NOTHING = {};

    @Test
    void printsBetweenALookAtTheStatusAndTheAnswerThatItHasPrinted() throws Exception {
        try (LoopbackPrinter printer = new LoopbackPrinter(n -> new byte[] {0x12});
                PrinterPort port = Printers.open(printer.address())) {
            printer.countAlong();
            assertThat(Await.answer(port)).isEqualTo(PrinterStatus.READY);
            printer.next();
            port.print(JOB);
            assertThat(HexFormat.of().formatHex(printer.next()))
                    .isEqualTo("100401" + "100402" + "100404" + "1d7201" + "1b4048690a" + "1d7201");
        }
    }

    @Test
    void oneThatDoesNotTellHowFarItHasPrintedIsLookedAtAgainAfterTheJob() throws Exception {
        try (LoopbackPrinter printer = new LoopbackPrinter(n -> new byte[] {0x12});
                PrinterPort port = Printers.open(printer.address())) {
            assertThat(Await.answer(port)).isEqualTo(PrinterStatus.READY);
            printer.next();
            for (int job = 0; job < 3; job++) {
                port.print(JOB);
                assertThat(HexFormat.of().formatHex(printer.next()))
                        .startsWith("100401" + "100402" + "100404" + "1d7201" + "1b4048690a" + "1d7201")
                        .endsWith("100401" + "100402" + "100404");
            }
            port.print(JOB);
            assertThat(HexFormat.of().formatHex(printer.next()))
                    .as("no question that it will not answer")
                    .isEqualTo("100401" + "100402" + "100404" + "1b4048690a" + "100401" + "100402" + "100404");
        }
    }

    @Test
    void readsTheStatusThroughFlowControlAndGarbage() throws Exception {
        try (LoopbackPrinter printer =
                        new LoopbackPrinter(n -> new byte[] {0x11, 0x13, 'x', (byte) (n == 4 ? 0x1E : 0x12), 0x12});
                PrinterPort port = Printers.open(printer.address())) {
            assertThat(Await.answer(port)).isEqualTo(PrinterStatus.PAPER_NEAR_END);
        }
    }

    @Test
    void withoutPaperNothingIsSent() throws Exception {
        byte[] answers = {0, 0x1A, 0x32, 0, 0x7E};
        try (LoopbackPrinter printer = new LoopbackPrinter(n -> new byte[] {answers[n]});
                PrinterPort port = Printers.open(printer.address())) {
            assertThat(Await.answer(port)).isEqualTo(PrinterStatus.PAPER_OUT);
            printer.next();
            assertThatThrownBy(() -> port.print(JOB))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The printer at 127.0.0.1: out of paper. Nothing was printed");
            assertThat(printer.next()).hasSize(9);
        }
    }

    @Test
    void aCoverOpenedDuringTheJobIsAFailure() throws Exception {
        AtomicBoolean open = new AtomicBoolean();
        AtomicBoolean known = new AtomicBoolean();
        try (LoopbackPrinter printer = new LoopbackPrinter(n -> {
                    byte answer = (byte) (open.get() && n == 2 ? 0x16 : 0x12);
                    // After the first look of the job.
                    open.compareAndSet(false, known.get() && n == 4);
                    return new byte[] {answer};
                });
                PrinterPort port = Printers.open(printer.address())) {
            assertThat(Await.answer(port)).isEqualTo(PrinterStatus.READY);
            known.set(true);
            assertThatThrownBy(() -> port.print(JOB))
                    .hasMessage("The printer at 127.0.0.1: the cover is open. The job was not printed to its end");
        }
    }

    @Test
    void aSilentPrinterIsUnknownWithinHalfASecondAndStillPrints() throws Exception {
        try (LoopbackPrinter printer = new LoopbackPrinter(n -> NOTHING);
                PrinterPort port = Printers.open(printer.address())) {
            long start = System.nanoTime();
            assertThat(port.status()).isEqualTo(PrinterStatus.UNKNOWN);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(millis(450), millis(10_000));
            assertThat(printer.next()).hasSize(3);
            port.print(JOB);
            assertThat(printer.next()).as("no question that it will not answer").isEqualTo(JOB);
        }
    }

    @Test
    void wordsInsteadOfAnAnswerAreNoTroubleAndItPrints() throws Exception {
        for (String words :
                List.of("ERROR: bad command\r\n", "r\r\n", "Vrr", "HTTP/1.1 400 Bad Request\r\n\r\n", "> ")) {
            byte[] answer = words.getBytes(StandardCharsets.US_ASCII);
            try (LoopbackPrinter printer = new LoopbackPrinter(n -> answer);
                    PrinterPort port = Printers.open(printer.address())) {
                assertThat(port.status()).as(words).isEqualTo(PrinterStatus.UNKNOWN);
                printer.next();
                port.print(JOB);
                assertThat(printer.next()).as(words).isEqualTo(JOB);
            }
            try (LoopbackPrinter printer = new LoopbackPrinter(n -> answer);
                    PrinterPort port = Printers.open(printer.address())) {
                port.print(JOB);
                assertThat(HexFormat.of().formatHex(printer.next()))
                        .as("never looked at before: " + words)
                        .endsWith("1b4048690a");
            }
        }
    }

    @Test
    void realTroubleIsBelievedThoughSomethingStrayCameBeforeIt() throws Exception {
        byte[] answers = {0, 0x1A, 0x32, 0, 0x7E};
        AtomicBoolean stray = new AtomicBoolean(true);
        try (LoopbackPrinter printer = new LoopbackPrinter(
                        n -> stray.getAndSet(false) ? new byte[] {'E', answers[n]} : new byte[] {answers[n]});
                PrinterPort port = Printers.open(printer.address())) {
            assertThat(Await.answer(port)).isEqualTo(PrinterStatus.PAPER_OUT);
        }
    }

    @Test
    void aContactBesideTheWireStopsEvenASilentPrinterInTheMiddle() throws Exception {
        byte[] job = "A line of the job\n".repeat(40).getBytes(StandardCharsets.US_ASCII);
        AtomicInteger looks = new AtomicInteger();
        try (LoopbackPrinter printer = new LoopbackPrinter(n -> NOTHING);
                PrinterPort port = Printers.open(printer.address())) {
            port.heed(wire -> looks.incrementAndGet() > 6 ? PrinterStatus.PAPER_OUT : wire);
            assertThat(port.status()).isEqualTo(PrinterStatus.UNKNOWN);
            printer.next();
            PrintStopped stopped = catchThrowableOfType(PrintStopped.class, () -> port.print(job));
            assertThat(stopped.status()).isEqualTo(PrinterStatus.PAPER_OUT);
            assertThat(stopped.position().handed()).isBetween(1, job.length - 1);
            byte[] first = printer.next();
            assertThat(first).isEqualTo(Arrays.copyOf(job, stopped.position().handed()));
            assertThatThrownBy(() -> port.print(job)).hasMessageContaining("out of paper. Nothing was printed");
            assertThat(printer.next()).isEmpty();
            port.heed(wire -> wire);
            port.print(job, stopped.position());
            assertThat(new String(printer.next(), StandardCharsets.US_ASCII))
                    .endsWith(new String(job, first.length, job.length - first.length, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aLargeJobArrivesWhole() throws Exception {
        byte[] large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        try (LoopbackPrinter printer = new LoopbackPrinter(n -> NOTHING);
                PrinterPort port = Printers.open(printer.address())) {
            port.status();
            printer.next();
            port.print(large);
            assertThat(printer.next()).isEqualTo(large);
        }
    }

    @Test
    void aRefusedConnectionIsDisconnected() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (PrinterPort port = Printers.open("tcp://127.0.0.1:" + free)) {
            assertThat(port.status()).isEqualTo(PrinterStatus.DISCONNECTED);
            assertThatThrownBy(() -> port.print(JOB))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("refuses the connection");
        }
    }

    @Test
    void anUnknownNameIsDisconnected() {
        try (PrinterPort port = Printers.open("tcp://printer.invalid")) {
            assertThat(port.status()).isEqualTo(PrinterStatus.DISCONNECTED);
        }
    }

    @Test
    void aPrinterThatStopsTakingDataDoesNotHoldUsForEver() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TcpWire wire = TcpWire.open("127.0.0.1", deaf.getLocalPort(), Deadline.in(millis(2000)), millis(200))) {
            assertThatThrownBy(() -> wire.write(new byte[50_000_000]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("has stopped taking data after");
        }
    }

    private static Duration millis(int ms) {
        return Duration.ofMillis(ms);
    }
}
