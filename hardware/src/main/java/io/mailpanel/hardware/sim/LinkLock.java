package io.mailpanel.hardware.sim;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Says that a living program serves a link: an empty hidden file beside it, locked. The system frees the lock when the program
 * ends, however it ends. (Linux; the lock binds within one program too.)
 */
final class LinkLock implements AutoCloseable {
    private static final int OWNERS_ONLY = 0600;

    private final LibC libc = Native.load("c", LibC.class);
    private final Path file;
    private final int held;
    private boolean closed;

    /**
     * @throws LinkTakenException if somebody serves this link
     * @throws IOException if the folder is not there or cannot be written to
     */
    LinkLock(Path link) throws IOException {
        Path absolute = link.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("the link " + link + " cannot be made, for there is no folder " + folder
                    + "; make that folder, or choose another name, for example /tmp/printer");
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("the link " + link + " cannot be made, for you have no right to write to " + folder
                    + "; choose a name in another folder, for example /tmp/printer");
        }
        file = folder.resolve("." + absolute.getFileName() + ".paper-lock");
        held = lock(link);
    }

    private int lock(Path link) throws IOException {
        while (true) {
            int fd = open();
            try {
                libc.flock(fd, LibC.LOCK_EX | LibC.LOCK_NB);
                if (isStill(fd)) {
                    return fd;
                }
                // Who had it has just taken its file away.
                libc.close(fd);
            } catch (LastErrorException e) {
                libc.close(fd);
                if (e.getErrorCode() == LibC.EAGAIN) {
                    throw new LinkTakenException(link, e);
                }
                throw new IOException(file + " cannot be locked: " + e.getMessage(), e);
            }
        }
    }

    private int open() throws IOException {
        try {
            return libc.open(file.toString(), LibC.O_RDWR | LibC.O_CREAT | LibC.O_CLOEXEC, OWNERS_ONLY);
        } catch (LastErrorException e) {
            throw new IOException(file + " cannot be opened: " + e.getMessage() + "; choose another name", e);
        }
    }

    private boolean isStill(int fd) throws IOException {
        return Files.exists(file) && key(file).equals(key(Path.of("/proc/self/fd/" + fd)));
    }

    private static Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /** Takes the file away, then lets go. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            Files.deleteIfExists(file);
        } finally {
            libc.close(held);
        }
    }
}
