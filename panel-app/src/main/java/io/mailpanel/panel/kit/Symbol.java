package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.Icon;
import javax.swing.JComponent;

/** An icon in a colour role. */
public final class Symbol extends JComponent {
    private static final long serialVersionUID = 1L;

    private final transient Look look;
    private final int size;
    private transient Icon icon;

    /** @param size its edge on the reference screen */
    public Symbol(Look look, Glyph glyph, int size, Role role) {
        this.look = look;
        this.size = size;
        this.icon = look.icon(glyph, size, look.color(role));
    }

    /** Shows another icon. */
    public void show(Glyph glyph, Role role) {
        icon = look.icon(glyph, size, look.color(role));
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(size), look.px(size));
    }

    @Override
    protected void paintComponent(Graphics g) {
        icon.paintIcon(this, g, (getWidth() - look.px(size)) / 2, (getHeight() - look.px(size)) / 2);
    }
}
