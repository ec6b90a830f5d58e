package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.JobWords;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.outbox.Hold;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.ListRow;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.kit.Symbol;
import io.mailpanel.panel.kit.Tabs;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JComponent;

/** Job Status: what is under way, and what was. */
public final class JobsScreen implements Screen {
    private static final int ACTIVE = 0;
    private static final int HISTORY = 1;
    /** More rows than anybody scrolls through on a panel. */
    private static final int MOST_ROWS = 50;

    private final ScreenContext context;
    private Tabs tabs;
    private Column list;
    private Scroller scroller;
    private int tab = ACTIVE;
    private Pressable seen;
    private Drawn drawn;

    private record Drawn(List<Job> jobs, Set<Long> unseen, Map<Long, Hold> holds) {}

    /** @param context what it works with */
    public JobsScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.JOBS;
    }

    @Override
    public JComponent build() {
        Look look = context.look();
        Texts texts = context.texts();
        tabs = new Tabs(look, List.of(texts.get("panel.jobs.active"), texts.get("panel.jobs.history")), this::choose);
        list = new Column(look, 8).pad(0, 16, 16, 16);
        scroller = new Scroller(look, list);
        drawn = null;
        Line bar = new Line(look, 0).pad(0, 16, 0, 16);
        seen = Buttons.outlined(look, Glyph.CHECK, texts.get("panel.jobs.seen"))
                .act(() -> context.background().work(context.device()::jobsSeen));
        bar.with(tabs.line()).with(new Line(look, 0), Fit.GROW).with(seen);
        return new Column(look, 12).with(bar).with(scroller, Fit.GROW);
    }

    private void choose(int index) {
        tab = index;
        drawn = null;
        render(context.device().state());
        scroller.toTop();
    }

    @Override
    public void render(DeviceState state) {
        List<Job> active = state.jobs().stream().filter(j -> j.state().active()).toList();
        List<Job> history =
                state.jobs().stream().filter(j -> !j.state().active()).toList();
        tabs.choose(tab);
        tabs.count(ACTIVE, active.size());
        tabs.count(HISTORY, history.size());
        List<Job> shown = tab == ACTIVE ? active : history;
        seen.setVisible(tab == HISTORY && !state.unseen().isEmpty());
        Drawn now = new Drawn(shown, state.unseen(), state.holds());
        // Rows are made anew only if they say something else: a finger may be on one.
        if (!now.equals(drawn)) {
            drawn = now;
            list.clear();
            if (shown.isEmpty()) {
                empty();
            }
            shown.stream()
                    .limit(MOST_ROWS)
                    .forEach(job -> list.with(row(job, state).row()));
            list.revalidate();
            list.repaint();
        }
    }

    private ListRow row(Job job, DeviceState device) {
        Words words = context.words();
        JobWords jobs = words.jobs();
        boolean unseen = device.unseen().contains(job.id());
        String waits = jobs.hold(job, device).orElse("");
        String about = waits.isEmpty() ? jobs.subject(job) : jobs.subject(job) + "\n" + waits;
        String state = jobs.state(job);
        String code = job.verdict().map(words::code).orElse("");
        String time = words.time(job.submittedAt());
        String below = code.isEmpty() ? time : context.texts().get("panel.jobs.code", code, time);
        String anew = unseen ? context.texts().get("panel.jobs.new") : "";
        ListRow row = new ListRow(context.look(), JobLook.glyph(job), jobs.recipients(job))
                .icon(JobLook.glyph(job), JobLook.role(job, device.severity(job)))
                .second(about)
                .end(state, JobLook.role(job, device.severity(job)), unseen ? anew + " · " + below : below);
        row.row()
                .value(Stream.of(jobs.subject(job), state, waits, code, anew)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")))
                .act(() -> context.navigator().open(Screens.JOB, Long.toString(job.id())));
        return row;
    }

    private void empty() {
        Look look = context.look();
        Texts texts = context.texts();
        String key = tab == ACTIVE ? "panel.jobs.active.empty" : "panel.jobs.history.empty";
        Column middle = new Column(look, 12).centred();
        middle.with(new Symbol(look, tab == ACTIVE ? Glyph.INBOX : Glyph.HISTORY, 48, Role.OUTLINE), Fit.NATURAL)
                .with(new Text(look, Type.BODY, Role.ON_SURFACE_VARIANT, texts.get(key)).centred());
        list.with(middle, Fit.GROW);
    }
}
