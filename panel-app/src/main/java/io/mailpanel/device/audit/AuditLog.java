package io.mailpanel.device.audit;

import io.mailpanel.mail.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit log in the device's database. It is bounded by number, {@link #MOST_CHANGES} entries and apart from them
 * {@link #MOST_FAILED} wrong passwords, so that nobody can push out what he did by typing wrong ones; not by age, so that a
 * clock that was set wrong empties nothing. Thread-safe.
 */
public final class AuditLog implements AuditDesk {
    /** What came first goes first. */
    static final int MOST_CHANGES = 8000;
    /** So many log-ins that failed. */
    static final int MOST_FAILED = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final int PLACES = 100;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Acting acting;

    /**
     * @param database the device's database; the log has its own table in it
     * @param clock the time
     * @param acting for whom a thread works
     */
    public AuditLog(Database database, Clock clock, Acting acting) {
        database.migrate("audit", """
                create table audit (
                  id integer primary key autoincrement,
                  at integer not null,
                  who text not null,
                  source text not null,
                  event text not null,
                  failed integer not null,
                  changes text not null
                ) strict;
                create index audit_failed on audit (failed, id);
                """);
        this.jdbi = database.jdbi();
        this.clock = clock;
        this.acting = acting;
    }

    /** For whom a thread works. */
    public Acting acting() {
        return acting;
    }

    /** Adds an entry to the transaction that makes the change: both are kept, or neither. */
    public void note(Handle transaction, AuditEvent event, List<Change> changes) {
        add(transaction, acting.now(), event, changes);
    }

    @Override
    public void note(AuditEvent event, Change... changes) {
        note(acting.now(), event, changes);
    }

    /** The same in the name of somebody else. */
    public void note(Actor actor, AuditEvent event, Change... changes) {
        try {
            jdbi.useTransaction(h -> add(h, actor, event, List.of(changes)));
        } catch (RuntimeException e) {
            // A full disk must keep nobody from logging in and making room.
            LOG.error("not in the audit log: {} by {}", event, actor, e);
        }
    }

    @Override
    public List<AuditEntry> entries(long before, int most) {
        return jdbi.withHandle(h -> h.select("select * from audit where id < ? order by id desc limit ?", before, most)
                .map(AuditLog::entry)
                .list());
    }

    @Override
    public int count() {
        return jdbi.withHandle(
                h -> h.select("select count(*) from audit").mapTo(Integer.class).one());
    }

    @Override
    public void each(Consumer<AuditEntry> entry) {
        jdbi.useHandle(h -> h.select("select * from audit order by id desc").map(AuditLog::entry).stream()
                .forEach(entry));
    }

    @Override
    public List<FailedLogIns> failedLogIns() {
        return jdbi.withHandle(h -> h.select(
                        "select who, source, count(*) as times, max(at) as last from audit where failed = 1"
                                + " group by who, source order by last desc limit ?",
                        PLACES)
                .map((row, context) ->
                        new FailedLogIns(actor(row), row.getInt("times"), Instant.ofEpochMilli(row.getLong("last"))))
                .list());
    }

    private void add(Handle h, Actor actor, AuditEvent event, List<Change> changes) {
        boolean failed = event == AuditEvent.LOG_IN_FAILED;
        h.execute(
                "insert into audit (at, who, source, event, failed, changes) values (?, ?, ?, ?, ?, ?)",
                clock.instant().toEpochMilli(),
                actor.kind().name(),
                actor.from(),
                event.name(),
                failed ? 1 : 0,
                changes.stream().map(AuditLog::line).collect(Collectors.joining("\n")));
        h.execute(
                "delete from audit where failed = ? and id <="
                        + " (select id from audit where failed = ? order by id desc limit 1 offset ?)",
                failed ? 1 : 0,
                failed ? 1 : 0,
                failed ? MOST_FAILED : MOST_CHANGES);
    }

    /** Changes have no tabs and no line ends in them. */
    private static String line(Change change) {
        return change.secret() ? change.name() : String.join("\t", change.name(), change.before(), change.after());
    }

    private static Change change(String line) {
        String[] parts = line.split("\t", -1);
        return parts.length < 3 ? Change.secret(parts[0]) : Change.of(parts[0], parts[1], parts[2]);
    }

    private static AuditEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                actor(row),
                known(AuditEvent.class, row.getString("event"), AuditEvent.UNKNOWN),
                Stream.of(row.getString("changes").split("\n"))
                        .filter(line -> !line.isEmpty())
                        .map(AuditLog::change)
                        .toList());
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(known(Actor.Kind.class, row.getString("who"), Actor.Kind.DEVICE), row.getString("source"));
    }

    private static <E extends Enum<E>> E known(Class<E> type, String name, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
