package io.mailpanel.device.scan.sane;

import io.mailpanel.device.scan.ColourMode;
import io.mailpanel.device.scan.PageRows;
import io.mailpanel.device.scan.PageRows.Pixels;
import io.mailpanel.device.scan.ScanFailed;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the raw pictures that scanimage writes (PBM, PGM, PPM; P4, P5, P6), row by row. */
final class PnmReader {
    /** A little more than a legal-size page at 600 dots per inch. */
    private static final long MOST_DOTS = 45_000_000;

    private PnmReader() {}

    /**
     * Reads the file.
     *
     * @param colour what the page shall be; it stays poorer if it comes poorer
     * @throws ScanFailed if the page is too large to be kept
     * @throws IOException if it is no such picture, or not all of it is there
     */
    static BufferedImage read(Path file, ColourMode colour) throws IOException, ScanFailed {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            Pixels pixels =
                    switch (word(in)) {
                        case "P4" -> Pixels.BITS;
                        case "P5" -> Pixels.GRAY;
                        case "P6" -> Pixels.RGB;
                        default -> throw new IOException("not a raw PNM picture: " + file.getFileName());
                    };
            int width = number(in, 1 << 20);
            int height = number(in, 1 << 20);
            int most = pixels == Pixels.BITS ? 1 : number(in, 65_535);
            if (most != 1 && most != 255 && most != 65_535) {
                throw new IOException("a picture of " + most + " shades");
            }
            if ((long) width * height > MOST_DOTS) {
                throw new ScanFailed("scan.failed.too_large", null);
            }
            return rows(in, new PageRows(pixels, width, height, colour), height, most > 255);
        }
    }

    private static BufferedImage rows(InputStream in, PageRows page, int height, boolean twoBytes) throws IOException {
        byte[] row = new byte[page.rowBytes()];
        byte[] wide = twoBytes ? new byte[2 * row.length] : row;
        for (int y = 0; y < height; y++) {
            if (in.readNBytes(wide, 0, wide.length) < wide.length) {
                throw new EOFException("the picture ends in row " + y + " of " + height);
            }
            for (int i = 0; twoBytes && i < row.length; i++) {
                row[i] = wide[2 * i]; // the higher byte stands first
            }
            page.add(row);
        }
        return page.image();
    }

    private static int number(InputStream in, int most) throws IOException {
        String word = word(in);
        if (!word.matches("[0-9]{1,7}") || Integer.parseInt(word) < 1 || Integer.parseInt(word) > most) {
            throw new IOException("the picture's head says " + word);
        }
        return Integer.parseInt(word);
    }

    /** The next word of the head, and the one space behind it. Comments are skipped. */
    private static String word(InputStream in) throws IOException {
        StringBuilder word = new StringBuilder();
        for (int c; (c = in.read()) >= 0; ) {
            if (c == '#') {
                while (c >= 0 && c != '\n') {
                    c = in.read();
                }
            } else if (!Character.isWhitespace(c)) {
                word.append((char) c);
            } else if (word.length() > 0) {
                return word.toString();
            }
            if (word.length() > 10) {
                break;
            }
        }
        throw new IOException("the picture's head is broken");
    }
}
