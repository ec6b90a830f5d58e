package io.mailpanel.panel.screens;

import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Symbol;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;

/** The accepted job: its number, and live what becomes of it. */
final class ScanResult {
    private final ScreenContext context;
    private final Symbol mark;
    private final Text title;
    private final Text to;
    private final Text line;
    private final Column view;
    private long job;

    ScanResult(ScreenContext context, Runnable again) {
        this.context = context;
        Look look = context.look();
        Texts texts = context.texts();
        mark = new Symbol(look, Glyph.CHECK_CIRCLE_FILL, 64, Role.SUCCESS);
        title = new Text(look, Type.HEADLINE, Role.ON_SURFACE).centred();
        to = new Text(look, Type.BODY, Role.ON_SURFACE).centred();
        line = new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT).centred();
        Line buttons = new Line(look, 8).centred().pad(16, 0, 0, 0);
        buttons.with(Buttons.outlined(look, Glyph.ADD, texts.get("panel.scan.again"))
                        .act(again))
                .with(Buttons.filled(look, Glyph.ASSIGNMENT, texts.get("panel.jobs.title"))
                        .act(this::open));
        view = new Column(look, 8).centred().pad(0, 24, 16, 24);
        view.with(mark, Fit.NATURAL).with(title).with(to).with(line).with(buttons);
    }

    private void open() {
        long number = job;
        context.navigator().open(Screens.JOB, Long.toString(number));
    }

    Column view() {
        return view;
    }

    void show(Job now) {
        job = now.id();
        mark.show(
                now.state().active() ? Glyph.CHECK_CIRCLE_FILL : JobLook.glyph(now),
                now.state().active() ? Role.SUCCESS : JobLook.role(now));
        boolean failed = now.state() == JobState.FAILED;
        title.say(title(now));
        to.say(context.texts().get("panel.scan.to", context.words().jobs().recipients(now)));
        line.say(
                failed
                        ? why(now)
                        : context.words().jobs().line(now, context.device().state()));
    }

    private String title(Job now) {
        String number = Long.toString(now.id());
        if (now.state() != JobState.FAILED) {
            return context.texts().get("panel.scan.accepted", number);
        }
        return now.missed().isEmpty()
                ? context.texts().get("panel.scan.not_sent", number)
                : context.texts()
                        .get("panel.scan.partly", number, context.words().jobs().state(now));
    }

    private String why(Job failed) {
        return failed.verdict()
                .map(v -> context.words().cause(v) + "\n"
                        + context.words()
                                .jobs()
                                .remedy(failed, context.device().state())
                                .orElseThrow())
                .orElse("");
    }
}
