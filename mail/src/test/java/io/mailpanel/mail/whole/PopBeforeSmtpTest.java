package io.mailpanel.mail.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.pop.PopFaults;
import io.mailpanel.mail.democloud.pop.PopStep;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POP before SMTP from the outbox to the mailbox, and every way in which it can fail, at the demo cloud's servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PopBeforeSmtpTest {
    @TempDir
    static Path folder;

    private Station station;

    @BeforeAll
    void start() throws Exception {
        station = new Station(folder);
    }

    @AfterAll
    void stop() {
        station.close();
    }

    /** Another password than the last test's: a login that still stands is not for it. */
    @BeforeEach
    void anew() throws Exception {
        station.cloud.faults().clear();
        station.cloud.faults().forgetPopLogins();
        station.password = Station.PASSWORD;
        station.server = station.smtpAuth();
        station.send();
        station.server = station.pop();
    }

    private Verdict failed(JobState state) throws Exception {
        Job job = station.send();
        assertThat(job.state()).as(String.valueOf(job.verdict())).isEqualTo(state);
        station.outbox.cancel(job.id());
        return job.verdict().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"STARTTLS, false", "SSL_TLS, true", "NONE, false"})
    void logsInAndSendsHoweverTheConnectionsAreSecured(SecureConnection secure, boolean tlsPorts) throws Exception {
        long before = station.received();
        station.server = station.pop(
                tlsPorts ? station.cloud.smtpsPort() : station.cloud.smtpPort(),
                tlsPorts ? station.cloud.popsPort() : station.cloud.popPort(),
                secure);
        assertThat(station.send().state()).isEqualTo(JobState.SENT);
        assertThat(station.received()).isEqualTo(before + 1);
    }

    @Test
    void oneLoginServesTheMessagesAfterIt() throws Exception {
        assertThat(station.send().state()).isEqualTo(JobState.SENT);
        station.cloud.faults().pop().reach(Reach.REFUSED);
        assertThat(station.send().state()).isEqualTo(JobState.SENT);
        station.password = "another";
        assertThat(failed(JobState.QUEUED).kind())
                .as("a login with one password says nothing of another")
                .isEqualTo(VerdictKind.POP_UNREACHABLE);
    }

    @Test
    void aServerThatForgotTheLoginGetsAnotherAtOnceAndTheMessageIsSentOnTheSameTry() throws Exception {
        station.send();
        station.cloud.faults().forgetPopLogins();
        Job job = station.send("a@x.example", "b@x.example");
        assertThat(job.state()).isEqualTo(JobState.SENT);
        assertThat(job.attempts()).isEqualTo(1);
    }

    @Test
    void aLoginThatOpensNothingIsTriedAgainLaterAndSaid() throws Exception {
        station.cloud.faults().pop().opensNothing(true);
        Job waits = station.send();
        assertThat(waits.state()).isEqualTo(JobState.QUEUED);
        Verdict verdict = waits.verdict().orElseThrow();
        assertThat(verdict.kind()).isEqualTo(VerdictKind.POP_NOT_ENOUGH);
        assertThat(verdict.kind().code()).isEqualTo(312);
        assertThat(verdict.detail()).startsWith("530 5.7.57");
        station.cloud.faults().clear();
        station.courier.nudge();
        assertThat(station.after(2, waits.id()).state()).isEqualTo(JobState.SENT);
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, '-ERR [AUTH] Authentication failed', POP_PASSWORD_REFUSED, 312, FAILED",
        "PASS, '-ERR Logon failure: unknown user name or bad password', POP_PASSWORD_REFUSED, 312, FAILED",
        "USER, '-ERR no such mailbox', POP_PASSWORD_REFUSED, 312, FAILED",
        "PASS, '-ERR [SYS/PERM] Your account is not enabled for POP access', POP_OFF, 312, FAILED",
        "PASS, '-ERR POP3 access is disabled for this mailbox', POP_OFF, 312, FAILED",
        "PASS, '-ERR Basic authentication is disabled', BASIC_AUTH_ENDED, 312, FAILED",
        "USER, '-ERR [AUTH] Plaintext authentication disallowed on non-secure (SSL/TLS) connections', POP_WANTS_TLS, 313, FAILED",
        "PASS, '-ERR [IN-USE] Mailbox locked', POP_BUSY, 313, QUEUED",
        "PASS, '-ERR [SYS/TEMP] Internal error', POP_BUSY, 313, QUEUED",
        "PASS, '-ERR [LOGIN-DELAY] Minimum time between logins', POP_BUSY, 313, QUEUED",
        "CONNECT, '-ERR Too many connections', POP_REFUSED, 313, FAILED",
        "CONNECT, '220 mail.example ESMTP', POP_REFUSED, 313, FAILED",
        "STLS, '-ERR TLS is broken', STARTTLS_NOT_OFFERED, 313, FAILED",
        "CONNECT, '', POP_UNREACHABLE, 360, QUEUED",
        "USER, '', POP_UNREACHABLE, 360, QUEUED",
        "PASS, '', POP_UNREACHABLE, 360, QUEUED"
    })
    void rowByRow(PopStep step, String reply, VerdictKind kind, int code, JobState state) throws Exception {
        station.cloud.faults().pop().nextReply(step, reply == null ? PopFaults.HANG_UP : reply);
        Verdict verdict = failed(state);
        assertThat(verdict.kind()).as(verdict.detail()).isEqualTo(kind);
        assertThat(kind.code()).isEqualTo(code);
        assertThat(verdict.detail())
                .startsWith("POP3 localhost:" + station.cloud.popPort())
                .doesNotContain("EOF");
    }

    @Test
    void theRawReplyIsKeptButNeverAPassword() throws Exception {
        station.cloud.faults().pop().nextReply(PopStep.PASS, "-ERR [AUTH] not this: " + Station.PASSWORD);
        assertThat(failed(JobState.FAILED).detail()).endsWith(": -ERR [AUTH] not this: …");
    }

    @Test
    void settingsThatDoNotFitAreTold() throws Exception {
        station.password = "not-the-password";
        assertThat(failed(JobState.FAILED).kind()).isEqualTo(VerdictKind.POP_PASSWORD_REFUSED);
        station.password = "";
        assertThat(failed(JobState.FAILED).kind()).isEqualTo(VerdictKind.PASSWORD_MISSING);
        station.password = Station.PASSWORD;
        station.cloud.faults().pop().noTls(true);
        assertThat(failed(JobState.FAILED).kind()).isEqualTo(VerdictKind.STARTTLS_NOT_OFFERED);
        station.cloud.faults().clear();
        station.server = station.pop(station.cloud.smtpsPort(), station.cloud.popPort(), SecureConnection.SSL_TLS);
        assertThat(failed(JobState.FAILED).kind()).isEqualTo(VerdictKind.WRONG_SECURITY);
        station.server = station.pop().popAt(new PopServer("no-such-host.invalid", 110));
        assertThat(failed(JobState.QUEUED).kind()).isEqualTo(VerdictKind.POP_NAME_NOT_FOUND);
        station.server = station.pop();
        station.cloud.faults().pop().reach(Reach.REFUSED);
        assertThat(failed(JobState.QUEUED).kind()).isEqualTo(VerdictKind.POP_UNREACHABLE);
    }

    @Test
    void onPort995TlsIsSpokenAtOnceWhateverIsSet() {
        assertThat(station.pop().popAt(new PopServer("pop.example", 995)).popSecure())
                .isEqualTo(SecureConnection.SSL_TLS);
        assertThat(station.pop().popAt(new PopServer("pop.example", 110)).popSecure())
                .isEqualTo(SecureConnection.STARTTLS);
    }
}
