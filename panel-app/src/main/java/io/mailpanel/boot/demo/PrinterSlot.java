package io.mailpanel.boot.demo;

import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.panel.look.Role;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JComponent;

/** The printer's mouth, with what it says of itself. */
final class PrinterSlot extends JComponent {
    private static final long serialVersionUID = 1L;
    private static final Color BODY = new Color(0x2B, 0x2F, 0x36);
    private static final Color MOUTH = new Color(0x0E, 0x10, 0x13);
    private static final Color WORDS = new Color(0xC3, 0xC6, 0xCF);

    private final transient BenchLook look;
    private PrinterStatus status = PrinterStatus.READY;
    private String words = "";

    PrinterSlot(BenchLook look) {
        this.look = look;
        setPreferredSize(new Dimension(100, 44));
    }

    void show(PrinterStatus now, String inWords) {
        status = now;
        words = inWords;
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
        g2.drawString(words, 34, 26 + (metrics.getAscent() - metrics.getDescent()) / 2);
        g2.dispose();
    }
}
