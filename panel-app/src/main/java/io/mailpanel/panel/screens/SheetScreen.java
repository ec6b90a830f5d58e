package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.frame.PrinterLook;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Notice;
import io.mailpanel.panel.kit.Paper;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.kit.Spinner;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import io.mailpanel.statusprint.StatusSheet;
import java.awt.EventQueue;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javax.swing.JComponent;

/** Print Status Sheet: says what will be printed, shows it, prints it, says how that went. */
public final class SheetScreen implements Screen {
    private final ScreenContext context;
    private Column outcome;
    private Paper paper;
    private Scroller strip;
    private Pressable print;
    private Pressable goOn;
    private Pressable again;
    private Line printing;
    private boolean busy;
    private PrinterStatus last;
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
        outcome = new Column(look, 8);
        print = Buttons.filled(look, Glyph.PRINT, texts.get("panel.sheet.print"))
                .act(() -> print(SheetDesk::print));
        goOn = Buttons.filled(look, Glyph.PRINT, texts.get("panel.sheet.go_on")).act(() -> print(SheetDesk::goOn));
        again = Buttons.outlined(look, Glyph.REFRESH, texts.get("panel.sheet.again"))
                .act(() -> print(SheetDesk::printAgain));
        printing = new Line(look, 12);
        printing.with(new Spinner(look, 28))
                .with(new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, texts.get("panel.sheet.printing")));
        Line buttons = new Line(look, 16);
        buttons.with(print).with(goOn).with(again).with(printing);
        Column words = new Column(look, 16);
        words.with(new Text(look, Type.BODY, Role.ON_SURFACE, texts.get("panel.sheet.message")));
        words.with(outcome).with(new Line(look, 0), Fit.GROW).with(buttons);
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
        last = null;
        strip.toTop();
        draw();
        context.device().refresh();
        picture();
    }

    @Override
    public void render(DeviceState state) {
        draw();
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

    private void print(Function<SheetDesk, CompletionStage<PrinterStatus>> what) {
        busy = true;
        last = null;
        draw();
        what.apply(context.device().sheet())
                .whenComplete((status, failure) -> EventQueue.invokeLater(() -> {
                    busy = false;
                    last = failure == null ? status : PrinterStatus.ERROR;
                    draw();
                }));
    }

    private void draw() {
        boolean stopped = context.device().sheet().stopped();
        print.setVisible(busy || !stopped);
        goOn.setVisible(!busy && stopped);
        again.setVisible(!busy && stopped);
        print.setEnabled(!busy);
        printing.setVisible(busy);
        PrinterStatus now = context.device().state().printer();
        outcome.clear();
        if (last != null) {
            outcome.with(result(last).card());
        } else if (!busy && !SheetDesk.handedOver(now)) {
            outcome.with(trouble(now).card());
        }
        if (stopped && !busy) {
            outcome.with(new Text(
                    context.look(),
                    Type.SUPPORT,
                    Role.ON_SURFACE_VARIANT,
                    context.texts().get("panel.sheet.stopped")));
        }
        outcome.revalidate();
        outcome.repaint();
    }

    private Notice result(PrinterStatus status) {
        if (!SheetDesk.handedOver(status)) {
            return trouble(status);
        }
        Texts texts = context.texts();
        boolean sure = status != PrinterStatus.UNKNOWN;
        return new Notice(
                context.look(),
                sure ? Role.SUCCESS_CONTAINER : Role.WARNING_CONTAINER,
                sure ? Role.SUCCESS : Role.WARNING,
                sure ? Glyph.CHECK_CIRCLE_FILL : Glyph.WARNING,
                texts.get(sure ? "panel.sheet.printed" : "panel.sheet.handed"),
                status == PrinterStatus.PAPER_NEAR_END
                        ? context.words().printer(status) + ". "
                                + context.words().printerRemedy(status).orElse("")
                        : "");
    }

    private Notice trouble(PrinterStatus status) {
        return new Notice(
                context.look(),
                Role.ERROR_CONTAINER,
                Role.ERROR,
                PrinterLook.glyph(status),
                context.words().printer(status),
                context.words().printerRemedy(status).orElse(""));
    }
}
