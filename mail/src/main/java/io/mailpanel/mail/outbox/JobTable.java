package io.mailpanel.mail.outbox;

import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** The outbox's table. What changes it is given the transaction to do it in. */
final class JobTable {
    private static final String ENDED = "state in ('SENT', 'FAILED', 'CANCELLED')";
    /** By number: a clock that was set back must not make the newest the oldest. */
    private static final String OLD =
            ENDED + " and id not in (select id from outbox_job where " + ENDED + " order by id desc limit ?)";

    /** A next try further away than any back-off was set by a clock that was wrong. */
    static final String DUE =
            "state = 'QUEUED' and (next_attempt is null or next_attempt <= :now or next_attempt > :far)";

    private final Jdbi jdbi;

    JobTable(Database database) {
        JobSchema.migrate(database);
        jdbi = database.jdbi();
    }

    /** A new job. */
    record Draft(
            String owner,
            String messageId,
            String sender,
            List<String> recipients,
            String subject,
            Spool.Body body,
            JobKind kind,
            Instant now) {}

    /** What the outbox holds: jobs that wait or are sent, and the bytes of all messages. */
    record Load(int jobs, long bytes) {}

    JobRow insert(Handle h, Draft draft) {
        return insert(h, draft, draft.now());
    }

    /**
     * A job that only its slip knows.
     *
     * @param queued from when its lifetime counts
     */
    JobRow recover(Handle h, Slip.Said said, Instant queued) {
        JobRow row = insert(h, said.row(), queued);
        return said.failed()
                ? changed(
                                h,
                                row.job().id(),
                                "state = 'FAILED', verdict = :verdict, detail = ''",
                                "id = :id",
                                queued,
                                Map.of("verdict", VerdictKind.REASON_LOST.name()))
                        .orElseThrow()
                : row;
    }

    private JobRow insert(Handle h, Draft draft, Instant queued) {
        return h.createQuery("""
                        insert into outbox_job (owner, message_id, state, sender, recipients, subject, body, bytes,
                          checksum, kind, submitted_at, changed_at, queued_at)
                        values (:owner, :messageId, 'QUEUED', :sender, :recipients, :subject, :body, :bytes,
                          :checksum, :kind, :now, :queued, :queued) returning *""")
                .bind("owner", draft.owner())
                .bind("messageId", draft.messageId())
                .bind("sender", draft.sender())
                .bind("recipients", String.join("\n", draft.recipients()))
                .bind("subject", draft.subject())
                .bind("body", draft.body().file())
                .bind("bytes", draft.body().bytes())
                .bind("checksum", draft.body().checksum())
                .bind("kind", draft.kind().name())
                .bind("now", draft.now().toEpochMilli())
                .bind("queued", queued.toEpochMilli())
                .map(JobRow::of)
                .one();
    }

    Optional<JobRow> find(long id) {
        return jdbi.withHandle(h -> h.select("select * from outbox_job where id = ?", id)
                .map(JobRow::of)
                .findOne());
    }

    Load load() {
        return jdbi.withHandle(this::load);
    }

    Load load(Handle h) {
        return h.select(
                        "select coalesce(sum(state in ('QUEUED', 'SENDING')), 0), coalesce(sum(bytes), 0) from outbox_job "
                                + "where body <> ''")
                .map((rs, ctx) -> new Load(rs.getInt(1), rs.getLong(2)))
                .one();
    }

    /** Every active job and the newest ended ones, the newest first. */
    List<Job> list(int ended) {
        return jdbi.withHandle(h -> h.select(
                        "select * from outbox_job where not " + ENDED + " or id in (select id from outbox_job where "
                                + ENDED + " order by id desc limit ?) order by id desc",
                        ended)
                .map((rs, ctx) -> JobRow.of(rs, ctx).job())
                .list());
    }

    /** Forgets ended jobs but the newest, and those whose message is still kept: they are what says that it is not lost. */
    void prune(Handle h, int keep) {
        h.execute("delete from outbox_job where body = '' and " + OLD, keep);
    }

    /** Gives up the messages of ended jobs but the newest; returns their spool files. */
    List<String> giveUp(Handle h, int keep) {
        List<String> files = h.select("select body from outbox_job where body <> '' and " + OLD, keep)
                .mapTo(String.class)
                .list();
        if (!files.isEmpty()) {
            h.execute("update outbox_job set body = '' where body <> '' and " + OLD, keep);
        }
        return files;
    }

    /** Gives up the message of the failed job that ended first; returns its spool file. */
    Optional<String> evict(Handle h) {
        Optional<Map<String, Object>> oldest = h.select(
                        "select id, body from outbox_job where state = 'FAILED' and body <> '' order by id limit 1")
                .mapToMap()
                .findOne();
        oldest.ifPresent(row -> h.execute("update outbox_job set body = '' where id = ?", row.get("id")));
        return oldest.map(row -> (String) row.get("body"));
    }

    /** The spool files that jobs have. */
    JobFiles files() {
        return new JobFiles(jdbi);
    }

    /** Takes the next job that is due, of an owner that is not shut, if so many are due: it is SENDING then. */
    Optional<JobRow> take(Handle h, Instant now, Duration longest, Collection<String> shut, int least) {
        return h.createQuery("update outbox_job set state = 'SENDING', attempts = attempts + 1, round = round + 1, "
                        + "changed_at = :now, next_attempt = null, stop = 0 where id = (select id from outbox_job where "
                        + DUE
                        + " and instr(:shut, ' ' || owner || ' ') = 0 and (select count(*) from (select 1 from outbox_job where "
                        + DUE + " limit :least)) >= :least order by urgency desc, id limit 1) "
                        + "returning *")
                .bind("now", now.toEpochMilli())
                .bind("far", far(now, longest))
                .bind("least", least)
                .bind("shut", " " + String.join("  ", shut) + " ")
                .map(JobRow::of)
                .findOne();
    }

    /** The jobs that have not gone yet. */
    WaitingJobs waiting() {
        return new WaitingJobs(jdbi);
    }

    static long far(Instant now, Duration longest) {
        return now.plus(longest.multipliedBy(2)).toEpochMilli();
    }

    /** When the next job that waits for its time is due. */
    Optional<Instant> nextDue(Instant now) {
        return jdbi.withHandle(h -> h.select(
                        "select min(next_attempt) from outbox_job where state = 'QUEUED' and next_attempt > ?",
                        now.toEpochMilli())
                .map((rs, ctx) -> JobRow.instant(rs, 1))
                .findOne()
                .flatMap(i -> i));
    }

    /** Puts back a job that was taken and not begun. */
    Optional<JobRow> release(Handle h, long id, Instant now) {
        return changed(
                h,
                id,
                "state = case stop when 0 then 'QUEUED' else 'CANCELLED' end, attempts = attempts - 1, round = round - 1, "
                        + "body = case stop when 0 then body else '' end",
                "id = :id and state = 'SENDING'",
                now,
                Map.of());
    }

    /** Ends a try. */
    Optional<JobRow> finish(Handle h, long id, Ending ending, Instant now) {
        boolean keeps = ending.state().active() || ending.state() == JobState.FAILED;
        return changed(
                h,
                id,
                "state = :state, verdict = :verdict, detail = :detail, results = :results, next_attempt = :next, server = :server, "
                        + "account = :account"
                        + (keeps ? "" : ", body = ''"),
                "id = :id and state = 'SENDING'",
                now,
                ending.columns());
    }

    /** What a try has come to, with which server (host:port) and mailbox. */
    record Ending(
            JobState state,
            Verdict verdict,
            List<RecipientResult> results,
            Optional<Instant> next,
            String server,
            String account) {
        private Map<String, Object> columns() {
            Map<String, Object> columns = new HashMap<>();
            columns.put("state", state.name());
            columns.put("verdict", verdict.kind().name());
            columns.put("detail", verdict.detail());
            columns.put("results", JobRow.column(results));
            columns.put("server", server);
            columns.put("account", account);
            columns.put("next", next.map(Instant::toEpochMilli).orElse(null));
            return columns;
        }
    }

    /** Cancels a waiting job, or asks for the stop of one that is being sent. */
    Optional<JobRow> cancel(Handle h, long id, Instant now) {
        return changed(
                        h,
                        id,
                        "state = 'CANCELLED', next_attempt = null, body = ''",
                        "id = :id and state = 'QUEUED'",
                        now,
                        Map.of())
                .or(() -> changed(h, id, "stop = 1", "id = :id and state = 'SENDING'", now, Map.of()));
    }

    /** To the head of the queue, with a new lifetime. */
    Optional<JobRow> retry(Handle h, long id, List<RecipientResult> results, Instant now) {
        return changed(
                h,
                id,
                "state = 'QUEUED', queued_at = :now, round = 0, next_attempt = null, results = :results, "
                        + "urgency = (select max(urgency) + 1 from outbox_job)",
                "id = " + id
                        + " and body <> '' and (state = 'FAILED' or state = 'QUEUED' and next_attempt is not null)",
                now,
                Map.of("results", JobRow.column(results)));
    }

    /**
     * Jobs that were on the wire when the device stopped: again, unless a person wanted them stopped. Returns the spool files
     * of those.
     */
    List<String> requeue(Handle h) {
        String stopped = "state = 'SENDING' and stop <> 0";
        List<String> bodies = h.select("select body from outbox_job where " + stopped)
                .mapTo(String.class)
                .list();
        h.execute("update outbox_job set state = 'CANCELLED', body = '' where " + stopped);
        h.execute("update outbox_job set state = 'QUEUED', next_attempt = null where state = 'SENDING'");
        return bodies;
    }

    /** Makes every waiting job due. */
    void hurry(Handle h) {
        h.execute("update outbox_job set next_attempt = null where state = 'QUEUED' and next_attempt is not null");
    }

    /** Makes every job due that waits because its server was away. */
    void hurry(Handle h, String owner) {
        h.execute(
                "update outbox_job set next_attempt = null where state = 'QUEUED' and next_attempt is not null "
                        + "and owner = ? and verdict in ('MAIL_SERVER_UNREACHABLE', 'SERVER_CLOSED', 'ADDITIONAL_NETWORK_DOWN', "
                        + "'IDENTITY_UNREACHABLE', 'IDENTITY_BUSY', 'POP_UNREACHABLE')",
                owner);
    }

    private static Optional<JobRow> changed(
            Handle h, long id, String set, String where, Instant now, Map<String, Object> values) {
        return h.createQuery("update outbox_job set changed_at = :now, " + set + " where " + where + " returning *")
                .configure(SqlStatements.class, s -> s.setUnusedBindingAllowed(true))
                // The number is bound: a text of its own for each job would be parsed anew for each.
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .bindMap(values)
                .map(JobRow::of)
                .findOne();
    }
}
