package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.Subscription;
import io.mailpanel.device.board.LabBoard;
import io.mailpanel.device.board.LabDesk;
import io.mailpanel.device.board.LabPin;
import io.mailpanel.device.text.PinWords;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.kit.Tabs;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JComponent;

/** Hardware lab: every pin live, outputs by hand, and the edges with their times. */
public final class LabScreen implements Screen {
    private static final int PINS = 0;
    private static final int EDGES = 1;

    private final ScreenContext context;
    private final LabDesk lab;
    private final AtomicBoolean queued = new AtomicBoolean();
    private Subscription watch = () -> {};
    private Tabs tabs;
    private PinList pins;
    private EdgeList edges;
    private Scroller pinScroller;
    private Scroller edgeScroller;
    private Pressable release;
    private Pressable clear;
    private Pressable pause;
    private Pressable goOn;
    private boolean paused;
    private int tab = PINS;

    /** @param context what it works with */
    public LabScreen(ScreenContext context) {
        this.context = context;
        lab = context.device().lab();
    }

    @Override
    public String id() {
        return Screens.LAB;
    }

    @Override
    public JComponent build() {
        Look look = context.look();
        Texts texts = context.texts();
        PinWords words = context.words().pins();
        tabs = new Tabs(look, List.of(texts.get("panel.lab.pins"), texts.get("panel.lab.edges")), this::choose);
        pins = new PinList(context, words);
        edges = new EdgeList(context, words);
        pinScroller = new Scroller(look, pins.list());
        edgeScroller = new Scroller(look, edges.list());
        release = Buttons.outlined(look, Glyph.UNDO, texts.get("panel.lab.release"))
                .act(lab::release);
        clear = Buttons.outlined(look, Glyph.DELETE_SWEEP, texts.get("panel.lab.clear"))
                .act(lab::clearEdges);
        pause = Buttons.outlined(look, Glyph.PAUSE, texts.get("panel.lab.pause"))
                .act(() -> pause(true));
        goOn = Buttons.outlined(look, Glyph.PLAY_ARROW, texts.get("panel.lab.go_on"))
                .act(() -> pause(false));
        Line bar = new Line(look, 8).pad(0, 16, 0, 16);
        bar.with(tabs.line()).with(new Line(look, 0), Fit.GROW).with(release);
        bar.with(pause).with(goOn).with(clear);
        Column body = new Column(look, 12).with(bar);
        return body.with(pinScroller, Fit.GROW).with(edgeScroller, Fit.GROW);
    }

    private void choose(int index) {
        tab = index;
        draw();
        (tab == PINS ? pinScroller : edgeScroller).toTop();
    }

    /** A log that moves cannot be read. */
    private void pause(boolean now) {
        paused = now;
        draw();
    }

    @Override
    public void shown(String argument) {
        watch.close();
        watch = lab.watch(this::changed);
        paused = false;
        draw();
    }

    @Override
    public void hidden() {
        watch.close();
        // Who leaves has finished: a lamp that lies, or a buzzer that goes on and on, is nobody's wish.
        lab.release();
    }

    /** On the device thread: what comes while the event thread is busy is drawn once. */
    private void changed() {
        if (queued.compareAndSet(false, true)) {
            EventQueue.invokeLater(() -> {
                queued.set(false);
                draw();
            });
        }
    }

    private void draw() {
        LabBoard now = lab.board();
        tabs.choose(tab);
        tabs.count(EDGES, now.edges().size());
        if (tab == PINS) {
            pins.show(now);
        } else if (!paused) {
            edges.show(now.edges());
        }
        pinScroller.setVisible(tab == PINS);
        edgeScroller.setVisible(tab == EDGES);
        release.setVisible(now.pins().stream().anyMatch(LabPin::byHand) && tab == PINS);
        boolean log = tab == EDGES && (paused || !now.edges().isEmpty());
        pause.setVisible(log && !paused);
        goOn.setVisible(log && paused);
        clear.setVisible(log && !paused);
    }

    @Override
    public void render(DeviceState state) {
        // The pins are no part of the state: they change too often.
    }
}
