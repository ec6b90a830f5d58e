package io.mailpanel.device.update;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Device Management &gt; Software Update: keeps an update package, checked whole, until it is installed. Reads the disk;
 * thread-safe.
 */
public interface UpdateDesk {
    /** The largest package, bytes. */
    long MOST_BYTES = 256L * 1024 * 1024;

    /**
     * A package that is kept.
     *
     * @param manifest what it says of itself; empty if it cannot be checked any more: the key was changed, or the file damaged
     */
    record Kept(Optional<Manifest> manifest) {}

    /** When the build of the version that runs was made; empty if that is not known. */
    Optional<Instant> build();

    /** This machine's architecture, as Debian names it. */
    String architecture();

    /** Whether there is a key to check packages with. */
    boolean checks();

    /** The package that is ready to be installed. */
    Optional<Kept> kept();

    /**
     * Before anything of it is read: whether a package of that length can come.
     *
     * @throws BadPackage NO_KEY, TOO_LARGE or NO_ROOM
     */
    void expect(long bytes) throws BadPackage;

    /**
     * A new folder for a file that is on its way, on the disk where packages are kept.
     *
     * @throws BadPackage NOT_STORED if it cannot be made
     */
    Path incoming() throws BadPackage;

    /** Deletes such a folder with all that is in it. */
    void done(Path incoming);

    /**
     * Checks a file whole, and keeps it, durably, instead of the one before. The file is moved.
     *
     * @param file in a folder of {@link #incoming()}
     * @param older whether an older version, or the one that runs, is wanted
     * @throws BadPackage why not; then what was kept before is still kept
     */
    Manifest take(Path file, boolean older) throws BadPackage;

    /**
     * Deletes the package that is kept, durably.
     *
     * @throws BadPackage NOT_STORED if the disk does not take that
     */
    void discard() throws BadPackage;
}
