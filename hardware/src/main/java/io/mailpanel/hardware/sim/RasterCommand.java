package io.mailpanel.hardware.sim;

/** {@code GS v 0 m xL xH yL yH d…}: a picture, printed row by row as it comes, so that its size costs no memory. */
final class RasterCommand implements Command {
    private static final int HEADER = 6;

    private final PrintHead head;
    private final int[] header = new int[HEADER];
    private int headerAt;
    private int rowAt;
    private int rowsLeft = Integer.MAX_VALUE;
    private Dots row;

    RasterCommand(PrintHead head) {
        this.head = head;
    }

    @Override
    public boolean complete() {
        return headerAt == HEADER && (rowsLeft == 0 || bytesAcross() == 0);
    }

    private int bytesAcross() {
        return header[2] + header[3] * 256;
    }

    @Override
    public void take(int b) {
        if (headerAt < HEADER) {
            header[headerAt++] = b;
            if (headerAt == HEADER) {
                rowsLeft = header[4] + header[5] * 256;
                row = new Dots(bytesAcross() * 8, 1);
            }
            return;
        }
        for (int bit = 0; bit < 8; bit++) {
            if ((b >> (7 - bit) & 1) != 0) {
                row.blacken(rowAt * 8 + bit, 0);
            }
        }
        if (++rowAt == bytesAcross()) {
            // m: bit 0 doubles the width, bit 1 the height; 48–51 mean 0–3.
            head.row(row.scaled((header[1] & 1) + 1, (header[1] >> 1 & 1) + 1));
            rowAt = 0;
            rowsLeft--;
            row = new Dots(bytesAcross() * 8, 1);
        }
    }
}
