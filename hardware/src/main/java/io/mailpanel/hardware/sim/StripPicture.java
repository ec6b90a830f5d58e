package io.mailpanel.hardware.sim;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;

/** Draws paper as it would lie on the desk: one pixel a dot, the unprintable margin at both sides, transparent around it. */
final class StripPicture {
    private static final int PAPER = 0xFFFDFDFA;
    private static final int INK = 0xFF17171A;
    private static final Color EDGE = new Color(0xD5D5CF);
    private static final int TOOTH = 8;
    private static final int GAP = 20;
    private static final int SHORTEST = 48;

    private StripPicture() {}

    /** The margin at each side: rolls are 58 mm and 80 mm wide, of which 48 mm and 72 mm can be printed. */
    static int margin(int dots) {
        return dots <= 400 ? 40 : 32;
    }

    static BufferedImage draw(Paper.Piece paper) {
        int margin = margin(paper.dots());
        List<Integer> starts = new ArrayList<>(List.of(0));
        starts.addAll(paper.cuts());
        int rows = Math.max(paper.rows().size(), SHORTEST);
        int height = TOOTH + rows + paper.cuts().size() * (GAP + TOOTH) + 1;
        BufferedImage picture = new BufferedImage(paper.dots() + 2 * margin, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int top = 0;
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            boolean last = i + 1 == starts.size();
            int to = last ? paper.rows().size() : starts.get(i + 1);
            int tall = last ? rows - from : to - from;
            sheet(g, picture.getWidth(), top, TOOTH + tall);
            for (int row = from; row < to; row++) {
                ink(picture, paper.rows().get(row), margin, top + TOOTH + row - from);
            }
            top += TOOTH + tall + GAP;
        }
        g.dispose();
        return picture;
    }

    private static void ink(BufferedImage picture, byte[] row, int margin, int y) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int at = y * picture.getWidth() + margin;
        for (int x = 0; x < row.length * 8; x++) {
            if (row[x / 8] != 0 && Paper.black(row, x)) {
                pixels[at + x] = INK;
            }
        }
    }

    /** A piece with its toothed edge at the top, where it was torn or cut off. */
    private static void sheet(Graphics2D g, int width, int top, int height) {
        Path2D outline = new Path2D.Double();
        outline.moveTo(0, top + height);
        outline.lineTo(0, top + TOOTH);
        int teeth = Math.max(1, width / (2 * TOOTH));
        double wide = (double) width / teeth;
        for (int i = 0; i < teeth; i++) {
            outline.lineTo((i + 0.5) * wide, top + 1);
            outline.lineTo((i + 1) * wide, top + TOOTH);
        }
        outline.lineTo(width, top + height);
        outline.closePath();
        g.setColor(new Color(PAPER));
        g.fill(outline);
        g.setColor(EDGE);
        g.setStroke(new BasicStroke(1));
        g.draw(outline);
    }
}
