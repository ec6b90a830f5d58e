package io.mailpanel.hardware;

import java.time.Duration;

/**
 * What the wire must know of a printer.
 *
 * @param bufferBytes what it takes before it has printed it; more at once would be lost on a wire without flow control
 * @param rowsPerSecond how fast it prints, in rows of dots (8 a millimetre); rather too low than too high
 * @param bandPause the rest it gets after each band of a picture
 * @param automaticStatus whether it says by itself that its status has changed ({@code GS a})
 */
public record PrinterTraits(int bufferBytes, int rowsPerSecond, Duration bandPause, boolean automaticStatus) {
    /** A cheap one: 4 kB, 50 mm a second. */
    public static final PrinterTraits USUAL = new PrinterTraits(4096, 400, Duration.ZERO, false);

    /** @throws IllegalArgumentException if a value is out of range */
    public PrinterTraits {
        if (bufferBytes < 64 || rowsPerSecond < 8 || bandPause.isNegative()) {
            throw new IllegalArgumentException("A printer cannot have a buffer of " + bufferBytes + " bytes, "
                    + rowsPerSecond + " rows a second and a pause of " + bandPause);
        }
    }
}
