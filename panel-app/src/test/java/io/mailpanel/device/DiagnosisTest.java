package io.mailpanel.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.diagnosis.PreparationStep;
import io.mailpanel.device.diagnosis.Prepared;
import io.mailpanel.device.diagnosis.Prepared.Finding;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.Faults;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.democloud.smtp.Reply;
import io.mailpanel.mail.diagnosis.TestReport;
import io.mailpanel.mail.diagnosis.TestResult;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.OutgoingMail;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The device's Connection Test and Preparation, on a whole device. */
@Timeout(120)
final class DiagnosisTest {
    @TempDir
    Path folder;

    private TestReport test(Rig rig) throws Exception {
        TestReport before = rig.device.state().diagnosis().last().orElse(null);
        assertThat(rig.device.diagnosis().begin()).isTrue();
        return rig.await(state -> state.diagnosis().running().isEmpty()
                        && state.diagnosis().last().isPresent()
                        && state.diagnosis().last().get() != before)
                .diagnosis()
                .last()
                .orElseThrow();
    }

    private static Map<PreparationStep, Finding> findings(Rig rig) {
        return rig.device.diagnosis().preparation().stream()
                .collect(Collectors.toMap(Prepared::step, Prepared::finding));
    }

    @Test
    void theLastResultIsOnTheSheetAndStaysAndThePreparationKnowsWhatWasMet() throws Exception {
        try (DemoCloud cloud = Rig.cloud(folder.resolve("cloud"));
                Rig rig = new Rig(folder.resolve("device"), cloud)) {
            String line = "Connection test";
            assertThat(rig.device.sheet().sheet().toString()).contains(line, "Not run yet");
            assertThat(findings(rig))
                    .containsEntry(PreparationStep.TENANT_SMTP_AUTH, Finding.UNKNOWN)
                    .containsEntry(PreparationStep.APP_REGISTRATION, Finding.UNKNOWN)
                    .containsEntry(PreparationStep.CONSENT, Finding.UNKNOWN);
            assertThat(test(rig).result()).as("nobody is signed in").isEqualTo(TestResult.SIGN_IN_ERROR);

            rig.signInWithoutOk();
            rig.device.mailServer().apply(rig.form());
            TestReport good = test(rig);
            assertThat(good.result()).as(good.toString()).isEqualTo(TestResult.SUCCESSFUL);
            assertThat(rig.device.sheet().sheet().toString()).contains("Connection test successful (");
            assertThat(findings(rig))
                    .containsEntry(PreparationStep.SECURITY_DEFAULTS, Finding.DONE)
                    .containsEntry(PreparationStep.APP_REGISTRATION, Finding.DONE)
                    .containsEntry(PreparationStep.CONSENT, Finding.DONE)
                    .containsEntry(PreparationStep.NEWEST_SOFTWARE, Finding.UNKNOWN);

            cloud.faults()
                    .smtp()
                    .nextReply(
                            Phase.AUTH,
                            Reply.of(535, "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled"));
            TestReport shut = test(rig);
            assertThat(shut.result()).isEqualTo(TestResult.AUTHENTICATION_ERROR);
            assertThat(findings(rig)).containsEntry(PreparationStep.MAILBOX_SMTP_AUTH, Finding.TO_DO);

            rig.restart();
            assertThat(rig.device.state().diagnosis().last().orElseThrow().steps())
                    .isEqualTo(shut.steps());
            assertThat(findings(rig)).containsEntry(PreparationStep.MAILBOX_SMTP_AUTH, Finding.TO_DO);
        }
    }

    /** A sign-in that somebody begins, and the identity server refuses like this. */
    private void refused(Rig rig, DemoCloud cloud, String fault, PreparationStep step) throws Exception {
        cloud.faults().switchOn(Faults.parse(fault));
        rig.device.mailServer().beginSignIn(EmailService.EXCHANGE_ONLINE);
        rig.await(state -> findings(rig).get(step) == Finding.TO_DO);
        cloud.faults().clear();
    }

    @Test
    void aSignInThatFailedCountsUntilOneSucceedsAlsoOverARestart() throws Exception {
        try (DemoCloud cloud = Rig.cloud(folder.resolve("cloud"));
                Rig rig = new Rig(folder.resolve("device"), cloud)) {
            rig.sendWithPassword();
            assertThat(test(rig).result()).isEqualTo(TestResult.SUCCESSFUL);
            assertThat(findings(rig)).containsEntry(PreparationStep.SECURITY_DEFAULTS, Finding.DONE);

            refused(rig, cloud, "aadsts-7000218x1", PreparationStep.APP_REGISTRATION);
            refused(rig, cloud, "aadsts-65001x1", PreparationStep.CONSENT);
            refused(rig, cloud, "aadsts-530035x1", PreparationStep.SECURITY_DEFAULTS);
            rig.device.mailServer().discardSignIn();
            assertThat(findings(rig)).containsEntry(PreparationStep.SECURITY_DEFAULTS, Finding.TO_DO);
            rig.restart();
            assertThat(findings(rig)).containsEntry(PreparationStep.SECURITY_DEFAULTS, Finding.TO_DO);

            rig.signInWithoutOk();
            rig.await(state -> findings(rig).get(PreparationStep.SECURITY_DEFAULTS) == Finding.DONE);
            assertThat(findings(rig)).containsEntry(PreparationStep.APP_REGISTRATION, Finding.DONE);
        }
    }

    @Test
    void whatWasSentAsAnotherMailboxShowsNothingOfTheOneThatIsSignedInNow() throws Exception {
        try (DemoCloud cloud = Rig.cloud(folder.resolve("cloud"));
                Rig rig = new Rig(folder.resolve("device"), cloud)) {
            rig.signInWithoutOk();
            rig.device.mailServer().apply(rig.form());
            rig.outbox.submit(new OutgoingMail(
                    Owner.DEVICE,
                    "admin@contoso.example",
                    List.of("boris@contoso.example"),
                    "Scan",
                    "text",
                    List.of()));
            rig.await(state -> state.jobs().stream().anyMatch(job -> job.state() == JobState.SENT));
            assertThat(findings(rig)).containsEntry(PreparationStep.MAILBOX_SMTP_AUTH, Finding.DONE);
            rig.restart();
            assertThat(findings(rig)).containsEntry(PreparationStep.MAILBOX_SMTP_AUTH, Finding.DONE);

            rig.device.mailServer().signOut();
            rig.signInWithoutOk("vera@contoso.example", "Demo-Vera-1");
            rig.device.mailServer().apply(rig.form());
            rig.await(state -> state.signIn().account().isPresent());
            assertThat(findings(rig)).containsEntry(PreparationStep.MAILBOX_SMTP_AUTH, Finding.UNKNOWN);
            assertThat(test(rig).result()).isEqualTo(TestResult.SUCCESSFUL);
            assertThat(findings(rig)).containsEntry(PreparationStep.MAILBOX_SMTP_AUTH, Finding.DONE);
        }
    }
}
