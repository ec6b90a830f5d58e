package io.mailpanel.hardware.sim;

import java.util.function.Consumer;

/**
 * {@code ESC * m nL nH d…}: a strip of a picture in the line, column by column: 8 dots high (m = 0, 1) or 24 (32, 33); with an
 * even m each column is two dots wide, and with 8 dots each is three high.
 */
final class ColumnsCommand implements Command {
    private static final int HEADER = 3;
    private static final int DOUBLE_BYTES = 32;

    private final PrintHead head;
    private final Consumer<String> unknown;
    private final int[] header = new int[HEADER];
    private int taken;
    private Dots dots;

    /** @param unknown told a mode that is none of the four, whose arguments are text then, and what is cut off */
    ColumnsCommand(PrintHead head, Consumer<String> unknown) {
        this.head = head;
        this.unknown = unknown;
    }

    private boolean known() {
        return (header[0] & ~(DOUBLE_BYTES | 1)) == 0;
    }

    private int bytesDown() {
        return header[0] >= DOUBLE_BYTES ? 3 : 1;
    }

    private int columns() {
        return header[1] + header[2] * 256;
    }

    @Override
    public boolean complete() {
        return taken > 0 && !known() || taken >= HEADER && taken == HEADER + columns() * bytesDown();
    }

    @Override
    public void take(int b) {
        if (taken < HEADER) {
            header[taken++] = b;
            if (!known()) {
                unknown.accept("ESC * " + b);
                return;
            }
            dots = taken == HEADER ? new Dots(columns(), bytesDown() * 8) : null;
        } else {
            int at = taken++ - HEADER;
            for (int bit = 0; bit < 8; bit++) {
                if ((b >> (7 - bit) & 1) != 0) {
                    dots.blacken(at / bytesDown(), at % bytesDown() * 8 + bit);
                }
            }
        }
        if (complete() && columns() > 0) {
            Dots shown = dots.scaled((header[0] & 1) == 0 ? 2 : 1, bytesDown() == 1 ? 3 : 1);
            head.lossInLine(shown.width(), "ESC *").ifPresent(unknown);
            head.picture(shown);
        }
    }
}
