package io.mailpanel.boot.demo;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;

/** The paper that came out of the printer, the newest at the bottom; one pixel a dot, or smaller if it is wide. */
final class PaperStrip extends JComponent implements Scrollable {
    private static final long serialVersionUID = 1L;

    private final transient BenchLook look;
    private final transient Supplier<BufferedImage> strip;
    private final int width;

    /** @param width the widest it may be, in pixels */
    PaperStrip(BenchLook look, Supplier<BufferedImage> strip, int width) {
        this.look = look;
        this.strip = strip;
        this.width = width;
    }

    /** More paper has come out: shows its end. */
    void grown() {
        revalidate();
        repaint();
        // After the layout, which is in the queue already.
        SwingUtilities.invokeLater(() -> scrollRectToVisible(new Rectangle(0, getHeight() - 1, 1, 1)));
    }

    private double scale(BufferedImage picture) {
        return Math.min(1, (double) width / picture.getWidth());
    }

    @Override
    public Dimension getPreferredSize() {
        BufferedImage picture = strip.get();
        return new Dimension(width, (int) (picture.getHeight() * scale(picture)));
    }

    @Override
    protected void paintComponent(Graphics g) {
        BufferedImage picture = strip.get();
        int w = (int) (picture.getWidth() * scale(picture));
        int h = (int) (picture.getHeight() * scale(picture));
        Graphics2D g2 = look.smooth(g);
        g2.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g2.drawImage(picture, (getWidth() - w) / 2, getHeight() - h, w, h, null);
        g2.dispose();
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return new Dimension(width, 200);
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 24;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return orientation == SwingConstants.VERTICAL ? visible.height - 24 : visible.width;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    /** Short paper stands at the bottom, at the printer. */
    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getParent() != null && getParent().getHeight() > getPreferredSize().height;
    }
}
