package io.mailpanel.mail.outbox;

import io.mailpanel.mail.verdict.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Does with an outbox what its courier does, step by step. */
record ByHand(Outbox outbox) {
    /** Takes the next job that is due; durable. */
    Optional<JobRow> take() {
        Pace pace = new Pace(SendingRules.USUAL.with(1, 0), System::nanoTime);
        return outbox.queue()
                .take(1, pace, SendingRules.USUAL.retryLongest(), Set::of)
                .join();
    }

    /** Ends a job's try; durable. */
    void finish(JobRow row, JobState state, Verdict verdict, Optional<Instant> next) {
        JobTable.Ending ending =
                new JobTable.Ending(state, verdict, row.job().results(), next, "localhost:587", "vera@contoso.example");
        outbox.queue().finish(row, ending).join();
    }

    /** Takes the next job, and ends it so. */
    Job end(JobState state, Verdict verdict) {
        JobRow row = take().orElseThrow();
        finish(row, state, verdict, Optional.empty());
        return row.job();
    }
}
