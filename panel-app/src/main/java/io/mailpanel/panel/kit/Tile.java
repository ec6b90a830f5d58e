package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;

/** A tile of Home: icon, word, a line below it. */
public final class Tile {
    private final Text note;
    private final Role usual;
    private final Symbol lock;
    private final Pressable tile;

    /** @param main whether it is what most people come for: it stands out */
    public Tile(Look look, Glyph glyph, String word, boolean main) {
        Role on = main ? Role.ON_PRIMARY_CONTAINER : Role.ON_SURFACE;
        usual = main ? Role.ON_PRIMARY_CONTAINER : Role.ON_SURFACE_VARIANT;
        note = new Text(look, Type.SUPPORT, usual);
        Column column = new Column(look, 4).pad(20, 20, 20, 20);
        lock = new Symbol(look, Glyph.LOCK, 24, usual);
        lock.setVisible(false);
        Line head = new Line(look, 8).top();
        head.with(new Symbol(look, glyph, 48, main ? Role.ON_PRIMARY_CONTAINER : Role.PRIMARY))
                .with(new Line(look, 0), Fit.GROW)
                .with(lock);
        column.with(head);
        column.with(new Line(look, 0), Fit.GROW);
        column.with(new Text(look, Type.BODY_MEDIUM, on, word).balanced()).with(note);
        tile = new Pressable(look, word, column).ground(main ? Role.PRIMARY_CONTAINER : Role.CONTAINER, 16);
    }

    /** Says the line below the word. */
    public void note(String words) {
        note.say(words, usual);
        note.setVisible(!words.isEmpty());
        tile.value(words);
    }

    /** Shows a lock in its corner. */
    public void locked(boolean locked) {
        lock.setVisible(locked);
    }

    /** The same in the colour of an error: it wants to be seen to. */
    public void alarm(String words) {
        note(words);
        note.say(words, Role.ERROR);
    }

    /** The component, to add and to give its action. */
    public Pressable tile() {
        return tile;
    }
}
