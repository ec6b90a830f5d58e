package io.mailpanel.hardware.sim;

import java.util.function.Consumer;

/** {@code GS v 0 m xL xH yL yH d…}: a picture, printed row by row as it comes, so that its size costs no memory. */
final class RasterCommand implements Command {
    private static final int HEADER = 6;

    private final PrintHead head;
    private final Consumer<String> unknown;
    private final int[] header = new int[HEADER];
    private int headerAt;
    private int rowAt;
    private int rowsLeft = Integer.MAX_VALUE;
    private boolean refused;
    private Dots row;

    /** @param unknown told what is no such picture, whose bytes are text then, and what is cut off */
    RasterCommand(PrintHead head, Consumer<String> unknown) {
        this.head = head;
        this.unknown = unknown;
    }

    @Override
    public boolean complete() {
        return refused || headerAt == HEADER && rowsLeft == 0;
    }

    private int bytesAcross() {
        return header[2] + header[3] * 256;
    }

    /** m: bit 0 doubles the width, bit 1 the height; 48–51 mean 0–3. */
    private int across() {
        return (header[1] & 1) + 1;
    }

    private int down() {
        return (header[1] >> 1 & 1) + 1;
    }

    @Override
    public void take(int b) {
        if (headerAt < HEADER) {
            header[headerAt++] = b;
            switch (headerAt) {
                case 1 -> refuse(b != '0', "GS v " + b);
                case 2 -> refuse((b & ~0x33) != 0 || (b & 0x30) % 0x30 != 0, "GS v 0 " + b);
                case HEADER -> begin();
                default -> {
                    // A part of the size.
                }
            }
            return;
        }
        for (int bit = 0; bit < 8; bit++) {
            if ((b >> (7 - bit) & 1) != 0) {
                row.blacken(rowAt * 8 + bit, 0);
            }
        }
        if (++rowAt == bytesAcross()) {
            head.row(row.scaled(across(), down()));
            rowAt = 0;
            rowsLeft--;
            row = new Dots(bytesAcross() * 8, 1);
        }
    }

    private void refuse(boolean wrong, String report) {
        if (wrong) {
            refused = true;
            unknown.accept(report);
        }
    }

    private void begin() {
        rowsLeft = header[4] + header[5] * 256;
        row = new Dots(bytesAcross() * 8, 1);
        refuse(bytesAcross() == 0 || rowsLeft == 0, "GS v 0 (a picture without dots)");
        if (!refused) {
            head.lossOf(row.width() * across(), "GS v 0").ifPresent(unknown);
        }
    }
}
