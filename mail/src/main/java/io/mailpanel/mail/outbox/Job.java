package io.mailpanel.mail.outbox;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.verdict.Severity;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message's way through the outbox; an immutable snapshot.
 *
 * @param id the device's number for it, from 1
 * @param owner whose account sends it
 * @param messageId its Message-ID header, with angle brackets; the same on every try
 * @param state where it is
 * @param recipients the envelope's recipients
 * @param subject as typed
 * @param bytes the message's size
 * @param submittedAt when it was accepted
 * @param changedAt when the state last changed
 * @param attempts tries so far
 * @param nextAttempt when it is tried again, if it waits for that
 * @param verdict the last try's outcome; empty before the first
 * @param results what became of each recipient, in their order
 * @param kept whether the message is still on the device: without it the job can be sent no more
 * @param kind what it carries
 * @param server the SMTP server of the last try, host:port; empty before the first has ended
 * @param account the mailbox that the last try authenticated as; empty if it did not come so far
 * @param sender the address that the message says it is from
 */
public record Job(
        long id,
        Owner owner,
        String messageId,
        JobState state,
        List<String> recipients,
        String subject,
        long bytes,
        Instant submittedAt,
        Instant changedAt,
        int attempts,
        Optional<Instant> nextAttempt,
        Optional<Verdict> verdict,
        List<RecipientResult> results,
        boolean kept,
        JobKind kind,
        String server,
        String account,
        String sender) {

    /** Those who do not have the message, of a job that others have it from; empty if nobody or everybody has it. */
    public List<RecipientResult> missed() {
        List<RecipientResult> missed =
                results.stream().filter(RecipientResult::missed).toList();
        return missed.size() < results.size() ? missed : List.of();
    }

    /** How grave it is how the job stands: what waits is no more than a warning, what was given up is an error. */
    public Severity severity() {
        Severity said = verdict.map(v -> v.kind().severity()).orElse(Severity.INFO);
        return switch (state) {
            case SENDING, SENT -> Severity.INFO;
            case QUEUED, CANCELLED -> said == Severity.ERROR ? Severity.WARNING : said;
            case FAILED -> given() ? Severity.ERROR : said;
        };
    }

    /** Whether it was given up as a whole; not so where some have the message. */
    private boolean given() {
        return verdict.filter(v -> v.kind() == VerdictKind.PARTLY_DELIVERED).isEmpty();
    }

    /** Whether {@link Outbox#retry} can do something. */
    public boolean canRetry() {
        return state == JobState.FAILED && kept || state == JobState.QUEUED && attempts > 0;
    }

    /** Whether {@link Outbox#resend} can do something. */
    public boolean canResend() {
        return !state.active() && kept;
    }

    /** Whether {@link Outbox#cancel} can do something. */
    public boolean canCancel() {
        return state.active();
    }
}
