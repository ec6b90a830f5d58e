package io.mailpanel.statusprint;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;

/**
 * What a receipt printer can do. The shipped ones are data: see {@link Profiles}.
 *
 * @param title its name for people
 * @param dots the printable width: 384 (58 mm) or 576 (80 mm)
 * @param columns characters of font A on a line: 32 or 48
 * @param codePages what it can write, the preferred one first, at least one
 * @param mode whether text is sent as text or drawn
 * @param cutter whether it cuts
 * @param nativeQr whether it draws QR codes itself ({@code GS ( k}); else they are sent as pictures
 * @param positions whether it can go to a place on the line ({@code ESC $}), which is shorter than blanks
 * @param density what makes its print darker or lighter, sent at the begin of each job; empty for nothing
 * @param band how pictures are cut
 * @param motion how fast it is
 * @param automaticStatus whether it can tell its status by itself ({@code GS a})
 */
public record Profile(
        String title,
        int dots,
        int columns,
        List<CodePage> codePages,
        Mode mode,
        boolean cutter,
        boolean nativeQr,
        boolean positions,
        List<Byte> density,
        Band band,
        Motion motion,
        boolean automaticStatus) {

    /** How text is sent. */
    public enum Mode {
        /** In the printer's code pages; a line with a character that they lack is drawn. */
        TEXT,
        /** All is drawn: slow, but needs no code page. */
        RASTER
    }

    /**
     * How pictures are cut.
     *
     * @param rows a band's height in dots; even, and no multiple of 48, which some printers garble
     * @param pause the rest after each
     */
    public record Band(int rows, Duration pause) {
        /** Small bands do not overrun small buffers. */
        public static final Band USUAL = new Band(24, Duration.ZERO);

        /** @throws IllegalArgumentException if a value is out of range */
        public Band {
            if (rows < 2 || rows > 254 || rows % 2 != 0 || rows % 48 == 0) {
                throw new IllegalArgumentException(
                        "a band's height is an even number from 2 to 254 and no multiple of 48, not " + rows);
            }
            if (pause.isNegative() || pause.compareTo(Duration.ofSeconds(5)) > 0) {
                throw new IllegalArgumentException("a band's pause is 0 to 5000 ms, not " + pause.toMillis());
            }
        }
    }

    /**
     * How fast it is.
     *
     * @param bufferBytes what it takes before it has printed it
     * @param millimetresPerSecond how fast the paper moves; rather too low than too high
     */
    public record Motion(int bufferBytes, int millimetresPerSecond) {
        /** A cheap printer's. */
        public static final Motion USUAL = new Motion(4096, 50);

        /** @throws IllegalArgumentException if a value is out of range */
        public Motion {
            if (bufferBytes < 64 || millimetresPerSecond < 1 || millimetresPerSecond > 1000) {
                throw new IllegalArgumentException(
                        "a buffer has at least 64 bytes and paper moves 1 to 1000 mm a second, not " + bufferBytes
                                + " and " + millimetresPerSecond);
            }
        }
    }

    /** A generic 58 mm printer with CP866 as page 17 (Epson, POS-5890; FACTS 4). */
    public static final Profile GENERIC_58 = new Profile(384, 32, 17, Charset.forName("IBM866"), false);
    /** A generic 80 mm printer with CP866 as page 17 and a cutter. */
    public static final Profile GENERIC_80 = new Profile(576, 48, 17, Charset.forName("IBM866"), true);

    /** @throws IllegalArgumentException if the columns do not fit the dots, or there is no code page */
    public Profile {
        codePages = List.copyOf(codePages);
        density = List.copyOf(density);
        if (dots % 8 != 0 || columns < 16 || columns * 12 > dots) {
            throw new IllegalArgumentException(
                    "a printer of " + dots + " dots cannot have " + columns + " columns of 12 dots");
        }
        if (codePages.isEmpty()) {
            throw new IllegalArgumentException("a printer has at least one code page");
        }
    }

    /** A printer of which no more is known. */
    public Profile(int dots, int columns, int codePage, Charset charset, boolean cutter) {
        this(
                dots + " dots",
                dots,
                columns,
                List.of(new CodePage(codePage, charset)),
                Mode.TEXT,
                cutter,
                false,
                false,
                List.of(),
                Band.USUAL,
                Motion.USUAL,
                false);
    }

    /** The preferred code page's charset. */
    public Charset charset() {
        return codePages.get(0).charset();
    }

    /** The same with text sent in another way. */
    public Profile with(Mode other) {
        return new Profile(
                title,
                dots,
                columns,
                codePages,
                other,
                cutter,
                nativeQr,
                positions,
                density,
                band,
                motion,
                automaticStatus);
    }
}
