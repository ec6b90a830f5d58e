package io.mailpanel.boot.demo;

import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.panel.look.Role;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;

/** The printer's mouth, with what it says of itself. */
final class PrinterSlot extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final int LOW = 44;
    private static final int HIGH = 64;
    private static final int LEFT = 34;
    private static final Color BODY = new Color(0x2B, 0x2F, 0x36);
    private static final Color MOUTH = new Color(0x0E, 0x10, 0x13);
    private static final Color WORDS = new Color(0xC3, 0xC6, 0xCF);

    private final transient BenchLook look;
    private PrinterStatus status = PrinterStatus.READY;
    private String words = "";
    private String more = "";

    PrinterSlot(BenchLook look) {
        this.look = look;
        setPreferredSize(new Dimension(100, LOW));
    }

    /** @param below a second line, cut short where it is too long for it; empty for none */
    void show(PrinterStatus now, String inWords, String below) {
        status = now;
        words = inWords;
        more = below;
        setToolTipText(below.isEmpty() ? null : below);
        setPreferredSize(new Dimension(100, below.isEmpty() ? LOW : HIGH));
        revalidate();
        repaint();
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D g2 = look.smooth(g);
        g2.setColor(BODY);
        g2.fillRoundRect(0, 0, getWidth(), getHeight() + 12, 16, 16);
        g2.setColor(MOUTH);
        g2.fillRoundRect(6, 3, getWidth() - 12, 6, 6, 6);
        g2.setColor(look.color(status == PrinterStatus.READY ? Role.SUCCESS_CONTAINER : Role.WARNING_CONTAINER));
        g2.fillOval(16, 22, 8, 8);
        g2.setColor(WORDS);
        g2.setFont(look.font(13, false));
        FontMetrics metrics = g2.getFontMetrics();
        g2.drawString(words, LEFT, 26 + (metrics.getAscent() - metrics.getDescent()) / 2);
        Rectangle line = new Rectangle(LEFT, LOW - 4, getWidth() - LEFT - 16, metrics.getHeight());
        String fits = SwingUtilities.layoutCompoundLabel(
                metrics, more, null, 0, SwingConstants.LEFT, 0, 0, line, new Rectangle(), new Rectangle(), 0);
        g2.drawString(fits, LEFT, line.y + metrics.getAscent());
        g2.dispose();
    }
}
