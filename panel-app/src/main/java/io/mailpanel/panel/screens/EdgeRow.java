package io.mailpanel.panel.screens;

import io.mailpanel.device.board.LabEdge;
import io.mailpanel.device.text.PinWords;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.kit.Readable;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/**
 * An edge of the log in one line: time, pin, new level, how long after the one before. It paints itself, for in a storm of
 * edges all lines change forty times in a second; what nobody sees is not even put into words.
 */
final class EdgeRow extends JComponent implements Readable {
    private static final long serialVersionUID = 1L;

    private static final int HEIGHT = 40;
    private static final int TIME = 112;
    private static final int LEVEL = 144;
    private static final int AFTER = 128;
    private static final int ICON = 24;

    private final transient Look look;
    private final transient Texts texts;
    private final transient PinWords words;
    private transient LabEdge edge;

    EdgeRow(Look look, Texts texts, PinWords words) {
        this.look = look;
        this.texts = texts;
        this.words = words;
    }

    void show(LabEdge now) {
        if (!now.equals(edge)) {
            edge = now;
            repaint();
        }
    }

    private String after() {
        return edge.sincePrevious()
                .map(words::after)
                .map(between -> "+" + between)
                .orElse("");
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(TIME + LEVEL + AFTER) * 2, look.px(HEIGHT));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D copy = look.smooth(g);
        boolean high = edge.pin().high();
        String after = after();
        Role tone = high ? Role.SUCCESS : Role.ON_SURFACE_VARIANT;
        int levelX = getWidth() - look.px(LEVEL + AFTER);
        write(copy, Type.SUPPORT, Role.ON_SURFACE_VARIANT, words.time(edge.at()), 0);
        write(copy, Type.LABEL, Role.ON_SURFACE, words.name(edge.pin()), look.px(TIME));
        look.icon(high ? Glyph.ARROW_UPWARD : Glyph.ARROW_DOWNWARD, ICON, look.color(tone))
                .paintIcon(this, copy, levelX, (getHeight() - look.px(ICON)) / 2);
        write(copy, Type.LABEL, tone, words.level(high), levelX + look.px(ICON + 8));
        double width =
                look.font(Type.SUPPORT).getStringBounds(after, look.measure()).getWidth();
        write(copy, Type.SUPPORT, Role.ON_SURFACE, after, getWidth() - (int) Math.ceil(width));
        copy.dispose();
    }

    private void write(Graphics2D g, Type type, Role role, String what, int x) {
        Font font = look.font(type);
        LineMetrics metrics = font.getLineMetrics("x", look.measure());
        float y = (getHeight() - metrics.getAscent() - metrics.getDescent()) / 2 + metrics.getAscent();
        g.setFont(font);
        g.setColor(look.color(role));
        g.drawString(what, x, Math.round(y));
    }

    @Override
    public String role() {
        return "text";
    }

    @Override
    public String value() {
        return (words.time(edge.at()) + " " + after()).trim();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1L;

                @Override
                public String getAccessibleName() {
                    return texts.get(
                            "panel.lab.edge",
                            words.name(edge.pin()),
                            words.level(edge.pin().high()));
                }

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LABEL;
                }
            };
        }
        return accessibleContext;
    }
}
