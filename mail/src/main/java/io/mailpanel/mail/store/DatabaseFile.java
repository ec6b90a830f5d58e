package io.mailpanel.mail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens the device's database; one that is damaged, or from a newer program, is set aside and a new one is begun. */
public final class DatabaseFile {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private DatabaseFile() {}

    /** What was wrong with the old one. */
    public enum Fault {
        /** It is no database, or its pages do not fit together. */
        DAMAGED,
        /** A newer program wrote it. */
        NEWER
    }

    /**
     * A database that was put out of the way.
     *
     * @param fault why
     * @param file where it is now, with the time in its name
     * @param at when
     */
    public record SetAside(Fault fault, Path file, Instant at) {}

    /**
     * An open database.
     *
     * @param contents what was made of it
     * @param before the one that had to go first, if one had
     */
    public record Opened<T>(T contents, Optional<SetAside> before) {}

    /**
     * Opens or makes the file and what depends on it.
     *
     * @param folders what is filled only beside a database that is not new: where one of them holds files, a new database means
     *     that the old one is lost. They stay where they are
     * @param contents makes the schema's parts; called a second time, with an empty database, if the first one is set aside
     * @throws UncheckedIOException if the file cannot be made or set aside
     * @throws RuntimeException whatever else is wrong: a full disk, a file that may not be read. Then it stays as it is
     */
    public static <T> Opened<T> open(Path file, List<Path> folders, Clock clock, Function<Database, T> contents) {
        Fault fault;
        try {
            return new Opened<>(use(file, folders, contents), Optional.empty());
        } catch (Unusable e) {
            LOG.error("The database is of no use", e);
            fault = e.fault();
        }
        SetAside before = setAside(file, fault, clock.instant());
        LOG.error("The database was set aside as {}; a new one is begun", before.file());
        return new Opened<>(checked(file, List.of(), contents), Optional.of(before));
    }

    /**
     * {@link #open}, but one that is of no use stays where it is.
     *
     * @throws Unusable if it is damaged or a newer program's
     */
    public static <T> T use(Path file, List<Path> folders, Function<Database, T> contents) throws Unusable {
        try {
            return checked(file, folders, contents);
        } catch (EmptyDatabaseException e) {
            throw new Unusable(Fault.DAMAGED, "It is empty, or its log is damaged, and " + folders + " are not", e);
        } catch (NewerDatabaseException e) {
            throw new Unusable(Fault.NEWER, e.getMessage(), e);
        } catch (RuntimeException e) {
            if (damaged(e)) {
                throw new Unusable(Fault.DAMAGED, "It is damaged", e);
            }
            throw e;
        }
    }

    /** The database cannot be used. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;
        private final Fault fault;

        Unusable(Fault fault, String message, RuntimeException cause) {
            super(message, cause);
            this.fault = fault;
        }

        /** What is wrong with it. */
        public Fault fault() {
            return fault;
        }
    }

    /** SQLite takes an empty file, and one whose log's beginning is damaged, for a new database. */
    private static final class EmptyDatabaseException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static <T> T checked(Path file, List<Path> folders, Function<Database, T> contents) {
        Database database = Database.open(file);
        try {
            database.check();
            if (database.fresh() && folders.stream().anyMatch(DatabaseFile::holdsFiles)) {
                throw new EmptyDatabaseException();
            }
            return contents.apply(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static boolean damaged(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SQLiteException sqlite) {
                int primary = sqlite.getResultCode().code & 0xff;
                return primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code;
            }
        }
        return false;
    }

    private static SetAside setAside(Path file, Fault fault, Instant now) {
        String stamp = stamp(file, now);
        try {
            Path aside = aside(file, stamp);
            Path log = beside(file, "-wal");
            if (Files.exists(log)) {
                Files.move(log, beside(aside, "-wal"), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(beside(file, "-shm"));
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            SafeFile.syncFolder(file.toAbsolutePath().getParent());
            return new SetAside(fault, aside, now);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the database cannot be set aside", e);
        }
    }

    private static String stamp(Path file, Instant now) {
        String stamp = "-" + STAMP.format(now);
        String free = stamp;
        for (int more = 2; Files.exists(aside(file, free)); more++) {
            free = stamp + "-" + more;
        }
        return free;
    }

    private static Path aside(Path file, String stamp) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("(\\.db)?$", stamp + "$1"));
    }

    private static Path beside(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end);
    }

    private static boolean holdsFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be read", e);
        }
    }
}
