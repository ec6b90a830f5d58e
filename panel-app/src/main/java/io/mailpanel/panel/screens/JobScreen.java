package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.verdict.Severity;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fact;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Notice;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import java.awt.EventQueue;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JComponent;

/** One job: its code, what happened, what to do, the server's words; try again or cancel. */
public final class JobScreen implements Screen {
    private static final int LABELS = 200;

    private final ScreenContext context;
    private long id;
    private Column details;
    private Scroller scroller;
    private Line buttons;
    private Pressable retry;
    private Pressable resend;
    private Pressable cancel;
    private Pressable report;
    private Drawn drawn;

    private record Drawn(Job job, Severity severity, Optional<String> waits, Optional<String> remedy) {}

    /** @param context what it works with */
    public JobScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.JOB;
    }

    @Override
    public Optional<String> title() {
        return Optional.of(context.texts().get("panel.job.title.number", Long.toString(id)));
    }

    @Override
    public JComponent build() {
        Look look = context.look();
        Texts texts = context.texts();
        details = new Column(look, 0).pad(0, 16, 16, 24);
        scroller = new Scroller(look, details);
        retry = Buttons.filled(look, Glyph.REFRESH, texts.get("panel.job.retry"))
                .act(this::retry);
        resend = Buttons.outlined(look, Glyph.SEND, texts.get("job.resend")).act(this::askResend);
        cancel = Buttons.outlined(look, Glyph.CLOSE, texts.get("panel.job.cancel"))
                .act(this::askCancel);
        report = Buttons.outlined(look, Glyph.PRINT, texts.get("panel.job.report"))
                .act(this::printReport);
        buttons = new Line(look, 8).pad(4, 16, 4, 16).trailing();
        buttons.with(cancel).with(report).with(resend).with(retry);
        drawn = null;
        return new Column(look, 0).with(scroller, Fit.GROW).with(buttons);
    }

    @Override
    public void shown(String argument) {
        id = Long.parseLong(argument);
        scroller.toTop();
        render(context.device().state());
    }

    @Override
    public void render(DeviceState state) {
        Optional<Job> job = state.jobs().stream().filter(j -> j.id() == id).findFirst();
        buttons.setVisible(job.filter(j -> j.canRetry() || j.canCancel() || j.state() == JobState.FAILED)
                .isPresent());
        Optional<String> waits = job.flatMap(j -> context.words().jobs().hold(j, state));
        Optional<String> remedy = job.flatMap(j -> context.words().jobs().remedy(j, state));
        job.map(j -> new Drawn(j, state.severity(j), waits, remedy))
                .filter(now -> !now.equals(drawn))
                .ifPresent(this::draw);
        // On a dark screen nobody sees it.
        if (state.unseen().contains(id) && !state.board().asleep()) {
            long number = id;
            context.background().work(() -> context.device().jobSeen(number));
        }
    }

    private void draw(Drawn now) {
        drawn = now;
        Job job = now.job();
        Texts texts = context.texts();
        Words words = context.words();
        retry.setVisible(job.canRetry());
        resend.setVisible(job.canResend());
        cancel.setVisible(job.canCancel());
        report.setVisible(job.state() == JobState.FAILED);
        details.clear();
        details.with(notice(now).card());
        Column facts = new Column(context.look(), 0).pad(8, 8, 0, 8);
        details.with(facts);
        fact(facts, "field.scan.recipient", String.join(", ", job.recipients()));
        job.missed().forEach(missed -> fact(facts, "panel.job.missed", missed.toString()));
        // Of a job that only some got, each refusal has stood beside its recipient already.
        boolean beside = !job.missed().isEmpty()
                && job.missed().stream().noneMatch(m -> m.reply().isEmpty());
        job.verdict()
                .filter(v -> !v.detail().isEmpty() && !beside)
                .ifPresent(v -> fact(facts, "panel.job.reply", v.detail()));
        fact(facts, "field.scan.subject", words.jobs().subject(job));
        fact(facts, "panel.job.accepted", words.dateTime(job.submittedAt()));
        if (job.state() != JobState.QUEUED || job.attempts() > 0) {
            fact(facts, "panel.job.changed", words.dateTime(job.changedAt()));
        }
        job.nextAttempt()
                .filter(next -> now.waits().isEmpty())
                .ifPresent(next -> fact(facts, "panel.job.next", words.time(next)));
        fact(facts, "panel.job.attempts", Integer.toString(job.attempts()));
        fact(facts, "panel.job.size", texts.get("panel.job.kilobytes", Math.max(1, job.bytes() / 1024)));
        details.revalidate();
        details.repaint();
    }

    private void fact(Column facts, String key, String value) {
        facts.with(new Fact(context.look(), context.texts().get(key), LABELS).say(value));
    }

    private Notice notice(Drawn now) {
        Job job = now.job();
        Words words = context.words();
        String state = words.jobs().state(job);
        String code = job.verdict().map(words::code).orElse("");
        String title = code.isEmpty() ? state : context.texts().get("panel.job.state.code", state, code);
        String why = job.verdict()
                .filter(v -> !code.isEmpty())
                .map(v -> words.cause(v) + "\n" + now.remedy().orElseThrow())
                .orElse("");
        why = Stream.of(now.waits().orElse(""), why)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Notice(
                context.look(),
                JobLook.container(job, now.severity()),
                JobLook.role(job, now.severity()),
                JobLook.glyph(job),
                title,
                why);
    }

    private void askCancel() {
        Texts texts = context.texts();
        context.dialogs()
                .ask(
                        texts.get("panel.job.cancel.ask"),
                        texts.get("panel.job.cancel.words"),
                        texts.get("panel.job.keep"),
                        texts.get("panel.job.cancel.do"),
                        this::cancel);
    }

    private void askResend() {
        Texts texts = context.texts();
        context.dialogs()
                .ask(
                        texts.get("job.resend.ask"),
                        texts.get("job.resend.help"),
                        texts.get("panel.cancel"),
                        texts.get("job.resend"),
                        this::resend);
    }

    private void resend() {
        long job = id;
        context.change(() -> context.device().resendJob(job), fresh -> context.dialogs()
                .toast(context.texts().get("job.resent", Long.toString(fresh.id()))));
    }

    private void printReport() {
        report.setEnabled(false);
        context.device()
                .sheet()
                .printJobReport(id)
                .whenComplete((status, failure) -> EventQueue.invokeLater(() -> {
                    report.setEnabled(true);
                    context.dialogs().toast(outcome(failure == null ? status : PrinterStatus.ERROR));
                }));
    }

    private String outcome(PrinterStatus status) {
        return switch (status) {
            case READY, PAPER_NEAR_END -> context.texts().get("panel.sheet.printed");
            case UNKNOWN -> context.texts().get("panel.sheet.handed");
            case PAPER_OUT, COVER_OPEN, ERROR, DISCONNECTED -> notPrinted(status);
        };
    }

    private String notPrinted(PrinterStatus status) {
        boolean stopped = context.device().sheet().stopped();
        String what = stopped ? "panel.sheet.stopped_by" : "panel.sheet.nothing";
        String then = stopped ? "panel.job.report.then" : "panel.sheet.then_again";
        return context.texts().get(what, context.words().printer(status)) + ". "
                + context.words().printerRemedy(status).orElse("") + " "
                + context.texts().get(then);
    }

    private void cancel() {
        long job = id;
        context.change(() -> context.device().cancelJob(job), answer -> {
            String key =
                    switch (answer) {
                        case CANCELLED -> "panel.job.cancelled";
                        case STOPPING -> "panel.job.stopping";
                        case TOO_LATE -> "panel.job.late";
                    };
            context.dialogs().toast(context.texts().get(key));
        });
    }

    private void retry() {
        long job = id;
        context.change(() -> context.device().retryJob(job), did -> context.dialogs()
                .toast(context.texts().get(did ? "panel.job.retried" : "panel.job.late")));
    }
}
