package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.diagnosis.PreparationStep;
import io.mailpanel.device.diagnosis.Prepared;
import io.mailpanel.device.diagnosis.Prepared.Finding;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Qr;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.kit.Symbol;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.List;
import javax.swing.JComponent;

/** Preparation: the guide's preparatory steps, what can be seen of them from here, where to click, where it is explained. */
public final class PreparationScreen implements Screen {
    private final ScreenContext context;
    private Column list;
    private Scroller scroller;
    private List<Prepared> drawn;

    /** @param context what it works with */
    public PreparationScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.PREPARATION;
    }

    @Override
    public JComponent build() {
        list = new Column(context.look(), 12).pad(8, 16, 16, 24);
        scroller = new Scroller(context.look(), list);
        drawn = null;
        return scroller;
    }

    @Override
    public void shown(String argument) {
        scroller.toTop();
    }

    @Override
    public void render(DeviceState state) {
        List<Prepared> now = context.device().diagnosis().preparation();
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        list.clear();
        now.forEach(prepared -> list.with(card(prepared, state)));
        list.revalidate();
        list.repaint();
    }

    private Column card(Prepared prepared, DeviceState state) {
        Look look = context.look();
        Texts texts = context.texts();
        PreparationStep step = prepared.step();
        Column words = new Column(look, 4);
        words.with(new Text(look, Type.LABEL, Role.ON_SURFACE, texts.get("prep." + step.name() + ".title")))
                .with(new Text(
                        look,
                        Type.SUPPORT,
                        role(prepared.finding()),
                        texts.get("prep.finding." + prepared.finding().name()) + ". "
                                + texts.get(prepared.noteKey(), state.info().version())))
                .with(new Text(look, Type.SUPPORT, Role.ON_SURFACE, texts.get("prep." + step.name() + ".where")));
        Line line = new Line(look, 16).top();
        line.with(new Symbol(look, glyph(prepared.finding()), 28, role(prepared.finding())))
                .with(words, Fit.GROW);
        if (!step.learn().isEmpty()) {
            words.with(new Text(look, Type.SUPPORT, Role.PRIMARY, step.learn()).breakable());
            Qr square = new Qr(look, 160, step.learn());
            square.show(step.learn());
            line.with(square);
        }
        return new Column(look, 0).pad(16, 16, 16, 16).card(Role.CONTAINER, 16).with(line);
    }

    private static Glyph glyph(Finding finding) {
        return switch (finding) {
            case DONE -> Glyph.CHECK_CIRCLE_FILL;
            case TO_DO -> Glyph.ERROR_FILL;
            case UNKNOWN -> Glyph.INFO;
        };
    }

    private static Role role(Finding finding) {
        return switch (finding) {
            case DONE -> Role.SUCCESS;
            case TO_DO -> Role.ERROR;
            case UNKNOWN -> Role.ON_SURFACE_VARIANT;
        };
    }
}
