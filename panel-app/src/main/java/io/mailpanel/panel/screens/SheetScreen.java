package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Paper;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import io.mailpanel.statusprint.StatusSheet;
import java.util.List;
import javax.swing.JComponent;

/** Print Status Sheet: says what will be printed, shows it, prints it, says how that went. */
public final class SheetScreen implements Screen {
    private final ScreenContext context;
    private PrintControls controls;
    private Paper paper;
    private Scroller strip;
    private StatusSheet pictured;

    /** @param context what it works with */
    public SheetScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.SHEET;
    }

    @Override
    public JComponent build() {
        Look look = context.look();
        Texts texts = context.texts();
        Pressable print = Buttons.filled(look, Glyph.PRINT, texts.get("panel.sheet.print"));
        Text lead = new Text(look, Type.BODY, Role.ON_SURFACE, texts.get("panel.sheet.message"));
        controls = new PrintControls(context, lead, List.of(print));
        print.act(() -> controls.print(SheetDesk::print));
        Column words = new Column(look, 16);
        words.with(lead)
                .with(controls.outcome())
                .with(new Line(look, 0), Fit.GROW)
                .with(controls.buttons());
        paper = new Paper(look, texts.get("panel.sheet.preview"));
        strip = new Scroller(look, paper);
        Column frame = new Column(look, 0).pad(12, 12, 12, 12).card(Role.CONTAINER_HIGH, 16);
        frame.with(strip, Fit.GROW);
        Line both = new Line(look, 24).pad(8, 24, 16, 24);
        pictured = null;
        return both.with(words, Fit.BOTH).with(frame, Fit.FILL);
    }

    @Override
    public void shown(String argument) {
        strip.toTop();
        controls.shown();
        context.device().refresh();
        picture();
    }

    @Override
    public void render(DeviceState state) {
        controls.draw();
        picture();
    }

    private void picture() {
        StatusSheet now = context.device().sheet().sheet();
        if (!now.equals(pictured)) {
            pictured = now;
            Paper target = paper;
            context.background()
                    .work(() -> target.scaled(context.device().sheet().picture()), image -> {
                        if (image != null) {
                            target.show(image);
                        }
                    });
        }
    }
}
