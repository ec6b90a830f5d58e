package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JComponent;

/** How a switch stands; what holds it is touched. */
public final class Switch extends JComponent {
    private static final long serialVersionUID = 1L;

    private static final int WIDTH = 52;
    private static final int HEIGHT = 32;
    private static final int THUMB_ON = 24;
    private static final int THUMB_OFF = 16;
    private static final int LINE = 2;

    private final transient Look look;
    private boolean on;

    /** It is off. */
    public Switch(Look look) {
        this.look = look;
    }

    /** Shows it on or off. */
    public void turn(boolean now) {
        if (now != on) {
            on = now;
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(WIDTH), look.px(HEIGHT));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D copy = look.smooth(g);
        double line = look.px(LINE);
        double width = look.px(WIDTH);
        double height = look.px(HEIGHT);
        double top = (getHeight() - height) / 2;
        RoundRectangle2D track = new RoundRectangle2D.Double(
                line / 2, top + line / 2, width - line, height - line, height - line, height - line);
        copy.setColor(look.color(on ? Role.PRIMARY : Role.CONTAINER_HIGH));
        copy.fill(track);
        copy.setColor(look.color(on ? Role.PRIMARY : Role.OUTLINE));
        copy.setStroke(new BasicStroke((float) line));
        copy.draw(track);
        double thumb = look.px(on ? THUMB_ON : THUMB_OFF);
        double middle = on ? width - height / 2 : height / 2;
        copy.setColor(look.color(on ? Role.ON_PRIMARY : Role.OUTLINE));
        copy.fill(new Ellipse2D.Double(middle - thumb / 2, top + (height - thumb) / 2, thumb, thumb));
        copy.dispose();
    }
}
