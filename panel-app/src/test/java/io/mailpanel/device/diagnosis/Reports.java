package io.mailpanel.device.diagnosis;

import io.mailpanel.device.DeviceState;
import io.mailpanel.mail.IdentityCloud;
import io.mailpanel.mail.diagnosis.StepResult;
import io.mailpanel.mail.diagnosis.TestProgress;
import io.mailpanel.mail.diagnosis.TestReport;
import io.mailpanel.mail.diagnosis.TestResult;
import io.mailpanel.mail.diagnosis.TestStep;
import io.mailpanel.mail.smtp.ConfirmedHosts;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Connection tests that a picture's maker writes down; what is concluded from them is the device's. */
public final class Reports implements DiagnosisDesk {
    public static final Instant AT = Instant.parse("2026-03-02T11:04:00Z");
    private static final List<String> FOUND =
            List.of("52.98.168.178", "587", "", "", "vera@contoso.example", "vera@contoso.example");

    private final Supplier<DeviceState> device;
    private final Runnable changed;
    private volatile DiagnosisState state = DiagnosisState.NONE;

    public Reports(Supplier<DeviceState> device, Runnable changed) {
        this.device = device;
        this.changed = changed;
    }

    public DiagnosisState state() {
        return state;
    }

    /** It is at that step. */
    public void at(TestStep now) {
        set(new DiagnosisState(Optional.of(new TestProgress(good(now.ordinal()), Optional.of(now))), state.last()));
    }

    /** It has ended well. */
    public void successful() {
        ended(good(TestStep.values().length), TestResult.SUCCESSFUL);
    }

    /** It ended with SMTP AUTH disabled. */
    public void disabled() {
        List<StepResult> steps = new ArrayList<>(good(TestStep.AUTH.ordinal()));
        steps.add(new StepResult(
                TestStep.AUTH,
                Duration.ofMillis(1480),
                new Verdict(
                        VerdictKind.SMTP_AUTH_OFF_TENANT,
                        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."
                                + " Visit https://aka.ms/smtp_auth_disabled for more information.")));
        ended(steps, TestResult.AUTHENTICATION_ERROR);
    }

    private void ended(List<StepResult> steps, TestResult result) {
        set(new DiagnosisState(
                Optional.empty(),
                Optional.of(new TestReport(AT, "smtp.office365.com:587", "vera@contoso.example", steps, result))));
    }

    private void set(DiagnosisState now) {
        state = now;
        changed.run();
    }

    private static List<StepResult> good(int count) {
        List<StepResult> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(new StepResult(
                    TestStep.values()[i], Duration.ofMillis(12L + 55L * i), new Verdict(VerdictKind.OK, FOUND.get(i))));
        }
        return steps;
    }

    @Override
    public boolean begin() {
        at(TestStep.NAME);
        return true;
    }

    @Override
    public void cancel() {
        set(new DiagnosisState(Optional.empty(), state.last()));
    }

    @Override
    public List<Prepared> preparation() {
        return Preparation.of(
                device.get(), Optional.empty(), Optional.empty(), ConfirmedHosts.of(IdentityCloud.GLOBAL.mailHosts()));
    }
}
