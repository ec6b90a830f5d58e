package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.awt.geom.Ellipse2D;
import javax.swing.JComponent;

/** A pin's level: a dot and a word. It has the same width for both levels, so that nothing moves when one changes. */
public final class LevelChip extends JComponent {
    private static final long serialVersionUID = 1L;

    private static final int HEIGHT = 32;
    private static final int DOT = 12;
    private static final int PAD = 12;
    private static final int GAP = 8;

    private final transient Look look;
    private final String highWord;
    private final String lowWord;
    private boolean high;

    /**
     * @param highWord what the high level is called
     * @param lowWord what the low level is called
     */
    public LevelChip(Look look, String highWord, String lowWord) {
        this.look = look;
        this.highWord = highWord;
        this.lowWord = lowWord;
    }

    /** Shows this level. */
    public void level(boolean now) {
        if (now != high) {
            high = now;
            repaint();
        }
    }

    private double width(String word) {
        return look.font(Type.LABEL).getStringBounds(word, look.measure()).getWidth();
    }

    @Override
    public Dimension getPreferredSize() {
        int word = (int) Math.ceil(Math.max(width(highWord), width(lowWord)));
        return new Dimension(look.px(PAD + DOT + GAP + PAD) + word, look.px(HEIGHT));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D copy = look.smooth(g);
        copy.setColor(look.color(high ? Role.SUCCESS_CONTAINER : Role.CONTAINER_HIGH));
        copy.fillRoundRect(0, 0, getWidth(), getHeight(), getHeight(), getHeight());
        double dot = look.px(DOT);
        copy.setColor(look.color(high ? Role.SUCCESS : Role.OUTLINE));
        copy.fill(new Ellipse2D.Double(look.px(PAD), (getHeight() - dot) / 2, dot, dot));
        Font font = look.font(Type.LABEL);
        LineMetrics metrics = font.getLineMetrics("x", look.measure());
        copy.setFont(font);
        copy.setColor(look.color(high ? Role.SUCCESS : Role.ON_SURFACE_VARIANT));
        float y = (getHeight() - metrics.getAscent() - metrics.getDescent()) / 2 + metrics.getAscent();
        copy.drawString(high ? highWord : lowWord, look.px(PAD + DOT + GAP), Math.round(y));
        copy.dispose();
    }
}
