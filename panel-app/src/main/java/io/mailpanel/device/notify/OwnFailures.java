package io.mailpanel.device.notify;

import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobKind;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifications that failed because the device could not send at all. Nobody is told of them, or each would make the next;
 * they go again when mail goes again, while they are not stale.
 */
final class OwnFailures {
    private static final Logger LOG = LoggerFactory.getLogger(OwnFailures.class);
    /** Job codes of what is wrong with the account or the server, not with one message or address. */
    private static final Set<Integer> ACCOUNT = Set.of(311, 312, 350, 360, 361, 370);

    private final Outbox outbox;
    private final Duration lifetime;
    private boolean some = true;

    /** @param lifetime how old one may be */
    OwnFailures(Outbox outbox, Duration lifetime) {
        this.outbox = outbox;
        this.lifetime = lifetime;
    }

    /** One has failed. */
    void failed(Job job) {
        LOG.warn(
                "Notification {} could not be sent: {}",
                job.id(),
                job.verdict().map(v -> v.kind().name()).orElse(""));
        some = true;
    }

    /** Mail goes again. */
    void again(Instant now) {
        if (some) {
            some = false;
            outbox.jobs().stream().filter(job -> worthIt(job, now)).forEach(job -> outbox.retry(job.id()));
        }
    }

    private boolean worthIt(Job job, Instant now) {
        return job.kind() == JobKind.NOTIFICATION
                && job.state() == JobState.FAILED
                && job.kept()
                && job.submittedAt().isAfter(now.minus(lifetime))
                && job.verdict()
                        .map(Verdict::kind)
                        .filter(k -> ACCOUNT.contains(k.code()))
                        .isPresent();
    }
}
