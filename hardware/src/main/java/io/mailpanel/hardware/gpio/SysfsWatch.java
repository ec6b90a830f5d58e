package io.mailpanel.hardware.gpio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Watches attributes in sysfs whose driver tells of changes, without asking again and again. Thread-safe. */
public final class SysfsWatch implements AutoCloseable {
    private static final int LONGEST = 64;

    private final Kernel kernel;
    private final FdWatcher watcher;
    private final List<Integer> open = new ArrayList<>();

    /** Watches this machine's attributes. */
    public SysfsWatch() {
        this(new NativeKernel());
    }

    SysfsWatch(Kernel kernel) {
        this.kernel = kernel;
        watcher = new FdWatcher(kernel, "mailpanel-sysfs");
    }

    /**
     * Calls the listener with the attribute's text, without white space around it: now on this thread, and on a thread of the
     * watch's at each change that the driver tells of.
     *
     * @throws UncheckedIOException if the attribute cannot be read
     */
    public synchronized void watch(Path attribute, Consumer<String> listener) {
        try {
            int fd = kernel.open(attribute.toString(), false);
            open.add(fd);
            listener.accept(read(fd));
            watcher.watch(fd, Kernel.POLLPRI, () -> listener.accept(read(fd)));
        } catch (IOException e) {
            throw new UncheckedIOException(attribute + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads from the start; that also tells the kernel that the change has been seen. */
    private String read(int fd) throws KernelException {
        byte[] text = new byte[LONGEST];
        int length = kernel.readFromStart(fd, text);
        return new String(text, 0, length, StandardCharsets.US_ASCII).strip();
    }

    @Override
    public synchronized void close() {
        watcher.close();
        open.forEach(kernel::close);
        open.clear();
    }
}
