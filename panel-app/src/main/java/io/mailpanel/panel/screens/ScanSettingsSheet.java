package io.mailpanel.panel.screens;

import io.mailpanel.device.scan.FileFormat;
import io.mailpanel.device.scan.ScanOffer;
import io.mailpanel.device.scan.ScanSettings;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.kit.Wrap;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The dialog of the scan settings: what the scanner in use can do, one row of words for each kind of choice. */
final class ScanSettingsSheet {
    private final ScreenContext context;
    private final ScanChoice choice;
    private final Runnable changed;
    private final Column groups;

    /** @param changed told of each choice */
    ScanSettingsSheet(ScreenContext context, ScanChoice choice, Runnable changed) {
        this.context = context;
        this.choice = choice;
        this.changed = changed;
        groups = new Column(context.look(), 16);
    }

    /** Opens it; it stays until Done, Back or Esc. */
    void open() {
        Texts texts = context.texts();
        draw();
        Column card = context.dialogs().card(texts.get("panel.scan.settings"));
        card.with(new Scroller(context.look(), groups), Fit.GROW);
        Line buttons = new Line(context.look(), 8).trailing();
        buttons.with(Buttons.filled(context.look(), null, texts.get("panel.scan.settings.done"))
                .act(context.dialogs()::close));
        card.with(buttons);
        context.dialogs().open(card, context.dialogs()::close);
    }

    private void draw() {
        Texts texts = context.texts();
        groups.clear();
        group(
                "panel.scan.settings.format",
                List.of(FileFormat.values()),
                choice.format(),
                f -> texts.get("scan.format." + f),
                choice::format);
        choice.offer().ifPresent(this::draw);
        groups.revalidate();
        groups.repaint();
    }

    private void draw(ScanOffer offer) {
        Texts texts = context.texts();
        ScanSettings now = choice.effective(offer);
        group(
                "panel.scan.settings.resolution",
                offer.resolutions(),
                now.resolution(),
                dpi -> Integer.toString(dpi),
                dpi -> choice.settings(now.withResolution(dpi)));
        group(
                "panel.scan.settings.colour",
                offer.colours(),
                now.colour(),
                colour -> texts.get("scan.colour." + colour),
                colour -> choice.settings(now.withColour(colour)));
        group(
                "panel.scan.settings.source",
                offer.sources(),
                now.source(),
                source -> texts.get("scan.source." + source),
                source -> choice.settings(now.withSource(source)));
        group(
                "panel.scan.settings.size",
                offer.sizes(),
                now.size(),
                size -> texts.get("scan.size." + size),
                size -> choice.settings(now.withSize(size)));
    }

    /** One value is no choice: it is not shown. */
    private <T> void group(String titleKey, List<T> values, T chosen, Function<T, String> word, Consumer<T> choose) {
        if (values.size() < 2) {
            return;
        }
        Look look = context.look();
        Wrap words = new Wrap(look, 8);
        for (T value : values) {
            words.add(chip(word.apply(value), value.equals(chosen), () -> choose.accept(value)));
        }
        groups.with(new Column(look, 4)
                .with(new Text(
                        look, Type.CAPTION_MEDIUM, Role.PRIMARY, context.texts().get(titleKey)))
                .with(words));
    }

    private Pressable chip(String word, boolean on, Runnable choose) {
        Look look = context.look();
        Line inside = new Line(look, 0).centred().pad(0, 16, 0, 16);
        inside.with(new Text(look, Type.SUPPORT, on ? Role.ON_PRIMARY_CONTAINER : Role.ON_SURFACE, word));
        return new Pressable(look, word, inside)
                .ground(on ? Role.PRIMARY_CONTAINER : Role.CONTAINER_HIGH, 24)
                .least(64, 48)
                .role("radio")
                .value(on ? context.texts().get("panel.chosen") : "")
                .act(() -> {
                    choose.run();
                    draw();
                    changed.run();
                });
    }
}
