package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;

/** A row of a list: icon, title, a second line, something at the end; the whole row is touched. */
public final class ListRow {
    private final Look look;
    private final Symbol icon;
    private final Text second;
    private final Line end;
    private final Pressable row;

    /** @param title its first line and its accessible name */
    public ListRow(Look look, Glyph glyph, String title) {
        this.look = look;
        icon = new Symbol(look, glyph, 28, Role.ON_SURFACE_VARIANT);
        second = new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT).breakable();
        second.setVisible(false);
        end = new Line(look, 8);
        Column words = new Column(look, 0);
        words.with(new Text(look, Type.BODY, Role.ON_SURFACE, title)).with(second);
        Line line = new Line(look, 16).pad(8, 16, 8, 16);
        line.with(icon).with(words, Fit.GROW).with(end);
        row = new Pressable(look, title, line)
                .ground(Role.CONTAINER, 16)
                .least(0, 64)
                .role("list-item");
    }

    /** Says a second line; empty takes it away. */
    public ListRow second(String words) {
        second.say(words);
        second.setVisible(!words.isEmpty());
        row.value(words);
        return this;
    }

    /** Shows another icon. */
    public ListRow icon(Glyph glyph, Role role) {
        icon.show(glyph, role);
        return this;
    }

    /** Puts icons at the end. */
    public ListRow end(Glyph... glyphs) {
        end.clear();
        for (Glyph glyph : glyphs) {
            end.with(new Symbol(look, glyph, 24, Role.ON_SURFACE_VARIANT));
        }
        end.revalidate();
        return this;
    }

    /** Puts words at the end, and below them smaller ones. */
    public ListRow end(String words, Role role, String below) {
        Column column = new Column(look, 0);
        column.with(new Text(look, Type.LABEL, role, words).trailing());
        column.with(new Text(look, Type.CAPTION, Role.ON_SURFACE_VARIANT, below).trailing());
        end.clear();
        end.with(column);
        end.revalidate();
        return this;
    }

    /** The component, to add and to give its action. */
    public Pressable row() {
        return row;
    }
}
