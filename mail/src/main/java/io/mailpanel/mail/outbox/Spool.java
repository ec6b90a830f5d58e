package io.mailpanel.mail.outbox;

import io.mailpanel.mail.store.SafeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of message bodies, one file each. */
final class Spool {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final String SUFFIX = ".eml";

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
    }

    /** A body on the disk: its file's name, size and SHA-256 in hex. */
    record Body(String file, long bytes, String sha256) {}

    /** Writes a body: file and folder are on the disk when it returns; nothing is left if it throws. */
    Body write(String name, SafeFile.Content content) throws IOException {
        MessageDigest digest = digest();
        Path file = folder.resolve(name + SUFFIX);
        SafeFile.write(file, out -> {
            DigestOutputStream through = new DigestOutputStream(out, digest);
            content.writeTo(through);
            through.flush();
        });
        return new Body(
                file.getFileName().toString(), Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    /** Whether the body is there and is what was written. */
    boolean intact(Body body) {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(path(body.file()));
                OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            return in.transferTo(sink) == body.bytes()
                    && HexFormat.of().formatHex(digest.digest()).equals(body.sha256());
        } catch (IOException e) {
            LOG.warn("The stored message {} cannot be read: {}", body.file(), e.toString());
            return false;
        }
    }

    /** Puts a damaged body out of the way, if it is there. */
    void setAside(String file) {
        try {
            if (Files.exists(path(file))) {
                SafeFile.setAside(path(file));
            }
        } catch (IOException e) {
            LOG.warn("The stored message {} cannot be set aside: {}", file, e.toString());
        }
    }

    void delete(String file) {
        try {
            Files.deleteIfExists(path(file));
        } catch (IOException e) {
            LOG.warn("The stored message {} cannot be deleted; the next start tries again: {}", file, e.toString());
        }
    }

    /** Deletes what {@link #write} may have left under that name. */
    void forget(String name) {
        delete(name + SUFFIX);
    }

    /** Deletes what no job knows: what a crash left before its row was committed, or after its job had ended. */
    void sweep(Set<String> known) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(SafeFile.folder(folder), "*{.eml,.tmp}")) {
            for (Path file : files) {
                if (!known.contains(file.getFileName().toString())) {
                    LOG.info("Deleting {}: no job knows it", file.getFileName());
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the outbox's folder cannot be used", e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }
}
