package io.mailpanel.statusprint;

import java.nio.charset.Charset;

/**
 * What a receipt printer can do.
 *
 * @param dots the printable width: 384 (58 mm) or 576 (80 mm)
 * @param columns characters of font A on a line: 32 or 48
 * @param codePage the number for {@code ESC t}
 * @param charset the Java charset of that code page
 * @param cutter whether it cuts
 */
public record Profile(int dots, int columns, int codePage, Charset charset, boolean cutter) {
    /** A generic 58 mm printer with CP866 as page 17 (Epson, POS-5890; FACTS 4). */
    public static final Profile GENERIC_58 = new Profile(384, 32, 17, Charset.forName("IBM866"), false);
    /** A generic 80 mm printer with CP866 as page 17 and a cutter. */
    public static final Profile GENERIC_80 = new Profile(576, 48, 17, Charset.forName("IBM866"), true);

    /** @throws IllegalArgumentException if the columns do not fit the dots */
    public Profile {
        if (dots % 8 != 0 || columns < 16 || columns * 12 > dots || codePage < 0 || codePage > 255) {
            throw new IllegalArgumentException("A printer of " + dots + " dots cannot have " + columns
                    + " columns of 12 dots and code page " + codePage);
        }
    }
}
