package io.mailpanel.mail.store;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** The device's one SQLite file: WAL, synchronous=FULL, foreign keys on, busy time-out 5 s. Thread-safe. */
public final class Database implements AutoCloseable {

    /** Opens or makes the file (0600) and its folder. */
    public static Database open(Path file) {
        throw new UnsupportedOperationException();
    }

    /**
     * Brings a part of the schema to its newest state, each script once, in order, in one transaction each.
     *
     * @param part the schema's part, for example {@code outbox}; its version is kept in the table schema_part
     * @param scripts SQL, the first makes version 1
     */
    public void migrate(String part, String... scripts) {
        throw new UnsupportedOperationException();
    }

    /** For queries and transactions. */
    public Jdbi jdbi() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
