package io.mailpanel.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.Printers;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.hardware.sim.PaperTcp;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A new roll is noticed before a person has turned to the panel. */
@Timeout(60)
final class PrinterWatchTest {
    private final BlockingQueue<PrinterStatus> seen = new LinkedBlockingQueue<>();

    @Test
    void aRollPutIntoANetworkPrinterIsSeenWithinASecond() throws Exception {
        try (PaperEmulator paper = new PaperEmulator(384);
                PaperTcp tcp = PaperTcp.start(paper, InetAddress.getLoopbackAddress(), 0);
                PrinterPort port = Printers.open("tcp://127.0.0.1:" + tcp.port());
                DeviceThreads threads = new DeviceThreads()) {
            paper.setPaperOut(true);
            new PrinterWatch(port, threads, () -> false, seen::add).start();
            await(PrinterStatus.PAPER_OUT);
            await(PrinterStatus.PAPER_OUT);
            paper.setPaperOut(false);
            seen.clear();
            assertThat(await(PrinterStatus.READY)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void thePrinterOfTheDemoSaysSoItself() throws Exception {
        try (PaperEmulator paper = new PaperEmulator(384);
                DeviceThreads threads = new DeviceThreads()) {
            new PrinterWatch(paper, threads, () -> false, seen::add).start();
            await(PrinterStatus.READY);
            paper.setCoverOpen(true);
            assertThat(await(PrinterStatus.COVER_OPEN)).isLessThan(Duration.ofSeconds(2));
            paper.setCoverOpen(false);
            assertThat(await(PrinterStatus.READY)).isLessThan(Duration.ofSeconds(2));
        }
    }

    /** How long it took. */
    private Duration await(PrinterStatus status) throws InterruptedException {
        long begun = System.nanoTime();
        PrinterStatus next = null;
        while (next != status) {
            next = seen.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("waiting for " + status).isNotNull();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
