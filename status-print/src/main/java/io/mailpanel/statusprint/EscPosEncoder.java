package io.mailpanel.statusprint;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes ESC/POS of lines: text where the printer has all its characters, else a picture of the whole line. */
final class EscPosEncoder {
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    /** Brings the last line above the tear bar of a printer without a knife: 15 mm. */
    private static final int TEAR_OFF_LINES = 4;
    /** Blank dots between the last line and the cut: 4 mm. */
    private static final int BELOW_LAST_LINE = 32;

    /** Blanks that take more bytes than going there does. */
    private static final Pattern GAP = Pattern.compile("(?<=\\S) {5,}(?=\\S)");

    private final Profile profile;
    private final LineDrawing drawing;
    private final Map<CodePage, CharsetEncoder> pages = new LinkedHashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    private CodePage page;
    private boolean bold;
    private boolean centred;
    private int size;

    private EscPosEncoder(Profile profile, LineDrawing drawing) {
        this.profile = profile;
        this.drawing = drawing;
        profile.codePages().forEach(known -> pages.put(known, known.charset().newEncoder()));
        page = profile.codePages().get(0);
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
        put(ESC, 't', page.number());
        put(ESC, '3', Line.PITCH);
        profile.density().forEach(out::write);
    }

    private void line(Line line) {
        if (line instanceof Line.Text text) {
            text(text);
        } else if (line instanceof Line.Code code && profile.nativeQr()) {
            drawnByThePrinter(code);
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
        Optional<CodePage> fits = profile.mode() == Profile.Mode.RASTER ? Optional.empty() : pageFor(line.text());
        if (fits.isEmpty()) {
            raster(drawing.draw(line), 0);
            int rest = line.pitch() - Line.CELL_HEIGHT * line.look().down;
            if (rest > 0) {
                put(ESC, 'J', rest);
            }
            return;
        }
        look(line.look());
        if (!fits.get().equals(page)) {
            page = fits.get();
            put(ESC, 't', page.number());
        }
        boolean gaps = profile.positions() && !centred && size == 0;
        Matcher gap = gaps ? GAP.matcher(line.text()) : GAP.matcher("");
        int at = 0;
        while (gap.find()) {
            out.writeBytes(line.text().substring(at, gap.start()).getBytes(page.charset()));
            int dots = Cells.width(line.text().substring(0, gap.end())) * Line.CELL_WIDTH;
            put(ESC, '$', dots & 0xFF, dots >> 8);
            at = gap.end();
        }
        out.writeBytes(line.text().substring(at).getBytes(page.charset()));
        put('\n');
    }

    /** The code page that has all the characters: the one in force if it has, else the first that has. */
    private Optional<CodePage> pageFor(String text) {
        if (pages.get(page).canEncode(text)) {
            return Optional.of(page);
        }
        return pages.entrySet().stream()
                .filter(known -> known.getValue().canEncode(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Model 2, correction M; the blank modules above and below are fed. */
    private void drawnByThePrinter(Line.Code code) {
        byte[] content = code.content().getBytes(StandardCharsets.UTF_8);
        int quiet = Line.Code.QUIET * code.module();
        put(ESC, 'J', quiet);
        centre(true);
        put(GS, '(', 'k', 4, 0, '1', 'A', '2', 0);
        put(GS, '(', 'k', 3, 0, '1', 'C', code.module());
        put(GS, '(', 'k', 3, 0, '1', 'E', '1');
        put(GS, '(', 'k', content.length + 3 & 0xFF, content.length + 3 >> 8, '1', 'P', '0');
        out.writeBytes(content);
        put(GS, '(', 'k', 3, 0, '1', 'Q', '0');
        put(ESC, 'J', quiet);
    }

    private void centre(boolean wanted) {
        if (centred != wanted) {
            centred = wanted;
            put(ESC, 'a', centred ? 1 : 0);
        }
    }

    private void look(Look look) {
        centre(look.centred);
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
        // The picture holds its own place on the paper; not all printers align pictures.
        centre(false);
        int bytes = Math.max(1, (inkWidth(picture) + 7) / 8);
        for (int top = 0; top < picture.getHeight(); top += profile.band().rows()) {
            int rows = Math.min(profile.band().rows(), picture.getHeight() - top);
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
