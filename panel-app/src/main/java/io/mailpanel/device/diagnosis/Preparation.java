package io.mailpanel.device.diagnosis;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.diagnosis.Prepared.Finding;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.diagnosis.TestStep;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.ConfirmedHosts;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Concludes from what the device has met how the preparatory steps stand; asks nobody. Of Microsoft's SMTP AUTH only the servers
 * of the configured cloud, those that may receive a token, can show anything: another server's yes says nothing of it.
 */
final class Preparation {
    private static final Set<VerdictKind> TELLING = EnumSet.of(
            VerdictKind.OK,
            VerdictKind.SMTP_AUTH_DISABLED,
            VerdictKind.SMTP_AUTH_OFF_TENANT,
            VerdictKind.SMTP_AUTH_OFF_MAILBOX,
            VerdictKind.SMTP_AUTH_SECURITY_DEFAULTS);

    private Preparation() {}

    /** What a mail server has said of SMTP AUTH for a mailbox: OK, or which gate is shut. */
    private record Evidence(Instant at, String server, String account, VerdictKind said) {}

    /**
     * @param hindrance why no sign-in can begin
     * @param last how the last sign-in ended that showed something, also a failed one
     */
    static List<Prepared> of(
            DeviceState state, Optional<Verdict> hindrance, Optional<VerdictKind> last, ConfirmedHosts cloud) {
        Set<VerdictKind> shown = Stream.of(
                        hindrance.map(Verdict::kind), state.signIn().trouble().map(Verdict::kind), last)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Optional<VerdictKind> smtpAuth = smtpAuth(state, cloud);
        boolean elsewhere = !cloud.allow(state.mailServer().address());
        return List.of(
                securityDefaults(shown, smtpAuth, elsewhere),
                gate(PreparationStep.TENANT_SMTP_AUTH, VerdictKind.SMTP_AUTH_OFF_TENANT, smtpAuth, elsewhere),
                gate(PreparationStep.MAILBOX_SMTP_AUTH, VerdictKind.SMTP_AUTH_OFF_MAILBOX, smtpAuth, elsewhere),
                app(state.signIn(), shown),
                consent(state.signIn(), shown),
                new Prepared(PreparationStep.NEWEST_SOFTWARE, Finding.UNKNOWN, "prep.software.UNKNOWN"));
    }

    /** A token that is taken does not show that they are off: with them on, some sign-ins pass. */
    private static Prepared securityDefaults(Set<VerdictKind> shown, Optional<VerdictKind> said, boolean elsewhere) {
        PreparationStep step = PreparationStep.SECURITY_DEFAULTS;
        if (shown.contains(VerdictKind.SECURITY_DEFAULTS)) {
            return new Prepared(step, Finding.TO_DO, "prep.security.TO_DO");
        }
        return gate(step, VerdictKind.SMTP_AUTH_SECURITY_DEFAULTS, said, elsewhere);
    }

    private static Prepared gate(PreparationStep step, VerdictKind own, Optional<VerdictKind> said, boolean elsewhere) {
        if (said.equals(Optional.of(VerdictKind.OK))) {
            return new Prepared(step, Finding.DONE, "prep.smtp_auth.DONE");
        }
        if (said.equals(Optional.of(own))) {
            return new Prepared(step, Finding.TO_DO, "prep.smtp_auth.this");
        }
        return said.equals(Optional.of(VerdictKind.SMTP_AUTH_DISABLED))
                ? new Prepared(step, Finding.TO_DO, "prep.smtp_auth.TO_DO")
                : new Prepared(
                        step, Finding.UNKNOWN, elsewhere ? "prep.smtp_auth.elsewhere" : "prep.smtp_auth.UNKNOWN");
    }

    /** The newest that is known of the mailbox in use: a taken account, or a refusal with 5.7.139. */
    private static Optional<VerdictKind> smtpAuth(DeviceState state, ConfirmedHosts cloud) {
        AuthMethod method = state.mailServer().method();
        if (method != AuthMethod.OAUTH2 && method != AuthMethod.SMTP_AUTH
                || !cloud.allow(state.mailServer().address())) {
            return Optional.empty(); // what was sent then was sent without AUTH, or elsewhere
        }
        Optional<String> mailbox = method == AuthMethod.OAUTH2
                ? state.signIn().account().map(Account::username)
                : Optional.of(state.mailServer().account());
        return Stream.concat(tested(state), state.jobs().stream().flatMap(Preparation::sent))
                .filter(evidence -> cloud.allow(evidence.server()))
                .filter(evidence ->
                        mailbox.filter(evidence.account()::equalsIgnoreCase).isPresent())
                .max(Comparator.comparing(Evidence::at))
                .map(Evidence::said);
    }

    private static Stream<Evidence> tested(DeviceState state) {
        return state.diagnosis().last().stream().flatMap(report -> report.steps().stream()
                .filter(step -> step.step() == TestStep.AUTH)
                .map(step -> step.verdict().kind())
                .filter(TELLING::contains)
                .map(kind -> new Evidence(report.at(), report.server(), report.account(), kind)));
    }

    private static Stream<Evidence> sent(Job job) {
        if (job.state() == JobState.SENT) {
            return Stream.of(new Evidence(job.changedAt(), job.server(), job.account(), VerdictKind.OK));
        }
        return job.verdict().map(Verdict::kind).filter(TELLING::contains).stream()
                .map(kind -> new Evidence(job.changedAt(), job.server(), job.account(), kind));
    }

    private static Prepared app(SignInState signIn, Set<VerdictKind> shown) {
        if (shown.contains(VerdictKind.CLIENT_ID_MISSING)) {
            return new Prepared(PreparationStep.APP_REGISTRATION, Finding.TO_DO, "prep.app.missing");
        }
        if (shown.contains(VerdictKind.APP_REGISTRATION)) {
            return new Prepared(PreparationStep.APP_REGISTRATION, Finding.TO_DO, "prep.app.TO_DO");
        }
        boolean taken = signIn.status() != SignInState.Status.SIGNED_OUT || shown.contains(VerdictKind.OK);
        Finding finding = taken ? Finding.DONE : Finding.UNKNOWN;
        return new Prepared(PreparationStep.APP_REGISTRATION, finding, "prep.app." + finding.name());
    }

    private static Prepared consent(SignInState signIn, Set<VerdictKind> shown) {
        Finding finding = shown.contains(VerdictKind.CONSENT_MISSING)
                ? Finding.TO_DO
                : signIn.status() == SignInState.Status.SIGNED_IN ? Finding.DONE : Finding.UNKNOWN;
        return new Prepared(PreparationStep.CONSENT, finding, "prep.consent." + finding.name());
    }
}
