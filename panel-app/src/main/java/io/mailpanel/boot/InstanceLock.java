package io.mailpanel.boot;

import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.store.SafeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One running device for each data folder: two would send each job twice. The system lets go of it when we end. */
final class InstanceLock implements AutoCloseable {
    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Another device runs with this folder. */
    static final class Taken extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Path folder;

        Taken(Path folder) {
            super("another Mailpanel is running with the data folder " + folder);
            this.folder = folder;
        }

        /** In words, with what to do. */
        String words(Texts texts) {
            return texts.get("start.taken", folder);
        }
    }

    /**
     * Makes the folder if it is not there, and takes it.
     *
     * @throws Taken if another device has it
     * @throws IOException if the folder cannot be made or written; the message is for a person
     */
    static InstanceLock take(Path folder) throws Taken, IOException {
        FileChannel channel;
        try {
            SafeFile.folder(folder);
            channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IOException("the data folder " + folder + " cannot be made or written: " + e, e);
        }
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new Taken(folder);
        }
        return new InstanceLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
