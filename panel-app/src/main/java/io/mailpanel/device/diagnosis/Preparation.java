package io.mailpanel.device.diagnosis;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.diagnosis.Prepared.Finding;
import io.mailpanel.mail.diagnosis.StepResult;
import io.mailpanel.mail.diagnosis.TestStep;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Concludes from what the device has met how the preparatory steps stand; asks nobody. */
final class Preparation {
    private Preparation() {}

    /** What a mail server has said of SMTP AUTH. */
    private record Evidence(Instant at, boolean open) {}

    static List<Prepared> of(DeviceState state, Optional<Verdict> hindrance) {
        Finding smtpAuth = smtpAuth(state);
        String note = "prep.smtp_auth." + smtpAuth.name();
        return List.of(
                new Prepared(PreparationStep.SECURITY_DEFAULTS, smtpAuth, note),
                new Prepared(PreparationStep.TENANT_SMTP_AUTH, smtpAuth, note),
                new Prepared(PreparationStep.MAILBOX_SMTP_AUTH, smtpAuth, note),
                app(state.signIn(), hindrance),
                consent(state.signIn()),
                new Prepared(PreparationStep.NEWEST_SOFTWARE, Finding.UNKNOWN, "prep.software.UNKNOWN"));
    }

    /** The newest that is known: a taken account, or a refusal with 5.7.139. */
    private static Finding smtpAuth(DeviceState state) {
        return Stream.concat(tested(state), state.jobs().stream().flatMap(Preparation::sent))
                .max(Comparator.comparing(Evidence::at))
                .map(newest -> newest.open() ? Finding.DONE : Finding.TO_DO)
                .orElse(Finding.UNKNOWN);
    }

    private static Stream<Evidence> tested(DeviceState state) {
        return state.diagnosis().last().stream().flatMap(report -> report.steps().stream()
                .filter(step -> step.step() == TestStep.AUTH)
                .filter(step -> step.good() || shut(step))
                .map(step -> new Evidence(report.at(), step.good())));
    }

    private static boolean shut(StepResult step) {
        return step.verdict().kind() == VerdictKind.SMTP_AUTH_DISABLED;
    }

    private static Stream<Evidence> sent(Job job) {
        boolean shut = job.verdict()
                .filter(v -> v.kind() == VerdictKind.SMTP_AUTH_DISABLED)
                .isPresent();
        return job.state() == JobState.SENT || shut ? Stream.of(new Evidence(job.changedAt(), !shut)) : Stream.empty();
    }

    private static Prepared app(SignInState signIn, Optional<Verdict> hindrance) {
        Optional<VerdictKind> trouble = hindrance.or(signIn::trouble).map(Verdict::kind);
        if (trouble.equals(Optional.of(VerdictKind.CLIENT_ID_MISSING))) {
            return new Prepared(PreparationStep.APP_REGISTRATION, Finding.TO_DO, "prep.app.missing");
        }
        if (trouble.equals(Optional.of(VerdictKind.APP_REGISTRATION))) {
            return new Prepared(PreparationStep.APP_REGISTRATION, Finding.TO_DO, "prep.app.TO_DO");
        }
        Finding finding = signIn.status() == SignInState.Status.SIGNED_OUT ? Finding.UNKNOWN : Finding.DONE;
        return new Prepared(PreparationStep.APP_REGISTRATION, finding, "prep.app." + finding.name());
    }

    private static Prepared consent(SignInState signIn) {
        boolean missing = signIn.trouble()
                .filter(v -> v.kind() == VerdictKind.CONSENT_MISSING)
                .isPresent();
        Finding finding = missing
                ? Finding.TO_DO
                : signIn.status() == SignInState.Status.SIGNED_IN ? Finding.DONE : Finding.UNKNOWN;
        return new Prepared(PreparationStep.CONSENT, finding, "prep.consent." + finding.name());
    }
}
