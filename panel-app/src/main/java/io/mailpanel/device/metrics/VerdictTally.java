package io.mailpanel.device.metrics;

import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts how tries to send ended, since the device started. Thread-safe. */
final class VerdictTally {
    private final Map<VerdictKind, Long> counts = new EnumMap<>(VerdictKind.class);
    /** Jobs on the wire, with the number of the try. */
    private final Map<Long, Integer> sending = new HashMap<>();

    /** A job has changed. */
    synchronized void job(Job job) {
        if (job.state() == JobState.SENDING) {
            sending.put(job.id(), job.attempts());
            return;
        }
        Integer attempt = sending.remove(job.id());
        // A try that did not take place (the device was stopped before it) is taken back.
        if (attempt != null && job.attempts() >= attempt && job.state() != JobState.CANCELLED) {
            job.verdict().ifPresent(verdict -> counts.merge(verdict.kind(), 1L, Long::sum));
        }
    }

    synchronized Map<VerdictKind, Long> counts() {
        return Map.copyOf(counts);
    }
}
