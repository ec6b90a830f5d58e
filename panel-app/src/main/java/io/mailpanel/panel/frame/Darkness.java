package io.mailpanel.panel.frame;

import io.mailpanel.panel.kit.Picture;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.event.MouseAdapter;
import javax.accessibility.AccessibleRole;

/** The dark screen: black over everything, where also a screen's light cannot be switched. Touches end here. */
final class Darkness extends Picture {
    private static final long serialVersionUID = 1L;

    Darkness() {
        super("dark", AccessibleRole.LABEL);
        setVisible(false);
        setOpaque(true);
        addMouseListener(new MouseAdapter() {});
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(Color.BLACK);
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
