package io.mailpanel.device.scan;

import io.mailpanel.mail.outbox.Job;
import java.util.concurrent.CompletionStage;

/** A scan under way. For any thread. */
public interface Scanning {
    /**
     * Completes with the accepted job, or exceptionally with {@link ScanFailed} (also when it was cancelled) or
     * {@link io.mailpanel.mail.MailException}.
     */
    CompletionStage<Job> job();

    /** Asks to stop: the scanner ends, nothing is sent. Too late once the mail stands in the queue. Does not block. */
    void cancel();
}
