package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.diagnosis.DiagnosisState;
import io.mailpanel.device.text.TestWords;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.diagnosis.StepResult;
import io.mailpanel.mail.diagnosis.TestProgress;
import io.mailpanel.mail.diagnosis.TestReport;
import io.mailpanel.mail.diagnosis.TestResult;
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
import io.mailpanel.panel.kit.Spinner;
import io.mailpanel.panel.kit.Symbol;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;

/** Connection check: the steps to the mail server, each as it ends, and what to do about the one that failed. */
public final class ConnectionScreen implements Screen {
    private static final int LABELS = 330;

    private final ScreenContext context;
    private Column head;
    private Column steps;
    private Pressable start;
    private Pressable cancel;
    private Line actions;
    private Scroller scroller;
    private DiagnosisState drawn;

    /** @param context what it works with */
    public ConnectionScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.CONNECTION;
    }

    @Override
    public JComponent build() {
        Look look = context.look();
        Texts texts = context.texts();
        start = Buttons.filled(look, Glyph.PLAY_ARROW, texts.get("panel.connection.start"))
                .act(() -> context.device().diagnosis().begin());
        cancel = Buttons.outlined(look, Glyph.CLOSE, texts.get("panel.connection.cancel"))
                .act(() -> context.device().diagnosis().cancel());
        head = new Column(look, 8);
        steps = new Column(look, 0).pad(0, 8, 0, 8);
        Column all = new Column(look, 8).pad(8, 16, 8, 24);
        all.with(head).with(steps);
        scroller = new Scroller(look, all);
        drawn = null;
        actions = new Line(look, 0).with(cancel).with(start);
        return scroller;
    }

    /** Up there, so that all steps are seen at once. */
    @Override
    public Optional<JComponent> action() {
        return Optional.of(actions);
    }

    @Override
    public void shown(String argument) {
        scroller.toTop();
    }

    @Override
    public void render(DeviceState state) {
        DiagnosisState now = state.diagnosis();
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        boolean running = now.running().isPresent();
        start.setVisible(!running);
        cancel.setVisible(running);
        head.clear();
        steps.clear();
        if (running) {
            draw(now.running().get());
        } else if (now.last().isPresent()) {
            draw(now.last().get());
        } else {
            Look look = context.look();
            String words = context.texts().get("panel.connection.about");
            head.with(new Column(look, 0)
                    .pad(8, 8, 8, 8)
                    .with(new Text(look, Type.BODY, Role.ON_SURFACE_VARIANT, words)));
        }
        head.revalidate();
        steps.revalidate();
        steps.repaint();
        head.repaint();
        actions.revalidate();
    }

    private void draw(TestProgress progress) {
        progress.done().forEach(this::row);
        Look look = context.look();
        TestWords words = context.words().test();
        progress.now()
                .ifPresent(step -> steps.with(line(new Spinner(look, 28), words.step(step), "", Role.ON_SURFACE)));
    }

    private void draw(TestReport report) {
        Look look = context.look();
        TestWords words = context.words().test();
        boolean sure = report.result() == TestResult.SUCCESSFUL;
        String title = words.line(Optional.of(report));
        String remedy = words.remedy(report).orElse("");
        head.with(
                report.good()
                        ? new Notice(
                                        look,
                                        sure ? Role.SUCCESS_CONTAINER : Role.WARNING_CONTAINER,
                                        sure ? Role.SUCCESS : Role.WARNING,
                                        sure ? Glyph.CHECK_CIRCLE_FILL : Glyph.WARNING,
                                        title,
                                        remedy)
                                .card()
                        : new Notice(look, Role.ERROR_CONTAINER, Role.ERROR, Glyph.ERROR_FILL, title, remedy).card());
        report.steps().forEach(this::row);
        List<StepResult> done = report.steps();
        if (!report.good() && !done.isEmpty()) {
            String raw = words.detail(done.get(done.size() - 1));
            if (!raw.isEmpty()) {
                steps.with(new Fact(look, context.texts().get("panel.connection.answer"), LABELS).say(raw));
            }
        }
    }

    private void row(StepResult result) {
        TestWords words = context.words().test();
        Symbol mark = new Symbol(
                context.look(),
                result.good() ? Glyph.CHECK_CIRCLE_FILL : Glyph.ERROR_FILL,
                28,
                result.good() ? Role.SUCCESS : Role.ERROR);
        steps.with(line(
                mark,
                words.step(result.step()),
                words.took(result.took()),
                result.good() ? Role.ON_SURFACE : Role.ERROR));
    }

    private Line line(JComponent mark, String name, String took, Role role) {
        Look look = context.look();
        return new Line(look, 16)
                .pad(4, 0, 4, 8)
                .with(mark)
                .with(new Text(look, Type.BODY, role, name), Fit.GROW)
                .with(new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, took));
    }
}
