package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;

/** A card that says what happened and what to do. */
public final class Notice {
    private final Column card;

    /**
     * @param tone the card's ground
     * @param mark the icon's colour
     * @param title what happened
     * @param words what to do; empty for nothing
     */
    public Notice(Look look, Role tone, Role mark, Glyph glyph, String title, String words) {
        Column text = new Column(look, 4);
        text.with(new Text(look, Type.LABEL, Role.ON_SURFACE, title));
        if (!words.isEmpty()) {
            text.with(new Text(look, Type.SUPPORT, Role.ON_SURFACE, words));
        }
        Line line = new Line(look, 16).top();
        line.with(new Symbol(look, glyph, 28, mark)).with(text, Fit.GROW);
        card = new Column(look, 0).pad(16, 16, 16, 16).card(tone, 16);
        card.with(line);
    }

    /** The component. */
    public Column card() {
        return card;
    }
}
