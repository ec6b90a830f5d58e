package io.mailpanel.mail.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.democloud.smtp.Gate;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SMTP AUTH from the outbox to the mailbox at the demo cloud, and with each of Exchange's gates shut. */
final class SmtpAuthCourierTest {
    @TempDir
    Path folder;

    private Station station;

    @BeforeEach
    void start() throws Exception {
        station = new Station(folder);
    }

    @AfterEach
    void stop() {
        station.close();
    }

    @Test
    void fromTheOutboxToTheMailbox() throws Exception {
        assertThat(station.send().state()).isEqualTo(JobState.SENT);
        assertThat(station.send("a@x.example", "b@x.example").state()).isEqualTo(JobState.SENT);
        assertThat(station.received()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "TENANT, SMTP_AUTH_OFF_TENANT",
        "MAILBOX, SMTP_AUTH_OFF_MAILBOX",
        "SECURITY_DEFAULTS, SMTP_AUTH_SECURITY_DEFAULTS"
    })
    void aShutGateFailsTheJobWithItsVerdictAndOnceOpenItGoes(Gate gate, VerdictKind kind) throws Exception {
        station.cloud.faults().smtp().close(gate);
        Job job = station.send();
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        Verdict verdict = job.verdict().orElseThrow();
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.kind().code()).isEqualTo(312);
        assertThat(verdict.detail()).startsWith("535 5.7.139 ").doesNotContain(Station.PASSWORD);
        station.cloud.faults().smtp().close(Gate.OPEN);
        station.outbox.retry(job.id());
        assertThat(station.after(2, job.id()).state()).isEqualTo(JobState.SENT);
        assertThat(station.received()).isEqualTo(1);
    }

    @Test
    void aMissingPasswordFailsTheJobAndOneThatIsEnteredSendsIt() throws Exception {
        station.password = "";
        Job job = station.send();
        assertThat(job.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.PASSWORD_MISSING);
        station.password = Station.PASSWORD;
        station.outbox.retry(job.id());
        assertThat(station.after(2, job.id()).state()).isEqualTo(JobState.SENT);
    }
}
