package io.mailpanel.hardware.sim;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * An emulated printer at a pty: programs open a link to its device as if it were a serial line. A job ends when nothing has
 * come for a while and all is printed.
 */
public final class PaperPty implements AutoCloseable {
    /** As a serial chip hands them over, so that XOFF is said in time. */
    private static final int CHUNK = 64;

    private final PaperEmulator printer;
    private final Path link;
    private final LinkLock lock;
    private final Pty pty;
    private final int quietMs;
    private final Thread thread = new Thread(this::run, "mailpanel-paper-pty");

    private PaperPty(PaperEmulator printer, Path link, LinkLock lock, Pty pty, Duration quiet) {
        this.printer = printer;
        this.link = link;
        this.lock = lock;
        this.pty = pty;
        this.quietMs = (int) quiet.toMillis();
    }

    /**
     * Starts it on a thread of its own.
     *
     * @param link what to open, for example {@code /tmp/printer}; a link of that name is replaced, anything else is not
     * @param quiet how long nothing comes after a job
     * @throws LinkTakenException if a running emulator serves that link
     * @throws IOException if there is no pty, or no link can be made; the message says why
     */
    public static PaperPty start(PaperEmulator printer, Path link, Duration quiet) throws IOException {
        if (Files.exists(link) && !Files.isSymbolicLink(link)) {
            throw new IOException(link + " is there already and is no link; choose another name");
        }
        LinkLock lock = new LinkLock(link);
        Pty pty;
        try {
            printer.warmUp();
            pty = linked(link);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
        PaperPty paper = new PaperPty(printer, link, lock, pty, quiet);
        Consumer<byte[]> back = pty::write;
        printer.onReply(back);
        paper.thread.setDaemon(true);
        paper.thread.start();
        return paper;
    }

    private static Pty linked(Path link) throws IOException {
        Pty pty = new Pty();
        try {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, pty.device());
            return pty;
        } catch (FileSystemException e) {
            pty.forget();
            String why = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw new IOException("the link " + link + " cannot be made (" + why + "); choose another name", e);
        }
    }

    /** The device that the link leads to. */
    public Path device() {
        return pty.device();
    }

    private void run() {
        byte[] buffer = new byte[CHUNK];
        try {
            for (int count = pty.read(buffer, quietMs); count >= 0; count = pty.read(buffer, quietMs)) {
                if (count > 0) {
                    printer.receive(buffer, count);
                } else if (printer.idle()) {
                    printer.endOfJob();
                }
            }
        } catch (IOException e) {
            // The line is dead: as if the cable were pulled.
            pty.close();
        }
        pty.forget();
    }

    /** Hangs up and takes the link away. The printer lives on. */
    @Override
    public void close() throws IOException {
        pty.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(pty.device())) {
                Files.delete(link);
            }
        } finally {
            lock.close();
        }
    }
}
