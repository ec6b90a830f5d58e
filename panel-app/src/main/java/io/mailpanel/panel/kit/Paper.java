package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import javax.swing.ImageIcon;

/** A picture of paper, with a margin, in a fixed width. */
public final class Paper extends Picture implements Flow {
    private static final long serialVersionUID = 1L;

    private static final int WIDTH = 288;
    private static final int MARGIN = 12;

    private final transient Look look;
    private final String name;
    private transient BufferedImage picture;

    /** @param name its accessible name, once it shows something */
    public Paper(Look look, String name) {
        this.look = look;
        this.name = name;
    }

    /** The picture in the size to show it in; slow, so not for the event thread. */
    public BufferedImage scaled(BufferedImage paper) {
        int width = look.px(WIDTH - 2 * MARGIN);
        int height = Math.max(1, width * paper.getHeight() / paper.getWidth());
        // Averaging keeps thin strokes that other ways of scaling down lose.
        ImageIcon small = new ImageIcon(paper.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = scaled.createGraphics();
        g.drawImage(small.getImage(), 0, 0, null);
        g.dispose();
        return scaled;
    }

    /** Shows a picture that {@link #scaled} made. */
    public void show(BufferedImage scaled) {
        picture = scaled;
        getAccessibleContext().setAccessibleName(name);
        revalidate();
        repaint();
    }

    @Override
    public int heightFor(int width) {
        return picture == null ? look.px(WIDTH) : picture.getHeight() + look.px(2 * MARGIN);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(WIDTH), heightFor(look.px(WIDTH)));
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, getWidth(), getHeight());
        if (picture != null) {
            g.drawImage(picture, look.px(MARGIN), look.px(MARGIN), null);
        }
    }
}
