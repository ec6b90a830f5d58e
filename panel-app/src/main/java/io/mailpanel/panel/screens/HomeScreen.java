package io.mailpanel.panel.screens;

import io.mailpanel.device.BegunWithout;
import io.mailpanel.device.DeviceState;
import io.mailpanel.device.access.Gate;
import io.mailpanel.device.settings.ServerNotice;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.PowerSupply;
import io.mailpanel.hardware.PowerSupply.Condition;
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
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.kit.Tile;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JComponent;

/** Home: who the device is, how it does, and a tile for each thing that it can do. */
public final class HomeScreen implements Screen {
    private final ScreenContext context;
    private final Map<String, Tile> tiles = new HashMap<>();
    private Text name;
    private Text line;
    private Pressable firstSteps;
    private ListRow supply;
    private ListRow full;
    private ListRow anew;
    private ListRow server;

    /** @param context what it works with */
    public HomeScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.HOME;
    }

    @Override
    public boolean appBar() {
        return false;
    }

    @Override
    public JComponent build() {
        Look look = context.look();
        Texts texts = context.texts();
        name = new Text(look, Type.HEADLINE, Role.ON_SURFACE);
        line = new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT);
        firstSteps = Buttons.tonal(look, Glyph.INFO, texts.get("panel.home.first"))
                .act(() -> context.navigator().open(Screens.WELCOME));
        Column who = new Column(look, 4);
        who.with(name).with(line);
        Line head = new Line(look, 16).pad(0, 8, 0, 8);
        head.with(who, Fit.GROW).with(firstSteps);
        supply = new ListRow(look, Glyph.WARNING, texts.get("panel.home.supply"))
                .icon(Glyph.WARNING, Role.WARNING)
                .end(Glyph.CHEVRON_RIGHT);
        supply.row().act(() -> context.navigator().open(Screens.NETWORK));
        full = new ListRow(look, Glyph.WARNING, texts.get("full"))
                .icon(Glyph.WARNING, Role.ERROR)
                .second(texts.get("full.more"));
        anew = new ListRow(look, Glyph.WARNING, texts.get("begun")).icon(Glyph.WARNING, Role.WARNING);
        anew.row().act(() -> {
            context.device().begunWithoutSeen();
            anew.row().setVisible(false);
        });
        server = new ListRow(look, Glyph.WARNING, texts.get("panel.home.server")).icon(Glyph.WARNING, Role.WARNING);
        server.row().act(() -> {
            server.row().setVisible(false);
            context.background().work(context.device()::serverChangeSeen);
        });
        Line row = new Line(look, 12);
        tiles.clear();
        for (Screens.Row screen : Screens.childrenOf(Screens.HOME)) {
            boolean main = screen.id().equals(Screens.SCAN);
            Tile tile = new Tile(look, screen.icon(), texts.get(screen.titleKey()), main);
            tile.tile().act(() -> context.navigator().open(screen.id()));
            tiles.put(screen.id(), tile);
            row.with(tile.tile(), Fit.BOTH);
        }
        Column all = new Column(look, 16).pad(16, 16, 16, 16);
        return all.with(head)
                .with(full.row())
                .with(supply.row())
                .with(anew.row())
                .with(server.row())
                .with(row, Fit.GROW);
    }

    private String begunAnew(BegunWithout begun, DeviceState state) {
        Texts texts = context.texts();
        return begun.words(texts, state) + " " + texts.get("panel.home.anew.touch");
    }

    private String changed(ServerNotice.ServerChange change, DeviceState state) {
        return context.texts()
                .get(
                        "panel.home.server.more",
                        context.words().dateTime(change.at()),
                        change.from(),
                        context.words().server(state.mailServer()));
    }

    @Override
    public void render(DeviceState state) {
        Texts texts = context.texts();
        Optional<String> obstacle = context.device().scan().obstacle();
        name.say(state.info().name());
        line.say(
                obstacle.isEmpty()
                        ? texts.get("panel.home.ready")
                        : texts.get("panel.home.mail", context.words().signInLine(state)),
                obstacle.isEmpty() ? Role.ON_SURFACE_VARIANT : Role.WARNING);
        firstSteps.setVisible(state.access().initialPassword().isPresent());
        PowerSupply power = state.board().supply();
        supply.row().setVisible(state.board().supplyLow());
        supply.second((power.voltage() == Condition.LOW
                        ? context.words().voltage(power)
                        : context.words().speed(power))
                .orElse(""));
        full.row().setVisible(state.diskFull());
        Optional<BegunWithout> begun = context.device().begunWithout();
        anew.second(begun.map(b -> begunAnew(b, state)).orElse(""));
        anew.row().setVisible(begun.isPresent());
        Optional<ServerNotice.ServerChange> change = context.device().serverChange();
        server.second(change.map(c -> changed(c, state)).orElse(""));
        server.row().setVisible(change.isPresent());
        Gate scan = context.navigator().gate(Screens.row(Screens.SCAN));
        tiles.get(Screens.SCAN)
                .note(texts.get(
                        switch (scan) {
                            case OPEN -> "panel.home.scan.note";
                            case LOG_IN -> "panel.locks.log-in.short";
                            case OFF -> "panel.locks.off.short";
                        }));
        tiles.get(Screens.SCAN).locked(scan != Gate.OPEN);
        long active =
                state.jobs().stream().map(Job::state).filter(s -> s.active()).count();
        Tile jobs = tiles.get(Screens.JOBS);
        if (!state.unseen().isEmpty()) {
            jobs.alarm(texts.get(
                    partlyOnly(state) ? "panel.home.jobs.partly" : "panel.home.jobs.failed",
                    state.unseen().size()));
        } else {
            jobs.note(active == 0 ? texts.get("panel.home.jobs.none") : texts.get("panel.home.jobs.active", active));
        }
        tiles.get(Screens.SETTINGS).note(texts.get("panel.home.settings.note"));
    }

    /** Whether of each job that nobody has looked at some have the message. */
    private static boolean partlyOnly(DeviceState state) {
        return state.jobs().stream()
                .filter(job -> state.unseen().contains(job.id()))
                .noneMatch(job -> job.missed().isEmpty());
    }
}
