package io.mailpanel.hardware.sim;

import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The emulated printer's character generator: font A in cells of 12 by 24 dots, font B in 9 by 17. Not thread-safe. */
final class CellFont {
    /** A face of the printer's. */
    enum Face {
        A(12, 24, 20f, 19),
        B(9, 17, 15f, 14);

        final int width;
        final int height;
        private final float size;
        private final int baseline;

        Face(int width, int height, float size, int baseline) {
            this.width = width;
            this.height = height;
            this.size = size;
            this.baseline = baseline;
        }
    }

    private record Key(char character, Face face, boolean bold) {}

    private final Map<Key, Dots> glyphs = new HashMap<>();
    private Font font;

    Dots glyph(char character, Face face, boolean isBold) {
        return glyphs.computeIfAbsent(new Key(character, face, isBold), this::drawn);
    }

    private Dots drawn(Key key) {
        if (font == null) {
            font = load();
        }
        BufferedImage cell = new BufferedImage(key.face.width, key.face.height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = cell.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        g.setColor(Color.WHITE);
        g.setFont(font.deriveFont(key.face.size));
        g.drawString(String.valueOf(key.character), 0, key.face.baseline);
        if (key.bold) {
            // As printers do it: struck once more, a dot to the right.
            g.drawString(String.valueOf(key.character), 1, key.face.baseline);
        }
        g.dispose();
        Dots dots = new Dots(key.face.width, key.face.height);
        for (int y = 0; y < key.face.height; y++) {
            for (int x = 0; x < key.face.width; x++) {
                if (cell.getRaster().getSample(x, y, 0) > 127) {
                    dots.blacken(x, y);
                }
            }
        }
        return dots;
    }

    private static Font load() {
        try (InputStream in = FlatJetBrainsMonoFont.class.getResourceAsStream(FlatJetBrainsMonoFont.STYLE_REGULAR)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The paper's font is broken", e);
        }
    }
}
