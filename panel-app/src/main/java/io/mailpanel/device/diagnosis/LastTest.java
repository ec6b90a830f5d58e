package io.mailpanel.device.diagnosis;

import io.mailpanel.mail.diagnosis.StepResult;
import io.mailpanel.mail.diagnosis.TestReport;
import io.mailpanel.mail.diagnosis.TestResult;
import io.mailpanel.mail.diagnosis.TestStep;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the last Connection Test's result in the device's database. Thread-safe. */
public final class LastTest {
    private static final Logger LOG = LoggerFactory.getLogger(LastTest.class);

    private final Database database;

    /** @param database the device's database; the result has its own tables in it */
    public LastTest(Database database) {
        this.database = database;
        database.migrate("diagnosis", """
                CREATE TABLE connection_test (
                  id INTEGER PRIMARY KEY CHECK (id = 1),
                  at INTEGER NOT NULL, server TEXT NOT NULL, result TEXT NOT NULL) STRICT;
                CREATE TABLE connection_test_step (
                  position INTEGER PRIMARY KEY,
                  step TEXT NOT NULL, nanos INTEGER NOT NULL, kind TEXT NOT NULL, detail TEXT NOT NULL) STRICT;
                """, "ALTER TABLE connection_test ADD COLUMN account TEXT NOT NULL DEFAULT ''");
    }

    /** Keeps this one instead of the one before, durably and whole. */
    public void keep(TestReport report) {
        database.jdbi().useTransaction(handle -> {
            handle.execute(
                    "INSERT OR REPLACE INTO connection_test (id, at, server, result, account) VALUES (1, ?, ?, ?, ?)",
                    report.at().toEpochMilli(),
                    report.server(),
                    report.result().name(),
                    report.account());
            handle.execute("DELETE FROM connection_test_step");
            for (StepResult step : report.steps()) {
                handle.execute(
                        "INSERT INTO connection_test_step VALUES (?, ?, ?, ?, ?)",
                        step.step().ordinal(),
                        step.step().name(),
                        step.took().toNanos(),
                        step.verdict().kind().name(),
                        step.verdict().detail());
            }
        });
    }

    /** The one kept; empty if there is none, or another version of the program kept it in words unknown to this one. */
    public Optional<TestReport> read() {
        try {
            return database.jdbi().withHandle(LastTest::read);
        } catch (IllegalArgumentException e) {
            LOG.warn("the last connection test was kept by another version: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<TestReport> read(Handle handle) {
        List<StepResult> steps = handle.createQuery("SELECT * FROM connection_test_step ORDER BY position")
                .map((row, context) -> step(row))
                .list();
        return handle.createQuery("SELECT * FROM connection_test")
                .map((row, context) -> new TestReport(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("server"),
                        row.getString("account"),
                        steps,
                        TestResult.valueOf(row.getString("result"))))
                .findOne();
    }

    private static StepResult step(ResultSet row) throws SQLException {
        return new StepResult(
                TestStep.valueOf(row.getString("step")),
                Duration.ofNanos(row.getLong("nanos")),
                new Verdict(VerdictKind.valueOf(row.getString("kind")), row.getString("detail")));
    }
}
