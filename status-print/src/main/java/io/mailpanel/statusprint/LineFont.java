package io.mailpanel.statusprint;

import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import io.mailpanel.statusprint.Cells.Cell;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Draws characters in a receipt printer's cells of 12 by 24 dots, black or white. A character that neither the own font nor
 * the system's have is a box, never another character. Thread-safe; the fonts are read at the first use.
 */
final class LineFont {
    private static final float SIZE = 20f;
    private static final int BASELINE = 19;

    private record Key(Cell cell, boolean bold) {}

    private final Map<Key, BufferedImage> glyphs = new ConcurrentHashMap<>();
    private volatile Font own;

    BufferedImage glyph(Cell cell, boolean bold) {
        return glyphs.computeIfAbsent(new Key(cell, bold), this::drawn);
    }

    private BufferedImage drawn(Key key) {
        BufferedImage image = blank(key.cell.width() * Line.CELL_WIDTH, Line.CELL_HEIGHT);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        g.setColor(Color.BLACK);
        draw(g, key.cell.text(), image.getWidth());
        if (key.bold) {
            // As printers do it: struck once more, a dot to the right.
            g.setTransform(AffineTransform.getTranslateInstance(1, 0));
            draw(g, key.cell.text(), image.getWidth());
        }
        g.dispose();
        return image;
    }

    private void draw(Graphics2D g, String text, int width) {
        if (own == null) {
            own = load();
        }
        Font system = new Font(Font.MONOSPACED, Font.PLAIN, Math.round(SIZE));
        if (own.canDisplayUpTo(text) < 0) {
            g.setFont(own);
            g.drawString(text, 0, BASELINE);
        } else if (system.canDisplayUpTo(text) < 0) {
            fitted(g, system, text, width);
        } else {
            g.drawRect(1, 4, width - 4, BASELINE - 5);
        }
    }

    /** A system font's characters need not be as wide as the cell. */
    private static void fitted(Graphics2D g, Font font, String text, int width) {
        g.setFont(font);
        double wide = g.getFontMetrics().stringWidth(text);
        double narrower = Math.min(1, width / Math.max(1, wide));
        g.translate((width - wide * narrower) / 2, 0);
        g.scale(narrower, 1);
        g.drawString(text, 0, BASELINE);
    }

    static BufferedImage blank(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return image;
    }

    private static Font load() {
        try (InputStream in = FlatJetBrainsMonoFont.class.getResourceAsStream(FlatJetBrainsMonoFont.STYLE_REGULAR)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The sheet's font is broken", e);
        }
    }
}
