package io.mailpanel.statusprint;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.CharsetEncoder;
import java.util.List;

/** Makes ESC/POS of lines: text where the printer has all its characters, else a picture of the whole line. */
final class EscPosEncoder {
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    /** Small bands do not overrun small buffers, and one clone garbles heights that are multiples of 48 (FACTS 4). */
    private static final int BAND = 24;
    /** Brings the last line above the tear bar of a printer without a knife: 15 mm. */
    private static final int TEAR_OFF_LINES = 4;
    /** Blank dots between the last line and the cut: 4 mm. */
    private static final int BELOW_LAST_LINE = 32;

    private final Profile profile;
    private final LineDrawing drawing;
    private final CharsetEncoder characters;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    private boolean bold;
    private boolean centred;
    private int size;

    private EscPosEncoder(Profile profile, LineDrawing drawing) {
        this.profile = profile;
        this.drawing = drawing;
        characters = profile.charset().newEncoder();
    }

    static byte[] encode(List<Line> lines, Profile profile, LineDrawing drawing) {
        EscPosEncoder encoder = new EscPosEncoder(profile, drawing);
        encoder.begin();
        lines.forEach(encoder::line);
        encoder.end();
        return encoder.out.toByteArray();
    }

    private void begin() {
        put(FS, '.');
        put(ESC, '@');
        // Some printers go back to two-byte Chinese with the reset that they start with.
        put(FS, '.');
        put(ESC, 'R', 0);
        put(ESC, 't', profile.codePage());
        put(ESC, '3', Line.PITCH);
    }

    private void line(Line line) {
        if (line instanceof Line.Text text) {
            text(text);
        } else if (line instanceof Line.Code code) {
            // Sent at half its size: a quarter of the bytes, and the printer doubles each dot.
            raster(drawing.draw(code, 2), 3);
        } else if (line instanceof Line.Space space) {
            put(ESC, 'J', space.dots());
        } else {
            raster(drawing.draw((Line.Rule) line, 2), 3);
        }
    }

    private void text(Line.Text line) {
        if (!characters.canEncode(line.text())) {
            raster(drawing.draw(line), 0);
            int rest = line.pitch() - Line.CELL_HEIGHT * line.look().down;
            if (rest > 0) {
                put(ESC, 'J', rest);
            }
            return;
        }
        look(line.look());
        out.writeBytes(line.text().getBytes(profile.charset()));
        put('\n');
    }

    private void look(Look look) {
        if (centred != look.centred) {
            centred = look.centred;
            put(ESC, 'a', centred ? 1 : 0);
        }
        if (bold != look.bold) {
            bold = look.bold;
            put(ESC, 'E', bold ? 1 : 0);
        }
        int wanted = look.across - 1 << 4 | look.down - 1;
        if (size != wanted) {
            size = wanted;
            put(GS, '!', size);
        }
    }

    /** @param mode 0 as it is, 3 twice as wide and high */
    private void raster(BufferedImage picture, int mode) {
        if (centred) {
            // The picture holds its own place on the paper; not all printers align pictures.
            centred = false;
            put(ESC, 'a', 0);
        }
        int bytes = Math.max(1, (inkWidth(picture) + 7) / 8);
        for (int top = 0; top < picture.getHeight(); top += BAND) {
            int rows = Math.min(BAND, picture.getHeight() - top);
            put(GS, 'v', '0', mode, bytes & 0xFF, bytes >> 8, rows & 0xFF, rows >> 8);
            for (int y = top; y < top + rows; y++) {
                for (int x = 0; x < bytes * 8; x += 8) {
                    put(eightDots(picture, x, y));
                }
            }
        }
    }

    private static boolean black(BufferedImage picture, int x, int y) {
        return x < picture.getWidth() && picture.getRaster().getSample(x, y, 0) == 0;
    }

    private static int eightDots(BufferedImage picture, int x, int y) {
        int dots = 0;
        for (int bit = 0; bit < 8; bit++) {
            dots = dots << 1 | (black(picture, x + bit, y) ? 1 : 0);
        }
        return dots;
    }

    private static int inkWidth(BufferedImage picture) {
        for (int x = picture.getWidth() - 1; x >= 0; x--) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if (black(picture, x, y)) {
                    return x + 1;
                }
            }
        }
        return 0;
    }

    private void end() {
        look(Look.ROW);
        if (profile.cutter()) {
            put(GS, 'V', 66, BELOW_LAST_LINE);
        } else {
            put(ESC, 'd', TEAR_OFF_LINES);
        }
    }

    private void put(int... values) {
        for (int value : values) {
            out.write(value);
        }
    }
}
