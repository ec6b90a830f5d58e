package io.mailpanel.panel.screens;

import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.frame.PrinterLook;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Notice;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Spinner;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.kit.Wrap;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Buttons that print, what the printer says, and what can be done with a print that has stopped. For the event thread. */
final class PrintControls {
    /** What is printed. */
    interface Print extends Function<SheetDesk, CompletionStage<PrinterStatus>> {}

    private final ScreenContext context;
    private final Column outcome;
    private final Wrap buttons;
    private final Text lead;
    private final List<Pressable> prints;
    private final Pressable goOn;
    private final List<Pressable> stoppedOnes;
    private final Line printing;
    private boolean busy;
    private PrinterStatus last;
    /** Whether the trouble that the last print met has been seen in the device's state. */
    private boolean troubled;

    /**
     * @param lead what would be printed; makes room for what has become of a print that stopped
     * @param prints buttons that print, shown while no print has stopped
     */
    PrintControls(ScreenContext context, Text lead, List<Pressable> prints) {
        this.lead = lead;
        this.context = context;
        this.prints = prints;
        Look look = context.look();
        Texts texts = context.texts();
        outcome = new Column(look, 8);
        goOn = Buttons.filled(look, Glyph.PRINT, texts.get("panel.sheet.go_on")).act(() -> print(SheetDesk::goOn));
        Pressable again = Buttons.outlined(look, Glyph.REFRESH, texts.get("panel.sheet.again"))
                .act(() -> print(SheetDesk::printAgain));
        Pressable cancel = Buttons.plain(look, texts.get("panel.sheet.cancel")).act(this::cancel);
        stoppedOnes = List.of(goOn, again, cancel);
        printing = new Line(look, 12);
        printing.with(new Spinner(look, 28))
                .with(new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, texts.get("panel.sheet.printing")));
        buttons = new Wrap(look, 8);
        prints.forEach(buttons::add);
        stoppedOnes.forEach(buttons::add);
        buttons.add(printing);
    }

    /** How it went, and what hinders. */
    Column outcome() {
        return outcome;
    }

    /** The buttons, on as many lines as they need. */
    Wrap buttons() {
        return buttons;
    }

    /** The screen was opened: the last print is history. */
    void shown() {
        last = null;
        draw();
    }

    private void cancel() {
        context.device().sheet().cancelStopped();
        last = null;
        draw();
    }

    /** Prints, and shows how that goes. */
    void print(Print what) {
        busy = true;
        last = null;
        troubled = false;
        draw();
        what.apply(context.device().sheet())
                .whenComplete((status, failure) -> EventQueue.invokeLater(() -> {
                    busy = false;
                    last = failure == null ? status : PrinterStatus.ERROR;
                    draw();
                }));
    }

    /** Draws what the device says now. */
    void draw() {
        boolean stopped = context.device().sheet().stopped();
        prints.forEach(print -> {
            print.setVisible(busy || !stopped);
            print.setEnabled(!busy);
        });
        lead.setVisible(busy || !stopped);
        stoppedOnes.forEach(button -> button.setVisible(!busy && stopped));
        goOn.setVisible(!busy && canGoOn());
        printing.setVisible(busy);
        PrinterStatus now = context.device().state().printer();
        forgetWhatIsOver(now);
        outcome.clear();
        boolean failed = last != null && !SheetDesk.handedOver(last);
        if (!busy && !SheetDesk.handedOver(now)) {
            outcome.with(trouble(now, stopped, failed).card());
        } else if (failed) {
            outcome.with(trouble(last, stopped, true).card());
        } else if (last != null) {
            outcome.with(result(last).card());
        }
        if (stopped && !busy && !failed && SheetDesk.handedOver(now)) {
            String words = context.texts().get(canGoOn() ? "panel.sheet.stopped" : "panel.sheet.stopped.gone");
            outcome.with(new Text(context.look(), Type.SUPPORT, Role.ON_SURFACE_VARIANT, words));
        }
        outcome.revalidate();
        outcome.repaint();
        buttons.revalidate();
    }

    private boolean canGoOn() {
        return context.device().sheet().canGoOn();
    }

    /** A trouble that was seen and has gone is no news any more. */
    private void forgetWhatIsOver(PrinterStatus now) {
        if (last != null && !SheetDesk.handedOver(last)) {
            troubled |= !SheetDesk.handedOver(now);
            last = troubled && SheetDesk.handedOver(now) ? null : last;
        }
    }

    private Notice result(PrinterStatus status) {
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

    /** What hinders and what to do about it; with what has become of the print, and then what to do with that. */
    private Notice trouble(PrinterStatus status, boolean stopped, boolean failed) {
        Texts texts = context.texts();
        String title = context.words().printer(status);
        String remedy = context.words().printerRemedy(status).orElse("");
        if (stopped) {
            title = texts.get("panel.sheet.stopped_by", title);
            remedy += " " + texts.get(canGoOn() ? "panel.sheet.then_go_on" : "panel.sheet.then_again");
        } else if (failed) {
            title = texts.get("panel.sheet.nothing", title);
            remedy += " " + texts.get("panel.sheet.then_again");
        }
        return new Notice(context.look(), Role.ERROR_CONTAINER, Role.ERROR, PrinterLook.glyph(status), title, remedy);
    }
}
