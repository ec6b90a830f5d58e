package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.upkeep.Stock;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.List;
import javax.swing.JComponent;

/** Erase All Data: what will go, and the dialog that asks for password and word. */
public final class EraseScreen implements Screen {
    private final ScreenContext context;
    private Column list;

    /** @param context what it works with */
    public EraseScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.ERASE;
    }

    @Override
    public JComponent build() {
        Look look = context.look();
        Texts texts = context.texts();
        list = new Column(look, 8).pad(8, 24, 16, 24);
        Line buttons = new Line(look, 8).pad(8, 16, 8, 16).trailing();
        buttons.with(
                Buttons.filled(look, null, texts.get("panel.erase.do")).act(() -> new EraseDialog(context).open()));
        return new Column(look, 0).with(new Scroller(look, list), Fit.GROW).with(buttons);
    }

    /** Counting asks the disk. */
    @Override
    public void shown(String argument) {
        context.background().work(() -> context.device().upkeep().stock(), this::draw);
    }

    @Override
    public void render(DeviceState state) {
        // What is counted here changes too slowly to be worth a count with each state.
    }

    private void draw(Stock stock) {
        if (stock == null) {
            return;
        }
        Texts texts = context.texts();
        list.clear();
        list.with(words(texts.get("panel.erase.lead"), Role.ON_SURFACE));
        List.of(
                        texts.get("erase.settings"),
                        stock.account()
                                .map(name -> texts.get("erase.signin", name))
                                .orElseGet(() -> texts.get("erase.signin.none")),
                        texts.get("erase.jobs", stock.waiting(), stock.jobs()),
                        texts.get("erase.certificates", stock.certificates()),
                        texts.get("erase.audit", stock.audit()),
                        texts.get("erase.rest"))
                .forEach(line -> list.with(words("• " + line, Role.ON_SURFACE).breakable()));
        list.with(words(texts.get("erase.stays"), Role.ON_SURFACE_VARIANT));
        list.revalidate();
        list.repaint();
    }

    private Text words(String words, Role role) {
        return new Text(context.look(), Type.BODY, role, words);
    }
}
