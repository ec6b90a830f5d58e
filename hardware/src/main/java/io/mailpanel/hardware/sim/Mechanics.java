package io.mailpanel.hardware.sim;

/**
 * What an emulated printer is as a machine.
 *
 * @param rowsPerSecond how fast it prints, in rows of dots (8 a millimetre); 0 means at once
 * @param bufferBytes what it takes before it has printed it; 0 means any amount
 * @param xon whether it says XOFF when its buffer fills up, and XON when there is room again
 */
public record Mechanics(int rowsPerSecond, int bufferBytes, boolean xon) {
    /** Prints at once whatever it gets. */
    public static final Mechanics AT_ONCE = new Mechanics(0, 0, false);
    /** A cheap printer: 50 mm a second, 4 kB, and no way to say that it is full. */
    public static final Mechanics USUAL = new Mechanics(400, 4096, false);

    /** @throws IllegalArgumentException for negative values, or a buffer under 64 bytes */
    public Mechanics {
        if (rowsPerSecond < 0 || bufferBytes < 0 || bufferBytes > 0 && bufferBytes < 64) {
            throw new IllegalArgumentException(
                    "A printer cannot print " + rowsPerSecond + " rows a second with " + bufferBytes + " bytes");
        }
    }

    boolean timed() {
        return rowsPerSecond > 0;
    }
}
