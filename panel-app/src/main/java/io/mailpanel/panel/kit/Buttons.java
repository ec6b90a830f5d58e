package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;

/** Buttons: a verb, perhaps an icon before it, 48 high, fully round. */
public final class Buttons {
    private static final int HEIGHT = 48;

    private Buttons() {}

    /** The one button that a screen is for. */
    public static Pressable filled(Look look, Glyph icon, String word) {
        return button(look, icon, word, Role.ON_PRIMARY).ground(Role.PRIMARY, HEIGHT / 2);
    }

    /** A button of second rank. */
    public static Pressable tonal(Look look, Glyph icon, String word) {
        return button(look, icon, word, Role.ON_PRIMARY_CONTAINER).ground(Role.PRIMARY_CONTAINER, HEIGHT / 2);
    }

    /** A button of third rank. */
    public static Pressable outlined(Look look, Glyph icon, String word) {
        return button(look, icon, word, Role.PRIMARY).ground(null, HEIGHT / 2).edge(Role.OUTLINE);
    }

    /** A button inside a dialog or a field. */
    public static Pressable plain(Look look, String word) {
        Text text = new Text(look, Type.LABEL, Role.PRIMARY, word);
        Line line = new Line(look, 0).centred().pad(0, 16, 0, 16);
        line.with(text);
        return new Pressable(look, word, line).ground(null, HEIGHT / 2).least(HEIGHT, HEIGHT);
    }

    /** A round button with an icon alone; its name is told to assistive technology. */
    public static Pressable icon(Look look, Glyph icon, String name) {
        Line line = new Line(look, 0).centred();
        line.with(new Symbol(look, icon, 24, Role.ON_SURFACE));
        return new Pressable(look, name, line).ground(null, HEIGHT / 2).least(HEIGHT, HEIGHT);
    }

    private static Pressable button(Look look, Glyph icon, String word, Role on) {
        Line line = new Line(look, 8).centred().pad(0, icon == null ? 24 : 16, 0, 24);
        if (icon != null) {
            line.with(new Symbol(look, icon, 24, on));
        }
        line.with(new Text(look, Type.LABEL, on, word));
        return new Pressable(look, word, line).least(HEIGHT, HEIGHT);
    }
}
