package io.mailpanel.boot;

import io.mailpanel.device.upkeep.Eraser;
import io.mailpanel.mail.store.SafeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases all that the product keeps in its data folder: asked for by a file there, done at the start, before anything is
 * opened. The file goes last, so that a start that was interrupted erases again. What the product did not make stays: the
 * folder may be somebody's own.
 */
final class Erasure implements Eraser {
    /** The keys first: without them what is left cannot be read. Then all else; {@code *} stands for any ending. */
    static final List<String> OURS = List.of(
            "password.key*",
            "signin",
            "web-config",
            "mailpanel*.db*",
            "outbox",
            "work",
            "browser",
            "certificates",
            "log",
            "update",
            "demo");

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);
    private static final String MARKER = "erase-all-data";

    private final Path data;

    /** @param data the data folder */
    Erasure(Path data) {
        this.data = data;
    }

    @Override
    public void mark() throws IOException {
        SafeFile.write(
                data.resolve(MARKER),
                "Mailpanel erases all its data in this folder when it starts.\n".getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Erases if that was asked for.
     *
     * @return whether it was
     * @throws IOException if something cannot be erased; the next start tries again
     */
    boolean finish() throws IOException {
        Path marker = data.resolve(MARKER);
        if (!Files.exists(marker)) {
            return false;
        }
        for (String name : OURS) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(data, name)) {
                for (Path entry : found) {
                    erase(entry);
                }
            }
            SafeFile.syncFolder(data);
        }
        SafeFile.delete(marker);
        LOG.info("all data and settings were erased");
        return true;
    }

    /** Links are erased themselves, not what they lead to. */
    private static void erase(Path entry) throws IOException {
        Files.walkFileTree(entry, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
