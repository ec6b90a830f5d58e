package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.HierarchyEvent;
import javax.swing.JComponent;
import javax.swing.Timer;

/** Something is going on; turns only while it is seen. */
public final class Spinner extends JComponent {
    private static final long serialVersionUID = 1L;

    private static final int STEP_MS = 60;
    private static final int STEP_DEGREES = 20;

    private final transient Look look;
    private final int size;
    private final Timer timer;
    private int angle;

    /** @param size its edge on the reference screen */
    public Spinner(Look look, int size) {
        this.look = look;
        this.size = size;
        timer = new Timer(STEP_MS, e -> {
            angle = (angle + STEP_DEGREES) % 360;
            repaint();
        });
        addHierarchyListener(e -> {
            if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                if (isShowing()) {
                    timer.start();
                } else {
                    timer.stop();
                }
            }
        });
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(size), look.px(size));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D copy = look.smooth(g);
        int stroke = look.px(4);
        int edge = Math.min(getWidth(), getHeight()) - stroke;
        copy.setStroke(new BasicStroke(stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        copy.setColor(look.color(Role.PRIMARY));
        copy.drawArc((getWidth() - edge) / 2, (getHeight() - edge) / 2, edge, edge, -angle, 270);
        copy.dispose();
    }
}
