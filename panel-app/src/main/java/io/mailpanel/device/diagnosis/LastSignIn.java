package io.mailpanel.device.diagnosis;

import io.mailpanel.mail.signin.SignInOutcome;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps in the device's database how the last sign-in ended, also one that failed. Thread-safe. */
public final class LastSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(LastSignIn.class);

    private final Database database;

    /** @param database the device's database; the outcome has its own table in it */
    public LastSignIn(Database database) {
        this.database = database;
        database.migrate("sign_in_outcome", """
                CREATE TABLE sign_in_outcome (
                  id INTEGER PRIMARY KEY CHECK (id = 1),
                  at INTEGER NOT NULL, kind TEXT NOT NULL, app TEXT NOT NULL) STRICT;
                """);
    }

    /**
     * Keeps this one instead of the one before, durably.
     *
     * @param app the client id and directory it was made with
     */
    public void keep(SignInOutcome outcome, String app) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT OR REPLACE INTO sign_in_outcome (id, at, kind, app) VALUES (1, ?, ?, ?)",
                        outcome.at().toEpochMilli(),
                        outcome.kind().name(),
                        app));
    }

    /** The one kept; empty if there is none for this app, or another version kept it in words unknown to this one. */
    public Optional<SignInOutcome> read(String app) {
        try {
            return database.jdbi().withHandle(handle -> handle.select(
                            "SELECT at, kind FROM sign_in_outcome WHERE app = ?", app)
                    .map((row, context) -> new SignInOutcome(
                            Instant.ofEpochMilli(row.getLong("at")), VerdictKind.valueOf(row.getString("kind"))))
                    .findOne());
        } catch (IllegalArgumentException e) {
            LOG.warn("the last sign-in's outcome was kept by another version: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
