package io.mailpanel.mail.outbox;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** The outbox's table. Each method is one transaction. */
final class JobTable {
    private static final String VERSION_1 = """
            create table outbox_job (
              id integer primary key autoincrement,
              owner text not null,
              message_id text not null unique,
              state text not null,
              sender text not null,
              recipients text not null,
              subject text not null,
              body text not null,
              bytes integer not null,
              sha256 text not null,
              submitted_at integer not null,
              changed_at integer not null,
              queued_at integer not null,
              attempts integer not null default 0,
              round integer not null default 0,
              urgency integer not null default 0,
              next_attempt integer,
              verdict text,
              detail text
            ) strict;
            create index outbox_job_state on outbox_job (state);
            """;
    private static final String ENDED = "state in ('SENT', 'FAILED', 'CANCELLED')";

    private final Jdbi jdbi;

    JobTable(Database database) {
        database.migrate("outbox", VERSION_1);
        jdbi = database.jdbi();
    }

    JobRow insert(
            OutgoingMail mail, String sender, List<String> recipients, String messageId, Spool.Body body, Instant now) {
        return jdbi.inTransaction(h -> {
            h.createUpdate("""
                            insert into outbox_job (owner, message_id, state, sender, recipients, subject, body, bytes,
                              sha256, submitted_at, changed_at, queued_at)
                            values (:owner, :messageId, 'QUEUED', :sender, :recipients, :subject, :body, :bytes,
                              :sha256, :now, :now, :now)""")
                    .bind("owner", mail.owner().id())
                    .bind("messageId", messageId)
                    .bind("sender", sender)
                    .bind("recipients", String.join("\n", recipients))
                    .bind("subject", mail.subject())
                    .bind("body", body.file())
                    .bind("bytes", body.bytes())
                    .bind("sha256", body.sha256())
                    .bind("now", now.toEpochMilli())
                    .execute();
            long id = h.createQuery("select last_insert_rowid()")
                    .mapTo(Long.class)
                    .one();
            return find(h, id).orElseThrow();
        });
    }

    Optional<JobRow> find(long id) {
        return jdbi.withHandle(h -> find(h, id));
    }

    private static Optional<JobRow> find(Handle h, long id) {
        return h.select("select * from outbox_job where id = ?", id)
                .map(JobTable::row)
                .findOne();
    }

    /** Every active job and the newest ended ones, the newest first. */
    List<Job> list(int ended) {
        return jdbi.withHandle(h -> h.select(
                        "select * from outbox_job where not " + ENDED + " or id in (select id from outbox_job where "
                                + ENDED + " order by changed_at desc, id desc limit ?) order by id desc",
                        ended)
                .map((rs, ctx) -> row(rs, ctx).job())
                .list());
    }

    /** Forgets ended jobs but the newest; returns their spool files. */
    List<String> prune(int keep) {
        return jdbi.withHandle(h -> h.select(
                        "delete from outbox_job where " + ENDED + " and id not in (select id from outbox_job where "
                                + ENDED + " order by changed_at desc, id desc limit ?) returning body",
                        keep)
                .mapTo(String.class)
                .list());
    }

    /** The spool files of jobs that may still be sent. */
    Set<String> bodies() {
        return jdbi.withHandle(
                h -> h.select("select body from outbox_job where state in ('QUEUED', 'SENDING', 'FAILED')")
                        .mapTo(String.class)
                        .set());
    }

    /** Takes the next job that is due: it is SENDING when this returns. */
    Optional<JobRow> take(Instant now) {
        return changed(
                "update outbox_job set state = 'SENDING', attempts = attempts + 1, round = round + 1, changed_at = :now, "
                        + "next_attempt = null where id = (select id from outbox_job where state = 'QUEUED' "
                        + "and (next_attempt is null or next_attempt <= :now) order by urgency desc, id limit 1)",
                now,
                null,
                null,
                null);
    }

    /** When the next waiting job is due. */
    Optional<Instant> nextDue() {
        return jdbi.withHandle(
                h -> h.select("select min(coalesce(next_attempt, 0)) from outbox_job where state = 'QUEUED'")
                        .map((rs, ctx) -> instant(rs, 1))
                        .findOne()
                        .flatMap(i -> i));
    }

    /** Ends a try. */
    Optional<JobRow> finish(long id, JobState state, Verdict verdict, Optional<Instant> next, Instant now) {
        return changed(
                "update outbox_job set state = '" + state
                        + "', verdict = :verdict, detail = :detail, changed_at = :now, "
                        + "next_attempt = :next where id = " + id + " and state = 'SENDING'",
                now,
                verdict.kind().name(),
                verdict.detail(),
                next.map(Instant::toEpochMilli).orElse(null));
    }

    Optional<JobRow> cancel(long id, Instant now) {
        return changed(
                "update outbox_job set state = 'CANCELLED', changed_at = :now, next_attempt = null where id = " + id
                        + " and state = 'QUEUED'",
                now,
                null,
                null,
                null);
    }

    /** To the head of the queue, with a new lifetime. */
    Optional<JobRow> retry(long id, Instant now) {
        return changed(
                "update outbox_job set state = 'QUEUED', changed_at = :now, queued_at = :now, round = 0, next_attempt = null, "
                        + "urgency = (select max(urgency) + 1 from outbox_job) where id = " + id
                        + " and (state = 'FAILED' or state = 'QUEUED' and next_attempt is not null)",
                now,
                null,
                null,
                null);
    }

    /** Jobs that were on the wire when the device stopped. */
    void requeue() {
        jdbi.useHandle(
                h -> h.execute("update outbox_job set state = 'QUEUED', next_attempt = null where state = 'SENDING'"));
    }

    /** Makes every waiting job due. */
    void hurry() {
        jdbi.useHandle(h -> h.execute("update outbox_job set next_attempt = null where state = 'QUEUED'"));
    }

    private Optional<JobRow> changed(String update, Instant now, String verdict, String detail, Long next) {
        return jdbi.withHandle(h -> h.createQuery(update + " returning *")
                .configure(SqlStatements.class, s -> s.setUnusedBindingAllowed(true))
                .bind("now", now.toEpochMilli())
                .bind("verdict", verdict)
                .bind("detail", detail)
                .bind("next", next)
                .map(JobTable::row)
                .findOne());
    }

    private static JobRow row(ResultSet rs, StatementContext ctx) throws SQLException {
        String kind = rs.getString("verdict");
        Job job = new Job(
                rs.getLong("id"),
                new Owner(rs.getString("owner")),
                rs.getString("message_id"),
                JobState.valueOf(rs.getString("state")),
                List.of(rs.getString("recipients").split("\n")),
                rs.getString("subject"),
                rs.getLong("bytes"),
                Instant.ofEpochMilli(rs.getLong("submitted_at")),
                Instant.ofEpochMilli(rs.getLong("changed_at")),
                rs.getInt("attempts"),
                instant(rs, rs.findColumn("next_attempt")),
                kind == null
                        ? Optional.empty()
                        : Optional.of(new Verdict(VerdictKind.valueOf(kind), rs.getString("detail"))));
        Spool.Body body = new Spool.Body(rs.getString("body"), rs.getLong("bytes"), rs.getString("sha256"));
        return new JobRow(
                job, rs.getString("sender"), body, Instant.ofEpochMilli(rs.getLong("queued_at")), rs.getInt("round"));
    }

    private static Optional<Instant> instant(ResultSet rs, int column) throws SQLException {
        long millis = rs.getLong(column);
        return rs.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
