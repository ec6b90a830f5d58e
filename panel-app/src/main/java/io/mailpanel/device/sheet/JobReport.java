package io.mailpanel.device.sheet;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.Masked;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.statusprint.StatusSheet;
import io.mailpanel.statusprint.StatusSheet.Row;
import io.mailpanel.statusprint.StatusSheet.Section;
import io.mailpanel.statusprint.StatusSheet.Steps;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the report of one failed job: what it was, its code, what happened, what to do. It can hold no secret. */
public final class JobReport {
    private final Clock clock;
    private final boolean maskAccount;

    /** @param clock for the time of printing and its zone */
    public JobReport(Clock clock) {
        this(clock, false);
    }

    /** @param maskAccount whether account and sender are masked where a server's reply names them */
    public JobReport(Clock clock, boolean maskAccount) {
        this.clock = clock;
        this.maskAccount = maskAccount;
    }

    /** The report in the state's language; empty if the state has no such job, or it has not failed. */
    public Optional<StatusSheet> build(DeviceState state, long id) {
        return state.jobs().stream()
                .filter(job -> job.id() == id && job.state() == JobState.FAILED)
                .findFirst()
                .map(job -> build(state, job));
    }

    private StatusSheet build(DeviceState state, Job job) {
        Texts texts = Texts.printed(state.language());
        Words words = new Words(texts, state.times().in(clock.getZone()));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                texts.get("sheet.job"),
                List.of(
                        new Row(texts.get("sheet.job.number"), Long.toString(job.id())),
                        new Row(texts.get("sheet.job.recipients"), String.join(", ", job.recipients())),
                        new Row(texts.get("sheet.job.subject"), words.jobs().subject(job)),
                        new Row(texts.get("sheet.job.accepted"), words.dateTime(job.submittedAt())),
                        new Row(texts.get("sheet.job.failed"), words.dateTime(job.changedAt())),
                        new Row(texts.get("sheet.job.attempts"), Integer.toString(job.attempts())))));
        job.verdict().ifPresent(verdict -> sections.add(why(verdict, state, job, texts, words)));
        return new StatusSheet(
                texts.get("sheet.job.title"),
                state.info().name() + ", " + words.dateTime(clock.instant()),
                List.copyOf(sections),
                job.verdict()
                        .map(verdict -> new Steps(
                                texts.get("sheet.job.remedy"),
                                List.of(masked(words.jobs().remedy(job, state).orElseThrow(), state, job)),
                                Optional.empty())),
                Optional.empty());
    }

    private Section why(Verdict verdict, DeviceState state, Job job, Texts texts, Words words) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(texts.get("sheet.job.code"), words.code(verdict)));
        rows.add(new Row(texts.get("sheet.job.cause"), words.cause(verdict)));
        if (!verdict.detail().isEmpty()) {
            rows.add(new Row(texts.get("sheet.job.reply"), masked(verdict.detail(), state, job)));
        }
        return new Section(texts.get("sheet.job.why"), List.copyOf(rows));
    }

    /** Where accounts are masked, words without anybody's address but the recipients', who stand on the report anyhow. */
    private String masked(String reply, DeviceState state, Job job) {
        if (!maskAccount) {
            return reply;
        }
        String login = state.mailServer().account();
        String shown = login.isEmpty()
                ? reply
                : Pattern.compile(Pattern.quote(login), Pattern.CASE_INSENSITIVE)
                        .matcher(reply)
                        .replaceAll(Matcher.quoteReplacement(SheetBuilder.masked(login)));
        return Masked.each(
                shown,
                found -> job.recipients().stream().anyMatch(found::equalsIgnoreCase) ? found : Masked.address(found));
    }
}
