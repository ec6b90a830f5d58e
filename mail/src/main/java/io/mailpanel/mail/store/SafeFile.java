package io.mailpanel.mail.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;

/** Files that are either whole and on the disk, or not there, and that only this user may read. */
public final class SafeFile {
    private static final FileAttribute<?> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private SafeFile() {}

    /** Makes the folder (0700) and its parents where absent, durably: what is kept in it would be lost with it. */
    public static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path made = folder.toAbsolutePath();
            Path there = made.getParent();
            while (!Files.isDirectory(there)) {
                there = there.getParent();
            }
            Files.createDirectories(made, PRIVATE_FOLDER);
            for (; !made.equals(there); made = made.getParent()) {
                syncFolder(made.getParent());
            }
        }
        return folder;
    }

    /** Makes an empty file (0600) where absent. */
    public static void touch(Path file) throws IOException {
        try {
            Files.createFile(file, PRIVATE_FILE);
        } catch (FileAlreadyExistsException e) {
            // It is there: that is all that was asked.
        }
    }

    /** What a file shall hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; does not close the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** {@link #write(Path, Content)} for a few bytes. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, out -> out.write(bytes));
    }

    /**
     * Replaces the file: temporary file (0600) beside it, fsync, rename, fsync of the folder.
     *
     * @throws IOException for example when the disk is full; the old file, if any, is untouched and no temporary is left
     */
    public static void write(Path file, Content content) throws IOException {
        Path folder = folder(file.toAbsolutePath().getParent());
        Path temporary = folder.resolve(file.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(temporary);
            writeNew(temporary, content);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        syncFolder(folder);
    }

    /** Puts a damaged file out of the way as {@code name.bad} (replacing an earlier one), so that it can be looked at. */
    public static Path setAside(Path file) throws IOException {
        Path bad = file.resolveSibling(file.getFileName() + ".bad");
        Files.move(file, bad, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return bad;
    }

    /** Deletes the file if it is there, durably. */
    public static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            syncFolder(file.toAbsolutePath().getParent());
        }
    }

    private static void writeNew(Path file, Content content) throws IOException {
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, PRIVATE_FILE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 64 * 1024);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Makes what was renamed or deleted in the folder durable. */
    public static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
