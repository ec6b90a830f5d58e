package io.mailpanel.mail.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.democloud.fault.Offer;
import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.pop.PopStep;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** POP before SMTP from the outbox to the mailbox, and every way in which it can fail, at the demo cloud's servers. */
final class PopBeforeSmtpTest extends AtStation {
    /** Each reply that the demo's POP3 server can be made to give, and each cut: what it means, job code, what becomes of the job. */
    private static final String ROWS = """
            pop-crowded POP_REFUSED 313 FAILED
            pop-other-protocol POP_REFUSED 313 FAILED
            pop-tls-broken STARTTLS_NOT_OFFERED 313 FAILED
            pop-wants-tls POP_WANTS_TLS 313 FAILED
            pop-no-mailbox POP_PASSWORD_REFUSED 312 FAILED
            pop-login-failed POP_PASSWORD_REFUSED 312 FAILED
            pop-auth-failed POP_PASSWORD_REFUSED 312 FAILED
            pop-off POP_OFF 312 FAILED
            pop-disabled POP_OFF 312 FAILED
            pop-basic-disabled BASIC_AUTH_ENDED 312 FAILED
            pop-in-use POP_BUSY 313 QUEUED
            pop-temporary POP_BUSY 313 QUEUED
            pop-login-delay POP_BUSY 313 QUEUED
            pop-cut-connect POP_UNREACHABLE 360 QUEUED
            pop-cut-stls POP_UNREACHABLE 360 QUEUED
            pop-cut-user POP_UNREACHABLE 360 QUEUED
            pop-cut-pass POP_UNREACHABLE 360 QUEUED
            """;

    /** These have tests of their own. */
    private static final Set<String> CASES = Set.of("pop-password-refused", "pop-opens-nothing");

    /** Another password than the last test's: a login that still stands is not for it. */
    @BeforeEach
    void anew() throws Exception {
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

    static Stream<Arguments> rows() {
        return ROWS.lines().map(row -> Arguments.of((Object[]) row.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowByRow(String fault, VerdictKind kind, int code, JobState state) throws Exception {
        station.faults(fault + "x1");
        Verdict verdict = failed(state);
        assertThat(verdict.kind()).as(verdict.detail()).isEqualTo(kind);
        assertThat(kind.code()).isEqualTo(code);
        assertThat(verdict.detail())
                .startsWith("POP3 localhost:" + station.cloud.popPort())
                .doesNotContain("EOF");
    }

    @Test
    void everyReplyThatTheDemoKnowsAndEveryCutIsARow() {
        assertThat(rows().map(row -> (String) row.get()[0]))
                .containsExactlyElementsOf(station.cloud.faults().offers().stream()
                        .filter(o -> o.server() == Offer.Server.POP && o.takes().times())
                        .map(Offer::name)
                        .filter(name -> !name.startsWith("pop-late-") && !CASES.contains(name))
                        .toList());
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
