package io.mailpanel.panel.keyboard;

import io.mailpanel.panel.kit.Input;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Symbol;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.Locale;
import javax.swing.JComponent;

/** Builds one page of the keyboard: three rows of letters or signs, and the bottom row that suits the field. */
final class KeyPage {
    private final Keyboard keyboard;
    private final Look look;

    KeyPage(Keyboard keyboard) {
        this.keyboard = keyboard;
        this.look = keyboard.look();
    }

    JComponent build(KeyRows rows, Input input, boolean upper, String done) {
        KeyGrid grid = new KeyGrid(rows == KeyRows.CYRILLIC ? 12 : 10);
        double wide = rows == KeyRows.CYRILLIC ? 1 : 1.5;
        for (int r = 0; r < 3; r++) {
            grid.row();
            if (r == 2) {
                grid.key(left(rows, upper), rows.letters() ? wide : 1);
            }
            rows.rows().get(r).codePoints().forEach(c -> {
                String sign = new String(Character.toChars(c));
                grid.key(letter(upper ? sign.toUpperCase(Locale.ROOT) : sign), 1);
            });
            if (r == 2) {
                Pressable backspace = symbol(Glyph.BACKSPACE, "panel.key.backspace", keyboard::backspace);
                grid.key(backspace.repeating(), rows.letters() ? wide : 1);
            }
        }
        grid.row();
        bottom(grid, rows, input, done, rows == KeyRows.CYRILLIC ? 1.2 : 1);
        return grid;
    }

    private Pressable left(KeyRows rows, boolean upper) {
        if (!rows.letters()) {
            KeyRows other = rows == KeyRows.DIGITS ? KeyRows.SIGNS : KeyRows.DIGITS;
            return word(other == KeyRows.SIGNS ? "=\\<" : "123", () -> keyboard.to(other));
        }
        return symbol(upper ? Glyph.SHIFT_FILL : Glyph.SHIFT, "panel.key.shift", keyboard::shift);
    }

    private void bottom(KeyGrid grid, KeyRows rows, Input input, String done, double unit) {
        KeyRows letters = keyboard.letters();
        KeyRows other = letters == KeyRows.LATIN ? KeyRows.CYRILLIC : KeyRows.LATIN;
        grid.key(
                rows.letters()
                        ? word("?123", () -> keyboard.to(KeyRows.DIGITS))
                        : word(abc(letters), () -> keyboard.to(letters)),
                unit);
        grid.key(word(abc(other), () -> keyboard.to(other)), unit);
        if (input == Input.EMAIL) {
            for (String sign : new String[] {"@", ".", "-", "_"}) {
                grid.key(letter(sign), unit * 0.8);
            }
            grid.key(letter(".com"), unit * 1.1);
            grid.key(letter(".ru"), unit * 1.1);
        } else {
            grid.key(letter(","), unit);
            Text word = new Text(
                    look,
                    Type.SUPPORT,
                    Role.ON_SURFACE_VARIANT,
                    keyboard.texts().get("panel.key.space"));
            grid.key(key(word.text(), word, Role.SURFACE, () -> keyboard.type(" ")), unit * 3.4);
            grid.key(letter("."), unit);
        }
        grid.key(symbol(Glyph.KEYBOARD_HIDE, "panel.key.hide", keyboard::hideIt), unit);
        Text word = new Text(look, Type.LABEL, Role.ON_PRIMARY, done);
        grid.key(key(done, word, Role.PRIMARY, keyboard::done), input == Input.EMAIL ? unit * 1.6 : unit * 1.6);
    }

    private static String abc(KeyRows letters) {
        return letters == KeyRows.LATIN ? "ABC" : "АБВ";
    }

    private Pressable letter(String sign) {
        Text text = new Text(look, Type.TITLE, Role.ON_SURFACE, sign);
        return key(sign, text, Role.SURFACE, () -> keyboard.type(sign));
    }

    private Pressable word(String word, Runnable action) {
        return key(word, new Text(look, Type.LABEL, Role.ON_SURFACE, word), Role.CONTAINER_HIGH, action);
    }

    private Pressable symbol(Glyph glyph, String nameKey, Runnable action) {
        Symbol symbol = new Symbol(look, glyph, 24, Role.ON_SURFACE);
        return key(keyboard.texts().get(nameKey), symbol, Role.CONTAINER_HIGH, action);
    }

    private Pressable key(String name, JComponent content, Role ground, Runnable action) {
        Line line = new Line(look, 0).centred();
        line.with(content);
        Pressable key = new Pressable(look, name, line)
                .ground(ground, 8)
                .inset(3)
                .role("key")
                .quiet(keyboard::secret)
                .act(action);
        // Focus stays in the field that is typed into.
        key.setFocusable(false);
        return key;
    }
}
