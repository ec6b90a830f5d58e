package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.frame.PrinterLook;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fact;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.List;
import javax.swing.JComponent;

/** Printer: its state and profile, a test print, and the print that finds its code page. */
public final class PrinterScreen implements Screen {
    private static final int LABELS = 280;

    private final ScreenContext context;
    private PrintControls controls;
    private Fact status;
    private Scroller scroller;

    /** @param context what it works with */
    public PrinterScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.PRINTER;
    }

    @Override
    public JComponent build() {
        Look look = context.look();
        Texts texts = context.texts();
        Pressable test = Buttons.filled(look, Glyph.PRINT, texts.get("panel.printer.test"));
        Pressable pages = Buttons.outlined(look, Glyph.TRANSLATE, texts.get("panel.printer.pages"));
        test.act(() -> print(SheetDesk::printTest));
        pages.act(() -> print(SheetDesk::printCodePageTrial));
        Column facts = new Column(look, 0).pad(0, 8, 0, 8);
        status = new Fact(look, texts.get("panel.printer.status"), LABELS);
        facts.with(status);
        context.device()
                .sheet()
                .testPrint()
                .sections()
                .get(0)
                .rows()
                .forEach(row -> facts.with(new Fact(look, row.label(), LABELS).say(row.value())));
        Column all = new Column(look, 8).pad(0, 16, 16, 24);
        Column help = new Column(look, 8).pad(8, 8, 0, 8);
        Text lead = new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, texts.get("panel.printer.pages.help"));
        controls = new PrintControls(context, lead, List.of(pages, test));
        help.with(lead).with(new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, texts.get("panel.printer.choose")));
        all.with(controls.outcome()).with(facts).with(help);
        scroller = new Scroller(look, all);
        return new Column(look, 0)
                .with(scroller, Fit.GROW)
                .with(new Line(look, 0).pad(8, 16, 8, 16).trailing().with(controls.buttons()));
    }

    /** How it goes is said at the top, which may be out of sight. */
    private void print(PrintControls.Print what) {
        scroller.toTop();
        controls.print(what);
    }

    @Override
    public void shown(String argument) {
        scroller.toTop();
        controls.shown();
        context.device().refresh();
    }

    @Override
    public void render(DeviceState state) {
        status.say(context.words().printer(state.printer()), PrinterLook.words(state.printer()));
        controls.draw();
    }
}
