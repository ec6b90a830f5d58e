package io.mailpanel.panel.screens;

import io.mailpanel.device.board.BoardHands;
import io.mailpanel.device.board.LabDesk;
import io.mailpanel.device.board.LabPin;
import io.mailpanel.device.text.PinWords;
import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Pin;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.LevelChip;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Plate;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Switch;
import io.mailpanel.panel.kit.Symbol;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JComponent;

/** A pin of the hardware lab, and what can be done with it: switch it, press it, or only look. */
final class PinRow {
    private final ScreenContext context;
    private final PinWords words;
    private final String name;
    private final Text second;
    private final LevelChip chip;
    private final Switch lever;
    private final JComponent row;
    private final Consumer<String> value;
    private LabPin shown;

    PinRow(ScreenContext context, PinWords words, LabPin pin) {
        this.context = context;
        this.words = words;
        shown = pin;
        Look look = context.look();
        name = words.name(pin.pin());
        second = new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT);
        chip = new LevelChip(look, words.level(true), words.level(false));
        lever = new Switch(look);
        Line line = new Line(look, 16).pad(8, 16, 8, 16);
        Column both = new Column(look, 0);
        both.with(new Text(look, Type.BODY, Role.ON_SURFACE, name)).with(second);
        line.with(new Symbol(look, pin.output() ? Glyph.OUTPUT : Glyph.INPUT, 28, Role.ON_SURFACE_VARIANT))
                .with(both, Fit.GROW)
                .with(chip);
        Optional<Runnable> touch = touch(context.device().lab());
        if (touch.isPresent()) {
            line.with(lever);
            Pressable whole = new Pressable(look, name, line)
                    .ground(Role.CONTAINER, 16)
                    .least(0, 64)
                    .role("switch")
                    .act(touch.get());
            row = whole;
            value = whole::value;
        } else {
            List<Pressable> buttons = buttons(context.device().lab());
            buttons.forEach(line::with);
            Plate plate = new Plate(look, name, line, buttons);
            row = plate;
            value = plate::value;
        }
        draw();
    }

    /** What a touch of the whole row does. */
    private Optional<Runnable> touch(LabDesk lab) {
        String pin = shown.pin().name();
        if (shown.output()) {
            return Optional.of(() -> lab.drive(pin, !shown.pin().high()));
        }
        return lab.hands().flatMap(this::handle);
    }

    /** What moves an input that has two places to stay in; a button has none. */
    private Optional<Runnable> handle(BoardHands hands) {
        return switch (shown.kind()) {
            case SENSOR ->
                shown.sensor().map(which -> () -> hands.move(which, !shown.pin().active()));
            case LAB ->
                Optional.of(() -> hands.level(shown.pin().name(), !shown.pin().high()));
            case LAMP, BUZZER, BUTTON -> Optional.empty();
        };
    }

    private List<Pressable> buttons(LabDesk lab) {
        List<Pressable> made = new ArrayList<>();
        if (lab.hands().isPresent() && shown.button().isPresent()) {
            BoardHands hands = lab.hands().get();
            Button button = shown.button().get();
            made.add(button("panel.lab.press", () -> hands.press(button)));
            made.add(button("panel.lab.hold", () -> hands.hold(button)));
        }
        return made;
    }

    private Pressable button(String key, Runnable action) {
        Pressable made =
                Buttons.tonal(context.look(), null, context.texts().get(key)).act(action);
        // Every button has these words on it: the name says whose they are.
        made.getAccessibleContext().setAccessibleName(context.texts().get(key + ".name", name));
        return made;
    }

    /** Shows the pin as it is now. */
    void show(LabPin pin) {
        if (!pin.equals(shown)) {
            shown = pin;
            draw();
        }
    }

    private void draw() {
        Pin pin = shown.pin();
        chip.level(pin.high());
        lever.turn(shown.output() ? pin.high() : pin.active());
        String hand = shown.byHand() ? context.texts().get("panel.lab.by_hand") : "";
        String meaning = words.meaning(shown);
        second.say(join(" · ", words.direction(pin), words.place(pin), meaning, hand));
        value.accept(join(", ", words.level(pin.high()), meaning, hand));
    }

    private static String join(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    /** The component. */
    JComponent row() {
        return row;
    }
}
