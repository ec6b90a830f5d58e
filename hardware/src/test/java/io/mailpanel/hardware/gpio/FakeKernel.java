package io.mailpanel.hardware.gpio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * A kernel with one GPIO chip, as Linux behaves at its interface; what tests ask of it they see in {@link Line}. It stands in
 * for hardware that a test machine lacks; the emulated machine in src/test/guest has the real one.
 */
final class FakeKernel implements Kernel {
    private static final int CHIP_LINES = 28;

    private final Map<Integer, Line> lines = new HashMap<>();
    private final Map<Integer, Line> files = new HashMap<>();
    private final Map<Integer, String> attributes = new HashMap<>();
    private final Map<Integer, String> seen = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private int nextFd = 100;
    private int waker = -1;
    private boolean woken;

    /** A line somebody holds. */
    static final class Line {
        int fd;
        String holder;
        long flags;
        int debounce;
        boolean high;
        int edges;
        final Queue<byte[]> events = new ArrayDeque<>();
    }

    synchronized Line line(int offset) {
        return lines.get(offset);
    }

    synchronized int openFiles() {
        return files.size() + attributes.size() + (waker < 0 ? 0 : 1);
    }

    /** Somebody else holds the line. */
    synchronized void hold(int offset, String holder) {
        lines.put(offset, new Line());
        lines.get(offset).holder = holder;
    }

    /** The level changes from outside. */
    synchronized void edge(int offset, boolean high, long nanos) {
        Line line = lines.get(offset);
        line.high = high;
        ByteBuffer event = bytes(new byte[48]);
        event.putLong(nanos).putInt(high ? 1 : 2).putInt(offset).putInt(0).putInt(++line.edges);
        line.events.add(event.array());
        notifyAll();
    }

    /** Lets an edge go by unseen, as when the kernel's buffer is full. */
    synchronized void lose(int offset) {
        lines.get(offset).edges++;
    }

    synchronized void text(String path, String text) {
        texts.put(path, text);
        notifyAll();
    }

    @Override
    public synchronized int open(String path, boolean writing) throws KernelException {
        int fd = nextFd++;
        if (texts.containsKey(path)) {
            attributes.put(fd, path);
        } else if (path.endsWith("gpiochip0")) {
            files.put(fd, null);
        } else {
            throw new KernelException("open", EACCES, "Permission denied");
        }
        return fd;
    }

    @Override
    public synchronized void close(int fd) {
        Line line = files.remove(fd);
        if (line != null) {
            lines.values().remove(line);
        }
        attributes.remove(fd);
        if (fd == waker) {
            waker = -1;
        }
    }

    @Override
    public synchronized void ioctl(int fd, int request, byte[] struct) throws KernelException {
        if (!files.containsKey(fd)) {
            throw new KernelException("ioctl", 9, "Bad file descriptor");
        }
        ByteBuffer bytes = bytes(struct);
        switch (request & 0xff) {
            case 0x01 -> {
                text(bytes, 0, "gpiochip0");
                text(bytes, 32, "pinctrl-fake");
                bytes.putInt(64, CHIP_LINES);
            }
            case 0x05 -> {
                Line line = lines.get(bytes.getInt(64));
                text(bytes, 32, line == null ? "" : line.holder);
                bytes.putLong(72, line == null ? 0 : 1);
            }
            case 0x07 -> take(bytes);
            case 0x0e -> bytes.putLong(0, files.get(fd).high ? 1 : 0);
            case 0x0f -> files.get(fd).high = bytes.getLong(0) != 0;
            default -> throw new KernelException("ioctl", EINVAL, "Invalid argument");
        }
    }

    private void take(ByteBuffer request) throws KernelException {
        int offset = request.getInt(0);
        if (offset >= CHIP_LINES || request.getInt(560) != 1) {
            throw new KernelException("ioctl", EINVAL, "Invalid argument");
        }
        if (lines.containsKey(offset)) {
            throw new KernelException("ioctl", EBUSY, "Device or resource busy");
        }
        Line line = new Line();
        line.fd = nextFd++;
        line.holder = text(request, 256);
        line.flags = request.getLong(288);
        for (int i = 0; i < request.getInt(296); i++) {
            int at = 320 + 24 * i;
            switch (request.getInt(at)) {
                case 2 -> line.high = request.getLong(at + 8) != 0;
                case 3 -> line.debounce = request.getInt(at + 8);
                default -> throw new KernelException("ioctl", EINVAL, "Invalid argument");
            }
        }
        lines.put(offset, line);
        files.put(line.fd, line);
        request.putInt(588, line.fd);
    }

    @Override
    public synchronized int read(int fd, byte[] into) {
        if (fd == waker) {
            woken = false;
            return 8;
        }
        int length = 0;
        for (Queue<byte[]> events = files.get(fd).events;
                !events.isEmpty() && length + 48 <= into.length;
                length += 48) {
            System.arraycopy(events.remove(), 0, into, length, 48);
        }
        return length;
    }

    @Override
    public synchronized int readFromStart(int fd, byte[] into) {
        byte[] text = texts.get(attributes.get(fd)).getBytes(StandardCharsets.US_ASCII);
        seen.put(fd, texts.get(attributes.get(fd)));
        System.arraycopy(text, 0, into, 0, text.length);
        return text.length;
    }

    @Override
    public synchronized short[] poll(int[] fds, short[] wanted, int millis) throws KernelException {
        while (true) {
            short[] happened = new short[fds.length];
            boolean any = false;
            for (int i = 0; i < fds.length; i++) {
                happened[i] = ready(fds[i]);
                any |= happened[i] != 0;
            }
            if (any) {
                return happened;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                throw new KernelException("poll", 4, "Interrupted");
            }
        }
    }

    private short ready(int fd) {
        if (fd == waker) {
            return woken ? POLLIN : 0;
        }
        if (attributes.containsKey(fd)) {
            return texts.get(attributes.get(fd)).equals(seen.get(fd)) ? 0 : (short) (POLLPRI | 8);
        }
        return files.get(fd).events.isEmpty() ? 0 : POLLIN;
    }

    @Override
    public synchronized int waker() {
        waker = nextFd++;
        return waker;
    }

    @Override
    public synchronized void wake(int fd) {
        woken = true;
        notifyAll();
    }

    private static ByteBuffer bytes(byte[] struct) {
        return ByteBuffer.wrap(struct).order(ByteOrder.nativeOrder());
    }

    private static void text(ByteBuffer bytes, int at, String text) {
        bytes.put(at, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(ByteBuffer bytes, int at) {
        return new String(bytes.array(), at, 32, StandardCharsets.US_ASCII).replace("\0", "");
    }
}
