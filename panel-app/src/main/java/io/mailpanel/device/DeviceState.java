package io.mailpanel.device;

import io.mailpanel.device.access.Rights;
import io.mailpanel.device.board.BoardState;
import io.mailpanel.device.diagnosis.DiagnosisState;
import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.TimeStyle;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.outbox.Hold;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.TokenRule;
import io.mailpanel.mail.verdict.Severity;
import io.mailpanel.mail.verdict.Verdict;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that the faces draw: one immutable state, published after each change.
 *
 * @param info who the device is
 * @param language what it speaks
 * @param network its interfaces
 * @param mailServer the mail server's settings in force
 * @param signIn the device's kept sign-in
 * @param pendingSignIn a device-code sign-in under way or waiting for OK
 * @param printer what the printer says
 * @param jobs active jobs and history, the newest first
 * @param webConfig where Web Config answers; empty until it does
 * @param access what the panel must know of passwords and rights
 * @param board how the device itself stands: its screen, its power
 * @param passwordKept whether a password is kept for the mail server in force
 * @param diagnosis the Connection Test: under way, and the last one
 * @param unseen the numbers of the failed jobs that nobody has looked at
 * @param diskFull whether the disk is so full that nothing can be accepted, changed or sent
 * @param holds why jobs that are due have not gone yet, by their numbers
 * @param webFingerprint the SHA-256 of the certificate that Web Config shows; empty until it answers
 * @param times how times are written
 */
public record DeviceState(
        DeviceInfo info,
        Language language,
        NetworkState network,
        MailServer mailServer,
        SignInState signIn,
        Optional<PendingSignIn> pendingSignIn,
        PrinterStatus printer,
        List<Job> jobs,
        Optional<URI> webConfig,
        AccessState access,
        BoardState board,
        boolean passwordKept,
        DiagnosisState diagnosis,
        Set<Long> unseen,
        boolean diskFull,
        Map<Long, Hold> holds,
        Optional<String> webFingerprint,
        TimeStyle times) {

    /** Why a due job has not gone yet; empty where it waits for its next try, or does not wait. */
    public Optional<Hold> hold(Job job) {
        return job.state() == JobState.QUEUED ? Optional.ofNullable(holds.get(job.id())) : Optional.empty();
    }

    /** How grave it is how a job stands: what waits until somebody does something is a warning at least. */
    public Severity severity(Job job) {
        boolean somebody =
                hold(job).filter(hold -> hold.reason().needsSomebody()).isPresent();
        return somebody && job.severity() == Severity.INFO ? Severity.WARNING : job.severity();
    }

    /** Whether mail can go, and what is missing if not. */
    public MailStand mailStand() {
        return MailStand.of(mailServer, signIn.status(), passwordKept);
    }

    /** What of the mail server's settings forbids to send a sign-in there; empty if nothing does. */
    public Optional<Verdict> refused() {
        return TokenRule.hindrance(mailServer).map(kind -> new Verdict(kind, ""));
    }

    /**
     * A sign-in that is not kept yet.
     *
     * @param waitingForOk true when somebody has signed in and only OK is missing
     * @param account the account, once known
     */
    public record PendingSignIn(boolean waitingForOk, Optional<String> account) {
        /** What of it waits; empty when it was kept or has failed. */
        static Optional<PendingSignIn> of(SignInSession session) {
            return switch (session.state()) {
                case WAITING -> Optional.of(new PendingSignIn(false, Optional.empty()));
                case PENDING_OK ->
                    Optional.of(new PendingSignIn(true, session.account().map(Account::username)));
                case KEPT, FAILED -> Optional.empty();
            };
        }
    }

    /**
     * Access control as the panel sees it.
     *
     * @param rights what is for administrators only, and what is switched off
     * @param initialPassword the random first password, while the panel has to show it; empty once acknowledged or changed
     * @param passwordChanged whether an administrator has set a password of their own
     */
    public record AccessState(Rights rights, Optional<String> initialPassword, boolean passwordChanged) {}
}
