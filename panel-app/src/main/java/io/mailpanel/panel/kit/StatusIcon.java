package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.Icon;

/** An icon of the status bar: its meaning is its accessible name. */
public final class StatusIcon extends Picture {
    private static final long serialVersionUID = 1L;

    private static final int SIZE = 24;

    private final transient Look look;
    private transient Glyph glyph;
    private transient Role role;
    private transient Icon icon;

    /** Shows nothing yet. */
    public StatusIcon(Look look) {
        this.look = look;
    }

    /** Shows an icon that means this. */
    public void show(Glyph shape, Role color, String meaning) {
        getAccessibleContext().setAccessibleName(meaning);
        if (shape != glyph || color != role) {
            glyph = shape;
            role = color;
            icon = look.icon(shape, SIZE, look.color(color));
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(SIZE), look.px(SIZE));
    }

    @Override
    protected void paintComponent(Graphics g) {
        if (icon != null) {
            icon.paintIcon(this, g, 0, 0);
        }
    }
}
