package io.mailpanel.mail.outbox;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.RecipientResult.Outcome;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A job as the table has it.
 *
 * @param job what everybody sees
 * @param sender MAIL FROM
 * @param body the spool file
 * @param queuedAt from when its lifetime counts: submission, or a person's retry
 * @param round tries since then
 * @param stop whether a person wants it cancelled while it is SENDING
 */
record JobRow(Job job, String sender, Spool.Body body, Instant queuedAt, int round, boolean stop) {

    static JobRow of(ResultSet rs, StatementContext ctx) throws SQLException {
        String kind = rs.getString("verdict");
        JobState state = JobState.valueOf(rs.getString("state"));
        List<String> recipients = List.of(rs.getString("recipients").split("\n"));
        Spool.Body body = new Spool.Body(rs.getString("body"), rs.getLong("bytes"), rs.getString("checksum"));
        Job job = new Job(
                rs.getLong("id"),
                new Owner(rs.getString("owner")),
                rs.getString("message_id"),
                state,
                recipients,
                rs.getString("subject"),
                rs.getLong("bytes"),
                Instant.ofEpochMilli(rs.getLong("submitted_at")),
                Instant.ofEpochMilli(rs.getLong("changed_at")),
                rs.getInt("attempts"),
                instant(rs, rs.findColumn("next_attempt")),
                kind == null
                        ? Optional.empty()
                        : Optional.of(new Verdict(VerdictKind.valueOf(kind), rs.getString("detail"))),
                results(rs.getString("results"), recipients, state),
                !body.file().isEmpty(),
                JobKind.valueOf(rs.getString("kind")),
                rs.getString("server"),
                rs.getString("account"),
                rs.getString("sender"));
        return new JobRow(
                job,
                rs.getString("sender"),
                body,
                Instant.ofEpochMilli(rs.getLong("queued_at")),
                rs.getInt("round"),
                rs.getInt("stop") != 0);
    }

    static Optional<Instant> instant(ResultSet rs, int column) throws SQLException {
        long millis = rs.getLong(column);
        return rs.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** The results as a column holds them: a line for each recipient, its outcome as the first character. */
    static String column(List<RecipientResult> results) {
        return results.stream().map(r -> mark(r.outcome()) + r.reply()).collect(Collectors.joining("\n"));
    }

    private static List<RecipientResult> results(String column, List<String> recipients, JobState state) {
        // Rows of the first version have none: then all have what the job has.
        String[] lines = column == null ? new String[0] : column.split("\n");
        List<RecipientResult> results = new ArrayList<>();
        for (int i = 0; i < recipients.size(); i++) {
            String line =
                    i < lines.length ? lines[i] : mark(state == JobState.SENT ? Outcome.DELIVERED : Outcome.WAITING);
            Outcome outcome =
                    switch (line.charAt(0)) {
                        case '+' -> Outcome.DELIVERED;
                        case '-' -> Outcome.REFUSED;
                        default -> Outcome.WAITING;
                    };
            results.add(new RecipientResult(recipients.get(i), outcome, line.substring(1)));
        }
        return List.copyOf(results);
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case DELIVERED -> "+";
            case REFUSED -> "-";
            case WAITING -> "~";
        };
    }
}
