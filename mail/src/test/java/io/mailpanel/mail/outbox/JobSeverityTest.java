package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.verdict.Severity;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How grave it is how a job stands. */
final class JobSeverityTest {
    @ParameterizedTest
    @CsvSource({
        "QUEUED, , INFO",
        "QUEUED, TRY_LATER, INFO",
        "QUEUED, MAIL_SERVER_UNREACHABLE, WARNING",
        "QUEUED, AUTH_REFUSED, WARNING",
        "SENDING, MAIL_SERVER_UNREACHABLE, INFO",
        "SENT, OK, INFO",
        "CANCELLED, CANCELLED, INFO",
        "CANCELLED, SERVER_CLOSED, WARNING",
        "FAILED, PARTLY_DELIVERED, WARNING",
        "FAILED, AUTH_REFUSED, ERROR",
        "FAILED, MAIL_SERVER_UNREACHABLE, ERROR",
        "FAILED, TRY_LATER, ERROR"
    })
    void byStateAndVerdict(JobState state, VerdictKind kind, Severity severity) {
        Instant now = Instant.parse("2026-03-02T11:00:00Z");
        Job job = new Job(
                1,
                Owner.DEVICE,
                "<1@mailpanel>",
                state,
                List.of("a@x.example"),
                "s",
                1,
                now,
                now,
                1,
                Optional.empty(),
                Optional.ofNullable(kind).map(k -> new Verdict(k, "")),
                List.of(),
                true,
                JobKind.DOCUMENT,
                "",
                "",
                "vera@contoso.example");
        assertThat(job.severity()).isEqualTo(severity);
    }
}
