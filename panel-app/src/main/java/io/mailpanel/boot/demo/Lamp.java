package io.mailpanel.boot.demo;

import io.mailpanel.panel.kit.Readable;
import io.mailpanel.panel.look.Role;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.function.BooleanSupplier;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** One LED with its name below. */
final class Lamp extends JComponent implements Readable {
    private static final long serialVersionUID = 1L;
    private static final int DIAMETER = 14;

    private final transient BenchLook look;
    private final Role role;
    private final transient BooleanSupplier lit;
    private String name = "";

    Lamp(BenchLook look, Role role, BooleanSupplier lit) {
        this.look = look;
        this.role = role;
        this.lit = lit;
        setPreferredSize(new Dimension(72, 48));
    }

    void named(String word) {
        name = word;
        repaint();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new Accessible();
        }
        return accessibleContext;
    }

    @Override
    public String role() {
        return "lamp";
    }

    @Override
    public String value() {
        return lit.getAsBoolean() ? "on" : "off";
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D g2 = look.smooth(g);
        int x = (getWidth() - DIAMETER) / 2;
        Color light = look.color(role);
        if (lit.getAsBoolean()) {
            g2.setColor(new Color(light.getRed(), light.getGreen(), light.getBlue(), 60));
            g2.fillOval(x - 5, 1, DIAMETER + 10, DIAMETER + 10);
            g2.setColor(light);
            g2.fillOval(x, 6, DIAMETER, DIAMETER);
        } else {
            g2.setColor(look.color(Role.OUTLINE_VARIANT));
            g2.fillOval(x, 6, DIAMETER, DIAMETER);
        }
        g2.setColor(look.color(Role.ON_SURFACE_VARIANT));
        g2.setFont(look.font(12, false));
        FontMetrics metrics = g2.getFontMetrics();
        g2.drawString(name, (getWidth() - metrics.stringWidth(name)) / 2, 42);
        g2.dispose();
    }

    private final class Accessible extends AccessibleJComponent {
        private static final long serialVersionUID = 1L;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.LABEL;
        }

        @Override
        public String getAccessibleName() {
            return name;
        }
    }
}
