package io.mailpanel.webconfig.pages;

import io.mailpanel.device.BegunWithout;
import io.mailpanel.device.DeviceState;
import io.mailpanel.device.MailStand;
import io.mailpanel.device.certificates.Lapsing;
import io.mailpanel.device.text.LockWords;
import io.mailpanel.device.text.Words;
import io.mailpanel.hardware.PowerSupply;
import io.mailpanel.hardware.PowerSupply.Condition;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Site;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Status: the device at a glance, kept up to date while it is open. */
public final class StatusPage implements Page {
    private static final int JOBS = 10;

    private final Site site;

    StatusPage(Site site) {
        this.site = site;
    }

    /** A job's row. */
    public record JobRow(
            long id,
            String time,
            String recipients,
            String subject,
            String state,
            Tone tone,
            String cause,
            String remedy,
            boolean unseen) {}

    /** A sentence with its dot. */
    public record Line(String words, Tone tone) {}

    /** How a value stands: the colour of its dot. */
    public enum Tone {
        GOOD,
        QUIET,
        WARNING,
        ERROR;

        /** The style's class. */
        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What the template draws.
     *
     * @param state the device
     * @param words what its values mean
     * @param signIn how the sign-in stands
     * @param printer how the printer stands
     * @param supply what the board knows of its power supply
     * @param locks what of the panel is locked
     * @param jobs the last jobs, the newest first
     * @param version changes with the state
     */
    public record Model(
            DeviceState state,
            Words words,
            Tone signIn,
            Tone printer,
            List<Line> supply,
            String locks,
            List<JobRow> jobs,
            String version) {
        /** The account whose sign-in stays on the device although mail is sent another way; empty if none does. */
        public String keptSignIn() {
            return state.mailServer().method() == AuthMethod.OAUTH2
                    ? ""
                    : state.signIn().account().map(Account::username).orElse("");
        }
    }

    @Override
    public void show(Visit visit) {
        if (site.device().state().diskFull()) {
            visit.say(Notice.of(Notice.Tone.ERROR, "full").advising("full.more"));
        }
        if (site.device().state().mailStand() == MailStand.SIGNED_OUT) {
            site.device().state().signIn().trouble().ifPresent(why -> visit.say(Notice.of(why)));
        }
        site.device().begunWithout().ifPresent(begun -> visit.say(notice(begun)));
        LapsingNotices.say(site, visit, EnumSet.allOf(Lapsing.Kind.class));
        visit.render("pages/status.jte", model(visit));
    }

    private Notice notice(BegunWithout begun) {
        DeviceState state = site.device().state();
        return new Notice(
                Notice.Tone.WARNING,
                texts -> texts.get("begun"),
                texts -> begun.words(texts, state) + " " + texts.get("web.begun.touch"));
    }

    @Override
    public Map<String, Act> parts() {
        return Map.of("now", visit -> visit.part("part/status-now.jte", model(visit)), "events", this::events);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("seen", visit -> {
            site.device().jobsSeen();
            visit.go(Pages.HOME);
        });
    }

    private void events(Visit visit) {
        var session = visit.session();
        site.follow().stream(
                visit.ctx(),
                signal -> site.device().subscribe(state -> signal.run()),
                () -> version(site.device().state()),
                () -> site.sessions().alive(session));
    }

    private Model model(Visit visit) {
        DeviceState state = site.device().state();
        Words words = site.words(visit.texts());
        List<JobRow> jobs =
                state.jobs().stream().limit(JOBS).map(j -> row(j, state, words)).toList();
        return new Model(
                state,
                words,
                signIn(state),
                printer(state.printer()),
                supply(state.board().supply(), words),
                new LockWords(visit.texts()).line(state.access().rights()),
                jobs,
                version(state));
    }

    private static List<Line> supply(PowerSupply supply, Words words) {
        return Stream.of(
                        words.voltage(supply).map(line -> new Line(line, tone(supply.voltage()))),
                        words.speed(supply).map(line -> new Line(line, tone(supply.speed()))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Tone tone(Condition condition) {
        return condition == Condition.LOW ? Tone.WARNING : Tone.GOOD;
    }

    static String version(DeviceState state) {
        return Integer.toHexString(state.hashCode());
    }

    private static Tone signIn(DeviceState state) {
        return switch (state.mailStand()) {
            case OFF -> Tone.QUIET;
            case READY -> Tone.GOOD;
            case SIGNED_OUT, SIGN_IN_AGAIN, NO_PASSWORD -> Tone.WARNING;
            case REFUSED -> Tone.ERROR;
        };
    }

    static Tone printer(PrinterStatus status) {
        return switch (status) {
            case READY -> Tone.GOOD;
            case PAPER_NEAR_END -> Tone.WARNING;
            case UNKNOWN, DISCONNECTED -> Tone.QUIET;
            case PAPER_OUT, COVER_OPEN, ERROR -> Tone.ERROR;
        };
    }

    static Tone tone(Job job, DeviceState state) {
        return switch (job.state()) {
            case SENT -> Tone.GOOD;
            case FAILED, QUEUED ->
                switch (state.severity(job)) {
                    case INFO -> Tone.QUIET;
                    case WARNING -> Tone.WARNING;
                    case ERROR -> Tone.ERROR;
                };
            case SENDING, CANCELLED -> Tone.QUIET;
        };
    }

    /** Whether there is something to say of how it stands: why it waits, or why it failed. */
    static boolean explained(Job job) {
        return (job.state() == JobState.QUEUED || job.state() == JobState.FAILED)
                && job.verdict().isPresent();
    }

    private static JobRow row(Job job, DeviceState state, Words words) {
        Tone tone = tone(job, state);
        boolean explain = explained(job);
        return new JobRow(
                job.id(),
                words.dateTime(job.submittedAt()),
                words.jobs().recipients(job),
                words.jobs().subject(job),
                words.jobs().line(job, state),
                tone,
                explain ? job.verdict().map(words::cause).orElse("") : "",
                explain ? words.jobs().remedy(job, state).orElse("") : "",
                state.unseen().contains(job.id()));
    }
}
