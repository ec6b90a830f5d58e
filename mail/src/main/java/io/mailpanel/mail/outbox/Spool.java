package io.mailpanel.mail.outbox;

import io.mailpanel.mail.store.SafeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of message bodies, one file each. */
final class Spool {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final String SUFFIX = ".eml";
    private static final int SHA_256_HEX = 64;
    private static final int PART = 64 * 1024;

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
    }

    /** A body on the disk: its file's name, size and checksum (CRC-32 in hex; SHA-256 from the first versions). */
    record Body(String file, long bytes, String checksum) {}

    /** Writes a body: file and folder are on the disk when it returns; nothing is left if it throws. */
    Body write(String name, SafeFile.Content content) throws IOException {
        CRC32 crc = new CRC32();
        Path file = folder.resolve(name + SUFFIX);
        SafeFile.write(file, out -> {
            CheckedOutputStream through = new CheckedOutputStream(out, crc);
            content.writeTo(through);
            through.flush();
        });
        return new Body(file.getFileName().toString(), Files.size(file), hex(crc));
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    /** Whether the body is there and is what was written. */
    boolean intact(Body body) {
        CRC32 crc = new CRC32();
        MessageDigest sha = body.checksum().length() == SHA_256_HEX ? sha256() : null;
        long bytes = 0;
        try (InputStream in = Files.newInputStream(path(body.file()))) {
            byte[] part = new byte[PART];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                bytes += n;
                if (sha == null) {
                    crc.update(part, 0, n);
                } else {
                    sha.update(part, 0, n);
                }
            }
            String sum = sha == null ? hex(crc) : HexFormat.of().formatHex(sha.digest());
            return bytes == body.bytes() && sum.equals(body.checksum());
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

    private static String hex(CRC32 crc) {
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }
}
