package io.mailpanel.device.support;

import io.mailpanel.device.support.LogEntry.Grade;
import io.mailpanel.mail.store.SafeFile;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * The program's log in the data folder, so that an administrator can read it in a browser, also after a restart: two files of
 * {@link #MOST_BYTES} at most, the older one is thrown away when the newer one is full. Before it has a folder it remembers the
 * last records. A disk that does not take a line loses it, and nothing else. Thread-safe.
 */
public final class KeptLog extends Handler {
    /** Of each of the two files, bytes. */
    public static final int MOST_BYTES = 512 * 1024;

    private static final int REMEMBERED = 500;
    private static final String NOW = "mailpanel.log";
    private static final String BEFORE = "mailpanel.old.log";

    private final Function<LogRecord, String> text;
    private final Deque<String> early = new ArrayDeque<>();
    private Path folder;
    private OutputStream out;
    private long length;

    /** @param text what a record says */
    public KeptLog(Function<LogRecord, String> text) {
        this.text = text;
        setLevel(Level.ALL);
    }

    /**
     * Writes there from now on (0600), first what it remembers.
     *
     * @throws IOException if the folder cannot be made
     */
    public synchronized void keepIn(Path where) throws IOException {
        folder = SafeFile.folder(where);
        early.forEach(this::write);
        early.clear();
    }

    @Override
    public void publish(LogRecord event) {
        if (!isLoggable(event)) {
            return;
        }
        String line;
        try {
            line = LogLines.of(new LogEntry(event.getInstant(), grade(event.getLevel()), text.apply(event)));
        } catch (RuntimeException e) {
            reportError("a record could not be written", e, ErrorManager.FORMAT_FAILURE);
            return;
        }
        synchronized (this) {
            if (folder != null) {
                write(line);
                return;
            }
            early.add(line);
            if (early.size() > REMEMBERED) {
                early.remove();
            }
        }
    }

    /** What is kept, the oldest first; lines in UTF-8, at most twice {@link #MOST_BYTES}. */
    public synchronized String lines() throws IOException {
        if (folder == null) {
            return String.join("", early);
        }
        return read(BEFORE) + read(NOW);
    }

    /** The records kept, the oldest first. */
    public List<LogEntry> entries() throws IOException {
        return LogLines.read(lines());
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    /** Closes the file; a record that comes later opens it again. */
    @Override
    public synchronized void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            reportError("the log's file did not close", e, ErrorManager.CLOSE_FAILURE);
        }
        out = null;
    }

    private void write(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try {
            open();
            if (length > 0 && length + bytes.length > MOST_BYTES) {
                close();
                Files.move(
                        folder.resolve(NOW),
                        folder.resolve(BEFORE),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                open();
            }
            out.write(bytes);
            length += bytes.length;
        } catch (IOException e) {
            // The journal has the line. Writing of it here would come back here.
            reportError("a line of the log could not be kept", e, ErrorManager.WRITE_FAILURE);
            close();
        }
    }

    private void open() throws IOException {
        if (out == null) {
            Path file = folder.resolve(NOW);
            SafeFile.touch(file);
            length = Files.size(file);
            out = new FileOutputStream(file.toFile(), true);
        }
    }

    /** What a crash or another program left in it that is no UTF-8 becomes question marks. */
    private String read(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return "";
        }
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES + 8 * LogLines.LONGEST), StandardCharsets.UTF_8);
        }
    }

    private static Grade grade(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return Grade.ERROR;
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return Grade.WARNING;
        }
        return level.intValue() >= Level.INFO.intValue() ? Grade.INFO : Grade.FINE;
    }
}
