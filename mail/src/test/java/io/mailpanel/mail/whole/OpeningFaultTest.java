package io.mailpanel.mail.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault of the log-in is met by the next message, though the courier keeps its connection open for half a minute. */
final class OpeningFaultTest {
    @TempDir
    private Path folder;

    @Test
    void theNextMessageMeetsIt() throws Exception {
        try (Station station = new Station(folder)) {
            assertThat(station.send().state()).isEqualTo(JobState.SENT);
            station.faults("mail-gate-tenant");
            Job refused = station.send();
            assertThat(refused.state()).isEqualTo(JobState.FAILED);
            assertThat(refused.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.SMTP_AUTH_OFF_TENANT);
            station.cloud.faults().clear();
            assertThat(station.send().state()).isEqualTo(JobState.SENT);
            station.faults("mail-connections");
            assertThat(station.send().verdict().orElseThrow().kind()).isEqualTo(VerdictKind.TRY_LATER);
        }
    }
}
