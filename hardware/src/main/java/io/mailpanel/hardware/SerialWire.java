package io.mailpanel.hardware;

import com.pi4j.io.serial.Serial;
import io.mailpanel.hardware.serial.SerialLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A serial line. A thread of its own reads, so that what the printer says by itself and a pulled cable are noticed when they
 * happen; another writes, because flow control may hold a write up for ever.
 */
final class SerialWire implements Wire {
    /** No printer says so much; a line that babbles must not fill the memory. */
    private static final int HEARD = 4096;

    private static final int SLICE = 256;

    private final SerialLines lines;
    private final Serial serial;
    private final Duration stall;
    private final Runnable news;
    private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>(HEARD);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> thread(task, "write"));
    private final Thread reader = thread(this::listen, "read");
    private volatile IOException broken;
    private volatile boolean closed;

    private SerialWire(SerialLines lines, Serial serial, Duration stall, Runnable news) {
        this.news = news;
        this.lines = lines;
        this.serial = serial;
        this.stall = stall;
    }

    /**
     * @param stall a printer that takes no byte for so long has stopped
     * @param news called, on the wire's thread, when an automatic status may have come
     */
    static SerialWire open(SerialLines lines, Duration stall, Runnable news) throws IOException {
        SerialWire wire = new SerialWire(lines, lines.open(), stall, news);
        wire.reader.start();
        return wire;
    }

    private static Thread thread(Runnable task, String what) {
        Thread thread = new Thread(task, "mailpanel-serial-" + what);
        thread.setDaemon(true);
        return thread;
    }

    private void listen() {
        byte[] buffer = new byte[256];
        try {
            while (!closed) {
                int count = serial.read(buffer, 0, buffer.length);
                boolean automatic = false;
                for (int i = 0; i < count; i++) {
                    // What finds no place is as good as not said: nobody listens.
                    heard.offer(buffer[i] & 0xFF);
                    automatic |= StatusParser.isAutomatic(0, buffer[i] & 0xFF);
                }
                if (automatic) {
                    news.run();
                }
            }
        } catch (UncheckedIOException e) {
            broken = e.getCause();
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        int at = 0;
        while (at < bytes.length) {
            if (broken != null) {
                throw new IOException(broken.getMessage(), broken);
            }
            at += written(bytes, at, Math.min(SLICE, bytes.length - at));
        }
    }

    /** Perhaps only a part of it. */
    private int written(byte[] bytes, int offset, int length) throws IOException {
        Future<Integer> writing = writer.submit(() -> serial.write(bytes, offset, length));
        try {
            return writing.get(stall.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Stalled(serial.config().device() + " has stopped taking data; check paper and cover");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(serial.config().device() + ": interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public OptionalInt read(Deadline deadline) throws IOException {
        try {
            Integer next = heard.poll();
            if (next == null && broken != null) {
                throw new IOException(broken.getMessage(), broken);
            }
            if (next == null) {
                next = heard.poll(deadline.leftMs(), TimeUnit.MILLISECONDS);
            }
            return next == null ? OptionalInt.empty() : OptionalInt.of(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(serial.config().device() + ": interrupted", e);
        }
    }

    @Override
    public boolean broken() {
        return broken != null;
    }

    @Override
    public void close() {
        closed = true;
        writer.shutdown();
        lines.release();
    }
}
