package io.mailpanel.device.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.Records;
import io.mailpanel.device.States;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JobReportTest {
    private static final Clock CLOCK = Clock.fixed(States.NOON, ZoneOffset.UTC);

    private static DeviceState refused() {
        Job job = States.job(JobState.FAILED, Optional.of(VerdictKind.SENDER_REFUSED), Optional.empty());
        Verdict verdict = new Verdict(
                VerdictKind.SENDER_REFUSED,
                "554 5.2.252 SendAsDenied; Vera@contoso.example not allowed to send as boss@contoso.example; a@contoso.example.");
        Job said = Records.with(job, "verdict", Optional.of(verdict));
        return States.with(
                Language.EN,
                PrinterStatus.READY,
                List.of(said),
                States.signedIn(Language.EN).signIn());
    }

    @Test
    void theServersReplyNamesTheAccountUnlessItIsToBeMasked() {
        assertThat(new JobReport(CLOCK).build(refused(), 7).orElseThrow().toString())
                .contains("Vera@contoso.example not allowed");
        assertThat(new JobReport(CLOCK, true).build(refused(), 7).orElseThrow().toString())
                .contains("V***@contoso.example not allowed to send as b***@contoso.example; a@contoso.example.")
                .doesNotContainIgnoringCase("vera@")
                .doesNotContain("boss@");
    }
}
