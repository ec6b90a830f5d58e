package io.mailpanel.webconfig;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobKind;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.RecipientResult;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Jobs of every kind for the pictures. */
final class GoldenJobs {
    private GoldenJobs() {}

    static List<Job> all(Instant now) {
        return List.of(
                partly(now),
                job(now, 3, JobState.QUEUED, VerdictKind.MAIL_SERVER_UNREACHABLE, "Договор поставки № 118"),
                job(now, 2, JobState.FAILED, VerdictKind.SIGN_IN_AGAIN, "Invoice March"),
                job(now, 1, JobState.SENT, VerdictKind.OK, "Scanned document"));
    }

    private static Job partly(Instant now) {
        String reply = "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient boris@contoso.example not found";
        return new Job(
                4,
                Owner.DEVICE,
                "<4@mailpanel>",
                JobState.FAILED,
                List.of("anna.petrova@contoso.example", "boris@contoso.example"),
                "Act 17",
                182_400,
                now.minus(Duration.ofMinutes(6)),
                now.minus(Duration.ofMinutes(5)),
                1,
                Optional.empty(),
                Optional.of(new Verdict(VerdictKind.PARTLY_DELIVERED, "boris@contoso.example: " + reply)),
                List.of(
                        new RecipientResult("anna.petrova@contoso.example", RecipientResult.Outcome.DELIVERED, ""),
                        new RecipientResult("boris@contoso.example", RecipientResult.Outcome.REFUSED, reply)),
                true,
                JobKind.DOCUMENT,
                "smtp.office365.com:587",
                "vera@contoso.example",
                "vera@contoso.example");
    }

    private static Job job(Instant now, long id, JobState state, VerdictKind kind, String subject) {
        return new Job(
                id,
                Owner.DEVICE,
                "<" + id + "@mailpanel>",
                state,
                List.of("anna.petrova@contoso.example", "boris@contoso.example"),
                subject,
                182_400,
                now.minus(Duration.ofMinutes(10 - id)),
                now.minus(Duration.ofMinutes(9 - id)),
                1,
                state == JobState.QUEUED ? Optional.of(now.plusSeconds(120)) : Optional.empty(),
                Optional.of(new Verdict(kind, "")),
                List.of(),
                true,
                JobKind.DOCUMENT,
                "smtp.office365.com:587",
                "vera@contoso.example",
                "vera@contoso.example");
    }
}
