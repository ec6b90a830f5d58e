package io.mailpanel.hardware;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * A character device such as {@code /dev/usb/lp0}. Its reads and writes block for as long as the printer likes, so they run
 * on threads of their own; closing the channel wakes them up.
 */
final class DeviceWire implements Wire {
    private static final int CHUNK = 4096;
    private static final long AGAIN_NS = 5_000_000;

    private final Path device;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "mailpanel-printer");
        thread.setDaemon(true);
        return thread;
    });
    private FileChannel channel;
    private boolean readable;
    private Future<Integer> reading;

    private DeviceWire(Path device) throws IOException {
        this.device = device;
        open();
    }

    static DeviceWire open(Path device) throws IOException {
        if (Files.isRegularFile(device) || Files.isDirectory(device)) {
            throw new IOException(device + " is not a printer's device");
        }
        return new DeviceWire(device);
    }

    private void open() throws IOException {
        try {
            readable = true;
            channel = FileChannel.open(device, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            throw new IOException("There is no " + device + "; is the printer plugged in and on?", e);
        } catch (AccessDeniedException e) {
            readable = false;
            channel = writeOnly(device);
        }
    }

    private static FileChannel writeOnly(Path device) throws IOException {
        try {
            return FileChannel.open(device, StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            throw new IOException("No right to write to " + device + "; the user must be in the group lp", e);
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        giveUpReading();
        FileChannel to = channel;
        for (int at = 0; at < bytes.length; at += CHUNK) {
            ByteBuffer chunk = ByteBuffer.wrap(bytes, at, Math.min(CHUNK, bytes.length - at));
            Future<Integer> writing = threads.submit(() -> {
                while (chunk.hasRemaining()) {
                    to.write(chunk);
                }
                return 0;
            });
            if (wait(writing, Deadline.in(STALL)).isEmpty()) {
                close();
                throw new Stalled(device + " has stopped taking data after " + at + " of " + bytes.length
                        + " bytes; check paper and cover");
            }
        }
    }

    /** A channel's read bars its writes, and only closing ends a read that nobody answers. */
    private void giveUpReading() throws IOException {
        if (reading != null) {
            channel.close();
            reading = null;
            open();
        }
    }

    @Override
    public OptionalInt read(Deadline deadline) throws IOException {
        while (readable && !deadline.passed()) {
            if (reading == null) {
                FileChannel from = channel;
                reading = threads.submit(() -> readOne(from));
            }
            OptionalInt got = wait(reading, deadline);
            if (got.isEmpty()) {
                return got;
            }
            reading = null;
            if (got.getAsInt() >= 0) {
                return got;
            }
            // Many USB printers send empty packets while they have nothing to say, which reads as an end of file.
            LockSupport.parkNanos(AGAIN_NS);
        }
        return OptionalInt.empty();
    }

    private static int readOne(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        return channel.read(one) == 1 ? one.get(0) & 0xFF : -1;
    }

    private OptionalInt wait(Future<Integer> work, Deadline deadline) throws IOException {
        try {
            return OptionalInt.of(work.get(deadline.leftMs(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(device + ": interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(device + ": " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            channel.close();
        } catch (IOException e) {
            // The device is gone; there is nothing left to close.
        }
    }
}
