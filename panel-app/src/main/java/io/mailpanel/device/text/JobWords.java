package io.mailpanel.device.text;

import io.mailpanel.device.DeviceState;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobKind;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.RecipientResult;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how jobs stand. Immutable. */
public final class JobWords {
    private final Texts texts;
    private final TimeStyle times;
    private final Words words;

    JobWords(Texts texts, TimeStyle times, Words words) {
        this.texts = texts;
        this.times = times;
        this.words = words;
    }

    /** A job's bare state; of one that ended when some had it, how many of how many. */
    public String state(Job job) {
        int missed = job.missed().size();
        if (job.state() == JobState.FAILED && missed > 0) {
            int all = job.results().size();
            return texts.get("job.state.partly", Integer.toString(all - missed), Integer.toString(all));
        }
        return texts.get("job.state." + job.state().name());
    }

    /** A job in one line: its state, since when or when again, and its code. */
    public String line(Job job) {
        String code = job.verdict().map(words::code).orElse("");
        String state = state(job);
        return switch (job.state()) {
            case QUEUED ->
                job.nextAttempt().isPresent() && !code.isEmpty()
                        ? texts.get(
                                "job.line.waits",
                                code,
                                words.time(job.nextAttempt().get()))
                        : state;
            case SENDING -> state;
            case FAILED -> texts.get("job.line.failed", state, code, words.dateTime(job.changedAt()));
            case SENT, CANCELLED -> texts.get("job.line.ended", state, words.dateTime(job.changedAt()));
        };
    }

    /** A job in one line as it stands in the state: with why it waits and about when it goes. */
    public String line(Job job, DeviceState state) {
        return hold(job, state)
                .map(why -> texts.get("job.line.holds", state(job), why))
                .orElseGet(() -> line(job));
    }

    /** Why a job has not gone yet, and about when it goes; empty where nothing holds it. */
    public Optional<String> hold(Job job, DeviceState state) {
        return state.hold(job).map(new HoldWords(texts, times)::why);
    }

    /** What a job is about: its subject, and that the device made it, if it did. */
    public String subject(Job job) {
        return job.kind() == JobKind.NOTIFICATION
                ? texts.get("job.subject.notification", job.subject())
                : job.subject();
    }

    /** The queue in one line: how many wait and are on the wire, and since when the oldest of them. */
    public String queue(DeviceState state) {
        List<Job> active = state.jobs().stream().filter(j -> j.state().active()).toList();
        long sending =
                active.stream().filter(j -> j.state() == JobState.SENDING).count();
        return active.stream()
                .map(Job::submittedAt)
                .min(Comparator.naturalOrder())
                .map(oldest -> texts.get(
                        "queue.line",
                        Long.toString(active.size() - sending),
                        Long.toString(sending),
                        words.dateTime(oldest)))
                .orElseGet(() -> texts.get("queue.empty"));
    }

    /** The recipients in short: the first, and how many more. */
    public String recipients(Job job) {
        int more = job.recipients().size() - 1;
        String first = job.recipients().isEmpty() ? "" : job.recipients().get(0);
        return more > 0 ? texts.get("job.recipients.more", first, more) : first;
    }

    /**
     * What to do about a job that did not go as it should, and who; names those who did not get it when others did.
     *
     * @param state how the device is now: the account may have changed since
     */
    public Optional<String> remedy(Job job, DeviceState state) {
        return job.verdict().map(verdict -> remedy(job, verdict, words.sender(state)));
    }

    private String remedy(Job job, Verdict verdict, String sender) {
        List<RecipientResult> missed = job.missed();
        if (verdict.kind() == VerdictKind.PARTLY_DELIVERED && !missed.isEmpty()) {
            String addresses = missed.stream().map(RecipientResult::address).collect(Collectors.joining(", "));
            return texts.get("job.remedy.partly", addresses);
        }
        boolean another = !sender.isEmpty() && !job.sender().equalsIgnoreCase(sender);
        return verdict.kind() == VerdictKind.SENDER_REFUSED && another && job.canResend()
                ? texts.get("job.remedy.sender", job.sender(), sender)
                : words.remedy(verdict);
    }
}
