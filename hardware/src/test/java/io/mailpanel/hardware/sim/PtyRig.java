package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterTraits;
import io.mailpanel.hardware.Printers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** An emulated printer at a pty, and the product's port to it: Pi4J, jSerialComm and the kernel between them. */
final class PtyRig implements AutoCloseable {
    static final PrinterTraits FAST = new PrinterTraits(4096, 4000, Duration.ZERO, false);

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
    }

    void plug() throws IOException {
        pty = PaperPty.start(printer, link, Duration.ofMillis(300));
    }

    void pull() throws IOException {
        pty.close();
    }

    /** Waits until all that has come is printed. */
    void awaitIdle() throws InterruptedException {
        Semaphore more = new Semaphore(0);
        printer.onPaper(more::release);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!printer.idle()) {
            more.tryAcquire(50, TimeUnit.MILLISECONDS);
            assertThat(System.nanoTime()).as("printed within 10 s").isLessThan(deadline);
        }
    }

    /** Lines of text that fill the paper's width, each its own. */
    static byte[] text(int lines) {
        ByteArrayOutputStream job = new ByteArrayOutputStream();
        job.writeBytes(new byte[] {0x1B, '@', 0x1B, '3', 30, 0x1B, 'E', 1});
        for (int i = 0; i < lines; i++) {
            job.writeBytes("%04d the quick brown fox jumped.\n".formatted(i).getBytes(StandardCharsets.US_ASCII));
        }
        return job.toByteArray();
    }

    /** A picture of full width, whose bytes are these again and again. */
    static byte[] picture(int rows, byte[] bytes) {
        ByteArrayOutputStream job = new ByteArrayOutputStream();
        job.writeBytes(new byte[] {0x1B, '@'});
        for (int row = 0, at = 0; row < rows; row += 24) {
            job.writeBytes(new byte[] {0x1D, 'v', '0', 0, 48, 0, 24, 0});
            for (int i = 0; i < 48 * 24; i++) {
                job.write(bytes[at++ % bytes.length]);
            }
        }
        return job.toByteArray();
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
