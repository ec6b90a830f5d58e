package io.mailpanel.boot.demo;

import io.mailpanel.panel.kit.Readable;
import io.mailpanel.panel.look.Role;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.function.Consumer;
import javax.swing.JToggleButton;

/** A switch with its name: something about the printer that a hand would do. */
final class BenchSwitch extends JToggleButton implements Readable {
    private static final long serialVersionUID = 1L;
    private static final int TRACK_WIDTH = 40;
    private static final int TRACK_HEIGHT = 22;

    private final transient BenchLook look;

    BenchSwitch(BenchLook look, Consumer<Boolean> turned) {
        this.look = look;
        setPreferredSize(new Dimension(DemoBench.HALF - 8, 40));
        setBorder(null);
        setContentAreaFilled(false);
        setFocusable(false);
        addActionListener(event -> turned.accept(isSelected()));
    }

    @Override
    public String role() {
        return "switch";
    }

    @Override
    public String value() {
        return isSelected() ? "on" : "off";
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D g2 = look.smooth(g);
        int y = (getHeight() - TRACK_HEIGHT) / 2;
        g2.setColor(look.color(isSelected() ? Role.WARNING : Role.OUTLINE_VARIANT));
        g2.fillRoundRect(0, y, TRACK_WIDTH, TRACK_HEIGHT, TRACK_HEIGHT, TRACK_HEIGHT);
        int knob = TRACK_HEIGHT - 6;
        g2.setColor(look.color(Role.SURFACE));
        g2.fillOval(isSelected() ? TRACK_WIDTH - knob - 3 : 3, y + 3, knob, knob);
        g2.setColor(look.color(Role.ON_SURFACE));
        g2.setFont(look.font(14, false));
        FontMetrics metrics = g2.getFontMetrics();
        g2.drawString(getText(), TRACK_WIDTH + 10, (getHeight() + metrics.getAscent() - metrics.getDescent()) / 2);
        g2.dispose();
    }
}
