package io.mailpanel.statusprint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A print for finding a printer's code pages by eye: a line for each number that printers are known to have for Cyrillic,
 * with the number, what it would be, and a sample. The line that can be read tells the number for the profile. A printer
 * ignores a number that it does not have: before each line it is put back to a code page without Cyrillic, so that the sample
 * of an ignored number cannot be read.
 */
public final class CodePageTrial {
    private static final Charset CP866 = Charset.forName("IBM866");
    private static final Charset CP1251 = Charset.forName("windows-1251");
    private static final String SAMPLE = "Съешь ещё булок";
    private static final int TEAR_OFF_LINES = 4;
    /** Code page 437 on all: it has no Cyrillic. */
    private static final int NOT_CYRILLIC = 0;

    /** Those of FACTS 4: Epson and POS-5890, RP326, OCD, YHD, Star; then for Windows. */
    private static final List<CodePage> CANDIDATES = List.of(
            new CodePage(17, CP866),
            new CodePage(7, CP866),
            new CodePage(11, CP866),
            new CodePage(12, CP866),
            new CodePage(10, CP866),
            new CodePage(46, CP1251),
            new CodePage(73, CP1251),
            new CodePage(6, CP1251),
            new CodePage(12, CP1251),
            new CodePage(18, CP1251),
            new CodePage(34, CP1251));

    private CodePageTrial() {}

    /** The candidates, in the order they are printed. */
    public static List<CodePage> candidates() {
        return CANDIDATES;
    }

    /**
     * ESC/POS for the print.
     *
     * @param profile for the width and the knife
     * @param title a heading in ASCII, which every printer has: other characters are left out
     */
    public static byte[] escPos(Profile profile, String title) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1C, '.', 0x1B, '@', 0x1C, '.', 0x1B, 'R', 0});
        ascii(out, title.replaceAll("[^\\x20-\\x7E]", "") + "\n\n");
        for (CodePage page : CANDIDATES) {
            out.writeBytes(new byte[] {0x1B, 't', NOT_CYRILLIC, 0x1B, 't', (byte) page.number()});
            ascii(out, "%3d %-4s  ".formatted(page.number(), page.charset().equals(CP866) ? "866" : "1251"));
            out.writeBytes(SAMPLE.getBytes(page.charset()));
            out.write('\n');
        }
        out.writeBytes(profile.cutter() ? new byte[] {0x1D, 'V', 66, 32} : new byte[] {0x1B, 'd', TEAR_OFF_LINES});
        return out.toByteArray();
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
