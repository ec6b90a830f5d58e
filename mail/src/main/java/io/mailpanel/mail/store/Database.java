package io.mailpanel.mail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The device's one SQLite file: WAL, synchronous=FULL, foreign keys on, busy time-out 5 s. Thread-safe.
 *
 * <p>Each Jdbi handle has a connection of its own. Transactions begin IMMEDIATE, so that two writers wait for each other
 * instead of failing when one wants to write what it only read before.
 */
public final class Database implements AutoCloseable {
    private final Jdbi jdbi;
    private final Path folder;
    /** Stays open so that the WAL is not folded in and deleted each time a handle closes. */
    private final Handle anchor;

    private Database(Jdbi jdbi, Path folder) {
        this.jdbi = jdbi;
        this.folder = folder;
        this.anchor = jdbi.open();
        try {
            anchor.execute(
                    "create table if not exists schema_part (part text primary key, version integer not null) strict");
        } catch (RuntimeException e) {
            anchor.close();
            throw e;
        }
    }

    /**
     * Opens or makes the file (0600) and its folder.
     *
     * @throws UncheckedIOException if the file or folder cannot be made
     * @throws org.jdbi.v3.core.JdbiException if it is no database
     */
    public static Database open(Path file) {
        try {
            SafeFile.folder(file.toAbsolutePath().getParent());
            SafeFile.touch(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": the database cannot be made", e);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5000);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return new Database(Jdbi.create(source), file.toAbsolutePath().getParent());
    }

    /**
     * Brings a part of the schema to its newest state, each script once, in order, in one transaction each.
     *
     * @param part the schema's part, for example {@code outbox}; its version is kept in the table schema_part
     * @param scripts SQL, the first makes version 1
     * @throws NewerDatabaseException if the file was written by a newer program
     */
    public void migrate(String part, String... scripts) {
        int version = version(part);
        if (version > scripts.length) {
            throw new NewerDatabaseException("The database's part \"" + part + "\" has version " + version
                    + ", but this program knows only " + scripts.length + ": install the newer program again");
        }
        for (int next = version + 1; next <= scripts.length; next++) {
            String script = scripts[next - 1];
            int reached = next;
            jdbi.useTransaction(h -> {
                h.createScript(script).execute();
                h.execute(
                        "insert into schema_part values (?, ?) on conflict (part) do update set version = excluded.version",
                        part,
                        reached);
            });
        }
    }

    private int version(String part) {
        return jdbi.withHandle(h -> h.select("select version from schema_part where part = ?", part)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }

    /** Encrypts passwords that are to lie in it; the key lies beside it. */
    public PasswordVault passwords() {
        return new PasswordVault(folder);
    }

    /**
     * Reads all of it.
     *
     * @throws org.jdbi.v3.core.JdbiException SQLITE_CORRUPT if its pages do not fit together
     */
    void check() {
        String said =
                anchor.createQuery("pragma quick_check(1)").mapTo(String.class).one();
        if (!said.equals("ok")) {
            throw new UnableToExecuteStatementException(
                    new SQLiteException("quick_check: " + said, SQLiteErrorCode.SQLITE_CORRUPT), null);
        }
    }

    /** Whether no part of the schema was ever made in it. */
    boolean fresh() {
        return anchor.createQuery("select count(*) from schema_part")
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    /** For queries and transactions. */
    public Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        anchor.close();
    }
}
