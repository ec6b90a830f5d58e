package io.mailpanel.device.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;

/** Draws the sample page: what a scanner's test page shows, text in two alphabets, a photograph, colours, fine lines. */
final class SamplePage {
    /** Its measures are those of a page in this resolution. */
    private static final int DPI = 200;

    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;
    private static final int MARGIN = 140;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final Color INK = new Color(0x191C20);
    private static final Color QUIET = new Color(0x43474E);
    private static final Color BLUE = new Color(0x0B57D0);
    private static final String[] ENGLISH = {
        "The quick brown fox jumps over the lazy dog. 0123456789",
        "Every page you scan becomes a PDF file. It is stored before it is sent,",
        "so that nothing is lost when the network or the mail server is away."
    };
    private static final String[] RUSSIAN = {
        "Съешь ещё этих мягких французских булок, да выпей чаю. 0123456789",
        "Каждая отсканированная страница становится файлом PDF. Он сохраняется",
        "до отправки, поэтому ничего не теряется, если сеть или сервер недоступны."
    };

    /** @param dpi dots per inch, both ways */
    BufferedImage draw(int dpi) {
        double scale = dpi / (double) DPI;
        BufferedImage image = new BufferedImage(
                (int) Math.round(WIDTH * scale), (int) Math.round(HEIGHT * scale), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, WIDTH + 1, HEIGHT + 1);
            Font font = font();
            head(g, font);
            landscape(g, new RoundRectangle2D.Double(MARGIN, 470, INNER, 660, 48, 48));
            text(g, font);
            ramps(g, font);
            lines(g, font);
            foot(g, font);
        } finally {
            g.dispose();
        }
        return image;
    }

    /** The panel's own Roboto, so that the page is the same on every machine and has both alphabets. */
    private static Font font() {
        try (InputStream in =
                SamplePage.class.getResourceAsStream("/com/formdev/flatlaf/fonts/roboto/Roboto-Regular.ttf")) {
            return in == null ? new Font(Font.SANS_SERIF, Font.PLAIN, 1) : Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        }
    }

    private static void head(Graphics2D g, Font font) {
        g.setColor(BLUE);
        g.fill(new RoundRectangle2D.Double(MARGIN, 150, 120, 120, 32, 32));
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new RoundRectangle2D.Double(MARGIN + 26, 180, 68, 56, 12, 12));
        g.draw(path(MARGIN + 30, 188, MARGIN + 60, 212, MARGIN + 90, 188));
        words(g, font, 76, INK, MARGIN + 160, 222, "Sample page");
        words(g, font, 40, QUIET, MARGIN + 160, 276, "Образец страницы");
        words(g, font, 28, QUIET, MARGIN, 390, "A4 · 200 dpi · Mailpanel");
        g.setColor(new Color(0xC4C7CF));
        g.fill(new Rectangle2D.Double(MARGIN, 420, INNER, 3));
    }

    /** A photograph's smooth tones: a sky at evening, the sun, hills, water. */
    private static void landscape(Graphics2D g, RoundRectangle2D frame) {
        Shape before = g.getClip();
        g.setClip(frame);
        int x = (int) frame.getX();
        int y = (int) frame.getY();
        int w = (int) frame.getWidth();
        g.setPaint(new GradientPaint(0, y, new Color(0x1B3A6B), 0, y + 430, new Color(0xFFC58A)));
        g.fillRect(x, y, w, 460);
        float sunX = x + w * 0.68f;
        g.setPaint(new RadialGradientPaint(sunX, y + 330, 260, new float[] {0, 0.28f, 0.3f, 1}, new Color[] {
            new Color(0xFFF6D8), new Color(0xFFE9A8), new Color(255, 214, 140, 150), new Color(255, 197, 138, 0)
        }));
        g.fill(new Ellipse2D.Float(sunX - 260, y + 70, 520, 520));
        hills(g, x, y + 400, w, 90, 0.9, new Color(0x6B6C93));
        hills(g, x, y + 440, w, 70, 2.3, new Color(0x454A73));
        hills(g, x, y + 470, w, 40, 4.1, new Color(0x252B4A));
        g.setPaint(new GradientPaint(0, y + 480, new Color(0xE8A77A), 0, y + 660, new Color(0x16294D)));
        g.fillRect(x, y + 480, w, 200);
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 9; i++) {
            g.setColor(new Color(255, 233, 168, 170 - i * 17));
            double half = 130 - 26 * Math.abs(Math.sin(i * 2.1)) - i * 6;
            g.draw(path(sunX - half, y + 496 + i * 18, sunX + half, y + 496 + i * 18));
        }
        g.setClip(before);
    }

    private static void hills(Graphics2D g, int x, int base, int w, int height, double phase, Color colour) {
        Path2D ridge = new Path2D.Double();
        ridge.moveTo(x, base + 200);
        for (int i = 0; i <= w; i += 2) {
            double t = i * 2 * Math.PI / w;
            ridge.lineTo(
                    x + i,
                    base - height * (0.5 + 0.3 * Math.sin(1.5 * t + phase) + 0.2 * Math.sin(3.7 * t + 2 * phase)));
        }
        ridge.lineTo(x + w, base + 200);
        ridge.closePath();
        g.setColor(colour);
        g.fill(ridge);
    }

    private static void text(Graphics2D g, Font font) {
        int y = 1225;
        for (String line : ENGLISH) {
            words(g, font, 36, INK, MARGIN, y, line);
            y += 56;
        }
        y += 28;
        for (String line : RUSSIAN) {
            words(g, font, 36, INK, MARGIN, y, line);
            y += 56;
        }
        y += 12;
        for (int points : new int[] {6, 8, 10, 12}) {
            words(g, font, points * DPI / 72f, QUIET, MARGIN + (points - 6) / 2 * 340, y, points + " pt Аа Бб Ww");
        }
    }

    private static void ramps(Graphics2D g, Font font) {
        Color[] colours = {Color.CYAN, Color.MAGENTA, Color.YELLOW, Color.RED, Color.GREEN, BLUE, Color.BLACK};
        int steps = 16;
        double side = INNER / (double) steps;
        for (int row = 0; row < colours.length; row++) {
            for (int i = 0; i < steps; i++) {
                float part = (i + 1) / (float) steps;
                g.setColor(mix(colours[row], part));
                g.fill(new Rectangle2D.Double(MARGIN + i * side, 1670 + row * 42, side + 0.5, 40));
            }
        }
        words(g, font, 24, QUIET, MARGIN, 2000, "6 %");
        words(g, font, 24, QUIET, WIDTH - MARGIN - 66, 2000, "100 %");
    }

    private static Color mix(Color colour, float part) {
        return new Color(
                Math.round(255 + (colour.getRed() - 255) * part),
                Math.round(255 + (colour.getGreen() - 255) * part),
                Math.round(255 + (colour.getBlue() - 255) * part));
    }

    /** Lines of one to eight dots and a star of rays: what shows a scanner's sharpness. */
    private static void lines(Graphics2D g, Font font) {
        g.setColor(INK);
        int x = MARGIN;
        for (int width = 1; width <= 8; width++) {
            for (int i = 0; i < 6; i++) {
                g.fillRect(x, 2030, width, 110);
                x += 2 * width;
            }
            x += 30;
        }
        double cx = WIDTH - MARGIN - 110;
        g.setStroke(new BasicStroke(1.2f));
        for (int i = 0; i < 72; i++) {
            double angle = i * Math.PI / 36;
            g.draw(path(
                    cx + 12 * Math.cos(angle),
                    2085 + 12 * Math.sin(angle),
                    cx + 62 * Math.cos(angle),
                    2085 + 62 * Math.sin(angle)));
        }
        words(g, font, 24, QUIET, MARGIN, 2176, "1 – 8 px");
    }

    private static void foot(Graphics2D g, Font font) {
        g.setColor(new Color(0xC4C7CF));
        g.fill(new Rectangle2D.Double(MARGIN, 2205, INNER, 2));
        words(g, font, 24, QUIET, MARGIN, 2246, "Scanned without a scanner: this page is drawn by the device itself.");
    }

    private static void words(Graphics2D g, Font font, float size, Color colour, int x, int y, String words) {
        g.setFont(font.deriveFont(size));
        g.setColor(colour);
        g.drawString(words, x, y);
    }

    private static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }
}
