package io.mailpanel.device.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.Records;
import io.mailpanel.device.States;
import io.mailpanel.device.diagnosis.Prepared.Finding;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityCloud;
import io.mailpanel.mail.diagnosis.StepResult;
import io.mailpanel.mail.diagnosis.TestReport;
import io.mailpanel.mail.diagnosis.TestResult;
import io.mailpanel.mail.diagnosis.TestStep;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.ConfirmedHosts;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What another server says shows nothing of Microsoft's SMTP AUTH. */
final class PreparationTest {
    private static final String VERA = "vera@contoso.example";
    private static final ConfirmedHosts MICROSOFT = ConfirmedHosts.of(IdentityCloud.GLOBAL.mailHosts());

    /** A device with that mail server, whose last test, and last sent job, went to these. */
    private static DeviceState device(String host, String tested, String sent) {
        DeviceState state = States.signedIn(Language.EN);
        MailServer server = state.mailServer().at(host, 587);
        Optional<TestReport> report = Optional.of(tested)
                .filter(to -> !to.isEmpty())
                .map(to -> new TestReport(
                        States.NOON,
                        to,
                        VERA,
                        List.of(new StepResult(
                                TestStep.AUTH, Duration.ofMillis(9), new Verdict(VerdictKind.OK, "vera"))),
                        TestResult.SUCCESSFUL));
        Job job = States.job(JobState.SENT, Optional.of(VerdictKind.OK), Optional.empty());
        Job there = Records.with(
                Records.with(Records.with(job, "server", sent), "account", VERA), "sender", "vera@contoso.example");
        List<Job> jobs = sent.isEmpty() ? List.of() : List.of(there);
        DeviceState used = Records.with(Records.with(state, "mailServer", server), "jobs", jobs);
        return Records.with(used, "diagnosis", new DiagnosisState(Optional.empty(), report));
    }

    private static DeviceState signedIn(DeviceState state, SignInState signIn) {
        return Records.with(state, "signIn", signIn);
    }

    private static Prepared step(DeviceState state) {
        return Preparation.of(state, Optional.empty(), Optional.empty(), MICROSOFT).stream()
                .filter(prepared -> prepared.step() == PreparationStep.MAILBOX_SMTP_AUTH)
                .findFirst()
                .orElseThrow();
    }

    private static Finding smtpAuth(DeviceState state) {
        return step(state).finding();
    }

    @Test
    void aSenderOfAnotherMailboxShowsNothing() {
        String exchange = "smtp.office365.com";
        DeviceState vera = device(exchange, exchange + ":587", exchange + ":587");
        assertThat(smtpAuth(vera)).isEqualTo(Finding.DONE);
        SignInState admin = new SignInState(
                SignInState.Status.SIGNED_IN,
                Optional.of(new Account("admin@contoso.example", "contoso", EmailService.EXCHANGE_ONLINE, States.NOON)),
                Optional.empty(),
                Optional.empty());
        assertThat(smtpAuth(signedIn(vera, admin))).isEqualTo(Finding.UNKNOWN);
        assertThat(smtpAuth(signedIn(vera, SignInState.SIGNED_OUT))).isEqualTo(Finding.UNKNOWN);
    }

    @Test
    void onlyAServerOfTheConfiguredCloudShowsThatSmtpAuthIsOn() {
        String lab = "mail.lab.example";
        String exchange = "smtp.office365.com";
        assertThat(smtpAuth(device(lab, lab + ":587", ""))).isEqualTo(Finding.UNKNOWN);
        assertThat(step(device(lab, lab + ":587", "")).noteKey()).isEqualTo("prep.smtp_auth.elsewhere");
        assertThat(smtpAuth(device(lab, "", lab + ":587"))).isEqualTo(Finding.UNKNOWN);
        assertThat(smtpAuth(device(exchange, lab + ":587", "")))
                .as("the test was before the change")
                .isEqualTo(Finding.UNKNOWN);
        assertThat(smtpAuth(device(exchange, "", lab + ":587"))).isEqualTo(Finding.UNKNOWN);
        assertThat(smtpAuth(device(lab, exchange + ":587", exchange + ":587")))
                .as("and is not asked of another")
                .isEqualTo(Finding.UNKNOWN);
        assertThat(smtpAuth(device(exchange, exchange + ":587", ""))).isEqualTo(Finding.DONE);
        assertThat(smtpAuth(device(exchange, "", "SMTP.office365.com:587"))).isEqualTo(Finding.DONE);
    }
}
