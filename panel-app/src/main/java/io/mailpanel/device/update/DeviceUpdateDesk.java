package io.mailpanel.device.update;

import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.update.BadPackage.Reason;
import io.mailpanel.mail.store.SafeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Update packages of this device. */
public final class DeviceUpdateDesk implements UpdateDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceUpdateDesk.class);
    private static final long MIB = 1024 * 1024;
    /** What stays free besides, bytes: mail has to be accepted meanwhile. */
    private static final long SPARE = 64 * MIB;

    private static final String INCOMING = "incoming-";

    private final UpdateParts parts;
    private final String version;
    private final AuditLog audit;
    private final Path ready;

    /**
     * Deletes what a crash left of uploads.
     *
     * @param parts folder, key, and what runs
     * @param version the version that runs
     * @param audit told of what an administrator does
     */
    public DeviceUpdateDesk(UpdateParts parts, String version, AuditLog audit) {
        this.parts = parts;
        this.version = version;
        this.audit = audit;
        this.ready = parts.folder().resolve("ready.mpu");
        if (Files.isDirectory(parts.folder())) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(parts.folder(), INCOMING + "*")) {
                left.forEach(this::done);
            } catch (IOException e) {
                LOG.warn("what is left of earlier uploads cannot be looked for: {}", e.toString());
            }
        }
    }

    @Override
    public Optional<Instant> build() {
        return parts.build();
    }

    @Override
    public String architecture() {
        return parts.architecture();
    }

    @Override
    public boolean checks() {
        return parts.key().isPresent();
    }

    @Override
    public synchronized Optional<Kept> kept() {
        if (!Files.exists(ready)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Kept(Optional.of(PackageFile.head(ready, key()))));
        } catch (BadPackage | IOException e) {
            LOG.warn("the update package that is kept cannot be checked: {}", e.toString());
            return Optional.of(new Kept(Optional.empty()));
        }
    }

    @Override
    public void expect(long bytes) throws BadPackage {
        key();
        if (bytes > MOST_BYTES) {
            throw new BadPackage(Reason.TOO_LARGE, MOST_BYTES / MIB);
        }
        long free = room();
        if (bytes + SPARE > free) {
            throw new BadPackage(Reason.NO_ROOM, (bytes + SPARE) / MIB + 1, free / MIB);
        }
    }

    private long room() throws BadPackage {
        try {
            return Files.getFileStore(SafeFile.folder(parts.folder())).getUsableSpace();
        } catch (IOException e) {
            throw notStored(e);
        }
    }

    @Override
    public Path incoming() throws BadPackage {
        try {
            return Files.createTempDirectory(
                    SafeFile.folder(parts.folder()),
                    INCOMING,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw notStored(e);
        }
    }

    @Override
    public void done(Path incoming) {
        try (Stream<Path> all = Files.walk(incoming)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.warn("what is left of an upload cannot be deleted: {}", e.toString());
        }
    }

    @Override
    public synchronized Manifest take(Path file, boolean older) throws BadPackage {
        try {
            Manifest manifest = PackageFile.check(file, key());
            fits(manifest, older);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(file, ready, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            SafeFile.syncFolder(parts.folder());
            audit.note(
                    AuditEvent.UPDATE_KEPT,
                    Change.fact("version", manifest.version().text()),
                    Change.fact("file", manifest.file()));
            return manifest;
        } catch (BadPackage e) {
            audit.note(
                    AuditEvent.UPDATE_REFUSED, Change.fact("fault", e.reason().name()));
            throw e;
        } catch (IOException e) {
            throw notStored(e);
        }
    }

    private void fits(Manifest manifest, boolean older) throws BadPackage {
        if (!manifest.product().equals(Manifest.PRODUCT)) {
            throw new BadPackage(Reason.OTHER_PRODUCT, manifest.product());
        }
        if (!List.of("all", parts.architecture()).contains(manifest.architecture())) {
            throw new BadPackage(Reason.ARCHITECTURE, manifest.architecture(), parts.architecture());
        }
        int newer = Version.of(version).map(manifest.version()::compareTo).orElse(1);
        if (newer == 0 && !older) {
            throw new BadPackage(Reason.SAME, version);
        }
        if (newer < 0 && !older) {
            throw new BadPackage(Reason.OLDER, manifest.version().text(), version);
        }
    }

    @Override
    public synchronized void discard() throws BadPackage {
        try {
            if (Files.exists(ready)) {
                SafeFile.delete(ready);
                audit.note(AuditEvent.UPDATE_DISCARDED);
            }
        } catch (IOException e) {
            throw notStored(e);
        }
    }

    private PublicKey key() throws BadPackage {
        return parts.key().orElseThrow(() -> new BadPackage(Reason.NO_KEY));
    }

    private static BadPackage notStored(IOException e) {
        LOG.error("an update package could not be kept", e);
        return new BadPackage(Reason.NOT_STORED);
    }
}
