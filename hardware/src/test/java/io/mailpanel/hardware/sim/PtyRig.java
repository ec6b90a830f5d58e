package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.hardware.Await;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.PrinterTraits;
import io.mailpanel.hardware.Printers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** An emulated printer at a pty, and the product's port to it: Pi4J, jSerialComm and the kernel between them. */
final class PtyRig implements AutoCloseable {
    /** Half as fast as it is: "rather too low than too high", as one is told; the rest is for late threads. */
    static final PrinterTraits FAST = new PrinterTraits(4096, 2000, Duration.ZERO, false);

    final PaperEmulator printer;
    final PrinterPort port;
    final BlockingQueue<byte[]> jobs = new LinkedBlockingQueue<>();
    private final Path link;
    private PaperPty pty;

    PtyRig(Path folder, Mechanics mechanics, String options, PrinterTraits traits) throws IOException {
        printer = new PaperEmulator(384, mechanics);
        printer.onJob((bytes, strip) -> jobs.add(bytes));
        link = folder.resolve("printer");
        plug();
        port = Printers.open("pty:" + link + options, traits);
        // One that has answered once is known to, and may miss a question then.
        assertThat(Await.answer(port)).isEqualTo(PrinterStatus.READY);
    }

    void plug() throws IOException {
        pty = PaperPty.start(printer, link, Duration.ofMillis(300));
    }

    void pull() throws IOException {
        pty.close();
    }

    /** What has been printed of a job of so many bytes; a pause on a busy machine may have ended it early. */
    byte[] received(int length) throws InterruptedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < length) {
            all.writeBytes(Await.next(jobs));
        }
        return all.toByteArray();
    }

    /** Waits until all that has come is printed. */
    void awaitIdle() throws InterruptedException {
        awaitIdle(printer);
    }

    static void awaitIdle(PaperEmulator printer) throws InterruptedException {
        Semaphore more = new Semaphore(0);
        printer.onPaper(more::release);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!printer.idle()) {
            more.tryAcquire(50, TimeUnit.MILLISECONDS);
            assertThat(System.nanoTime()).as("printed within 30 s").isLessThan(deadline);
        }
    }

    static byte[] everyByte() {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        port.close();
        pty.close();
        printer.close();
    }
}
