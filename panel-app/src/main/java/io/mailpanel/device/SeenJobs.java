package io.mailpanel.device;

import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which failed jobs a person has looked at, kept over a restart and a loss of power. One that is tried again and fails again
 * is another failure. Thread-safe.
 */
final class SeenJobs {
    private static final String PART = "jobs.";
    private static final String SEEN = "seen";
    /** A job's number, and when it failed in milliseconds since 1970. */
    private static final Pattern FAILURE = Pattern.compile("(\\d{1,18})@(\\d{1,18})");

    private static final Logger LOG = LoggerFactory.getLogger(SeenJobs.class);

    private final SettingsStore settings;
    private final boolean first;
    private volatile Map<Long, Long> seen;

    /** Reads what was seen. */
    SeenJobs(SettingsStore settings) {
        this.settings = settings;
        String kept = settings.part(PART).get(SEEN);
        this.first = kept == null;
        this.seen = Pattern.compile(" ")
                .splitAsStream(kept == null ? "" : kept)
                .map(FAILURE::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toUnmodifiableMap(
                        m -> Long.valueOf(m.group(1)), m -> Long.valueOf(m.group(2)), Math::max));
    }

    /** At the start: what failed under a program that did not ask whether it was seen counts as seen. May wait for the disk. */
    void begin(List<Job> jobs) {
        if (first && !saw(jobs, job -> true)) {
            keep(Map.of());
        }
    }

    /** The numbers of the failed jobs that nobody has looked at. */
    Set<Long> unseen(List<Job> jobs) {
        Map<Long, Long> now = seen;
        return failed(jobs)
                .filter(job -> !Long.valueOf(failedAt(job)).equals(now.get(job.id())))
                .map(Job::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A person has looked at those of the failed jobs. Waits for the disk; where that cannot be written, it holds until the
     * next start.
     *
     * @param jobs all there are: others are forgotten
     * @return whether one was unseen
     */
    synchronized boolean saw(List<Job> jobs, Predicate<Job> which) {
        Map<Long, Long> now = new HashMap<>();
        boolean anew = false;
        for (Job job : failed(jobs).toList()) {
            boolean before = Long.valueOf(failedAt(job)).equals(seen.get(job.id()));
            if (before || which.test(job)) {
                now.put(job.id(), failedAt(job));
                anew |= !before;
            }
        }
        if (anew) {
            keep(now);
            seen = Map.copyOf(now);
        }
        return anew;
    }

    private void keep(Map<Long, Long> all) {
        String list = all.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "@" + entry.getValue())
                .collect(Collectors.joining(" "));
        try {
            settings.updatePart(PART, Map.of(SEEN, list));
        } catch (RuntimeException e) {
            // A full disk is one of the reasons why jobs fail: its page must open all the same.
            LOG.warn("That failed jobs were seen could not be stored: {}", e.toString());
        }
    }

    private static Stream<Job> failed(List<Job> jobs) {
        return jobs.stream().filter(job -> job.state() == JobState.FAILED);
    }

    private static long failedAt(Job job) {
        return job.changedAt().toEpochMilli();
    }
}
