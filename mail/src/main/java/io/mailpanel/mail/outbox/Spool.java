package io.mailpanel.mail.outbox;

import io.mailpanel.mail.outbox.JobTable.Draft;
import io.mailpanel.mail.store.SafeFile;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of message bodies, one file each. */
final class Spool {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final String SUFFIX = ".eml";
    private static final int SHA_256_HEX = 64;
    private static final int PART = 64 * 1024;

    private final Path folder;
    private int unreadable;

    Spool(Path folder) {
        this.folder = folder;
    }

    /** A body on the disk: its file's name, the message's size and checksum (CRC-32 in hex; SHA-256 from the first versions). */
    record Body(String file, long bytes, String checksum) {}

    /**
     * Writes a body and behind it, in the same file, its {@link Slip}: file and folder are on the disk when it returns; nothing
     * is left if it throws.
     *
     * @param draft makes the row's contents of the written body
     * @return that row
     */
    Draft write(String name, SafeFile.Content content, Function<Body, Draft> draft) throws IOException {
        AtomicReference<Draft> row = new AtomicReference<>();
        SafeFile.write(folder.resolve(name + SUFFIX), out -> {
            Counted counted = new Counted(out);
            content.writeTo(counted);
            counted.flush();
            row.set(draft.apply(new Body(name + SUFFIX, counted.bytes, hex(counted.crc))));
            out.write(Slip.of(row.get()));
        });
        return row.get();
    }

    private static final class Counted extends FilterOutputStream {
        private final CRC32 crc = new CRC32();
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            crc.update(b);
            bytes++;
        }

        @Override
        public void write(byte[] part, int offset, int length) throws IOException {
            out.write(part, offset, length);
            crc.update(part, offset, length);
            bytes += length;
        }
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    /** Whether the body is there and is what was written. */
    boolean intact(Body body) {
        CRC32 crc = new CRC32();
        MessageDigest sha = body.checksum().length() == SHA_256_HEX ? sha256() : null;
        long left = body.bytes();
        try (InputStream in = Files.newInputStream(path(body.file()))) {
            byte[] part = new byte[PART];
            for (int n = read(in, part, left); n > 0; n = read(in, part, left)) {
                left -= n;
                if (sha == null) {
                    crc.update(part, 0, n);
                } else {
                    sha.update(part, 0, n);
                }
            }
            String sum = sha == null ? hex(crc) : HexFormat.of().formatHex(sha.digest());
            return left == 0 && sum.equals(body.checksum());
        } catch (IOException e) {
            LOG.warn("The stored message {} cannot be read: {}", body.file(), e.toString());
            return false;
        }
    }

    /** What stands behind the message is not read. */
    private static int read(InputStream in, byte[] part, long left) throws IOException {
        return left == 0 ? 0 : in.read(part, 0, (int) Math.min(part.length, left));
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

    /** Writes behind the message, for a start without the database, whether it has failed for good. */
    void failed(String file, boolean failed) {
        try {
            if (Files.exists(path(file))) {
                Slip.mark(path(file), failed);
            }
        } catch (IOException e) {
            LOG.warn("The slip of the stored message {} is as it was: {}", file, e.toString());
        }
    }

    /** Makes durable what was deleted so far. */
    void sync() throws IOException {
        SafeFile.syncFolder(folder);
    }

    /**
     * Sees to the files that no job needs. What belongs to a job that has ended, and what was not written to its end, is deleted;
     * what belongs to no job at all was accepted, or nearly so, and its row is lost.
     *
     * @param needed the files that jobs need
     * @param ended the names of messages that have a job which does not need them any more
     * @return the rows that are lost, and whether they had failed, the oldest first; what cannot be read any more is set aside
     */
    List<Slip.Said> sweep(Set<String> needed, Set<String> ended) {
        List<Slip.Said> lost = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(SafeFile.folder(folder), "*{.eml,.tmp}")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (needed.contains(name)) {
                    continue;
                }
                if (!name.endsWith(SUFFIX) || ended.contains(name.substring(0, name.length() - SUFFIX.length()))) {
                    LOG.info("Deleting {}: no job needs it", name);
                    Files.deleteIfExists(file);
                } else {
                    lost(name).ifPresentOrElse(lost::add, () -> unreadable(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": the outbox's folder cannot be used", e);
        }
        lost.sort(Comparator.comparing(said -> said.row().now()));
        return lost;
    }

    private Optional<Slip.Said> lost(String name) {
        try {
            return Slip.read(path(name)).filter(said -> intact(said.row().body()));
        } catch (IOException | RuntimeException e) {
            LOG.warn("The stored message {} belongs to no job and cannot be read: {}", name, e.toString());
            return Optional.empty();
        }
    }

    private void unreadable(String name) {
        unreadable++;
        LOG.error("The stored message {} belongs to no job and is damaged: it is set aside as {}.bad", name, name);
        setAside(name);
    }

    /** How many files {@link #sweep} has set aside. */
    int unreadable() {
        return unreadable;
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
