package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JComponent;

/** A bar that fills from the left. */
public final class Progress extends JComponent {
    private static final long serialVersionUID = 1L;

    private static final int HEIGHT = 8;

    private final transient Look look;
    private final int width;
    private int percent;

    /** @param width its length on the reference screen */
    public Progress(Look look, int width) {
        this.look = look;
        this.width = width;
    }

    /** Shows how much is done, 0 to 100; with less than 0 the bar is not drawn but keeps its place. */
    public void show(int done) {
        if (done != percent) {
            percent = done;
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(width), look.px(HEIGHT));
    }

    @Override
    protected void paintComponent(Graphics g) {
        if (percent < 0) {
            return;
        }
        Graphics2D copy = look.smooth(g);
        int arc = getHeight();
        copy.setColor(look.color(Role.CONTAINER_HIGH));
        copy.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        copy.setColor(look.color(Role.PRIMARY));
        int done = Math.max(percent == 0 ? 0 : arc, getWidth() * Math.min(100, percent) / 100);
        copy.fillRoundRect(0, 0, done, getHeight(), arc, arc);
        copy.dispose();
    }
}
