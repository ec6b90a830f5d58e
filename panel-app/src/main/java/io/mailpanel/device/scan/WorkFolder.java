package io.mailpanel.device.scan;

import io.mailpanel.mail.store.DiskTrouble;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder for files while they are made: one folder in it for each scan. */
public final class WorkFolder {
    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);
    /** Bytes of a small one. */
    private static final long PAGE = 64 * 1024;

    private static final String PREFIX = "scan-";

    private final Path folder;

    /** @param folder made when it is first needed */
    public WorkFolder(Path folder) {
        this.folder = folder;
    }

    /** A new folder of one's own; remove it when done. */
    public Path make() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempDirectory(folder, PREFIX);
    }

    /** Whether there is no room for a page. */
    boolean full() {
        return DiskTrouble.lacks(folder, PAGE);
    }

    /** Removes a folder and all in it; what cannot be removed is logged. Null is ignored. */
    public void remove(Path made) {
        if (made == null) {
            return;
        }
        try (Stream<Path> all = Files.walk(made)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.warn("cannot remove {}", made, e);
        }
    }

    /** Removes what a crash left. */
    void removeLeftovers() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*")) {
            left.forEach(this::remove);
        } catch (IOException e) {
            LOG.warn("cannot look into {}", folder, e);
        }
    }
}
