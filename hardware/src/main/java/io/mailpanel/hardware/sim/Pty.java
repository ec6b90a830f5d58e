package io.mailpanel.hardware.sim;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A pseudo terminal of our own (Linux), raw: what is written to its device is read here, and the other way round. */
final class Pty implements AutoCloseable {
    /** Of struct termios, with room to spare. */
    private static final int TERMIOS_BYTES = 128;

    private final LibC libc = Native.load("c", LibC.class);
    private final int master;
    private final int device;
    private final int waker;
    private final Path path;
    private boolean closed;

    /** @throws IOException if the system gives none */
    Pty() throws IOException {
        try {
            master = libc.posix_openpt(LibC.O_RDWR | LibC.O_NOCTTY | LibC.O_CLOEXEC | LibC.O_NONBLOCK);
            libc.grantpt(master);
            libc.unlockpt(master);
            byte[] name = new byte[128];
            libc.ptsname_r(master, name, new NativeLong(name.length));
            path = Path.of(Native.toString(name, StandardCharsets.UTF_8.name()));
            // Held open here too: without a holder what is written is lost, and reading fails.
            device = libc.open(path.toString(), LibC.O_RDWR | LibC.O_NOCTTY | LibC.O_CLOEXEC);
            byte[] termios = new byte[TERMIOS_BYTES];
            libc.tcgetattr(device, termios);
            libc.cfmakeraw(termios);
            libc.tcsetattr(device, 0, termios);
            waker = libc.eventfd(0, LibC.O_CLOEXEC);
        } catch (LastErrorException e) {
            throw new IOException("No pty: " + e.getMessage(), e);
        }
    }

    /** The device that a program opens. */
    Path device() {
        return path;
    }

    /**
     * Waits for bytes.
     *
     * @return how many; 0 if none came in time, -1 after {@link #close}
     */
    int read(byte[] into, int millis) throws IOException {
        byte[] bytes = new byte[16];
        ByteBuffer polled = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        polled.putInt(master).putShort(LibC.POLLIN).putShort((short) 0);
        polled.putInt(waker).putShort(LibC.POLLIN).putShort((short) 0);
        try {
            libc.poll(bytes, new NativeLong(2), millis);
            synchronized (this) {
                if (closed) {
                    return -1;
                }
                return polled.getShort(6) == 0
                        ? 0
                        : libc.read(master, into, new NativeLong(into.length)).intValue();
            }
        } catch (LastErrorException e) {
            if (e.getErrorCode() == LibC.EINTR || e.getErrorCode() == LibC.EAGAIN) {
                return 0;
            }
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    /** Writes what fits; a program that reads nothing misses the rest, as on a real line. */
    synchronized void write(byte[] bytes) {
        try {
            if (!closed) {
                libc.write(master, bytes, new NativeLong(bytes.length));
            }
        } catch (LastErrorException e) {
            // Full, or gone.
            return;
        }
    }

    /** Ends a read under way with -1, and hangs up: who has the device open notices, as when a cable is pulled. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        libc.write(
                waker,
                ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()).putLong(1).array(),
                new NativeLong(8));
        libc.close(device);
        libc.close(master);
    }

    /** After the last read: the waker must outlive it. */
    synchronized void forget() {
        close();
        libc.close(waker);
    }
}
