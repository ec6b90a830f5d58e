package io.mailpanel.hardware.sim;

import java.util.function.Consumer;

/**
 * {@code GS k m d… NUL} (m = 0–6) and {@code GS k m n d…} (65–79): a barcode. This printer draws none and says so, but passes
 * over its data, as a printer with barcodes would.
 */
final class BarcodeCommand implements Command {
    private static final int MOST_OLD = 6;
    private static final int FIRST_NEW = 65;
    private static final int LAST_NEW = 79;

    private final Consumer<String> unknown;
    private int mode = -1;
    /** Of the newer form; -1 while it is not known. */
    private int left = -1;

    private boolean complete;

    BarcodeCommand(Consumer<String> unknown) {
        this.unknown = unknown;
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public void take(int b) {
        if (mode < 0) {
            mode = b;
            boolean known = b <= MOST_OLD || b >= FIRST_NEW && b <= LAST_NEW;
            unknown.accept("GS k " + b + (known ? " (a barcode, which is not drawn here)" : ""));
            complete = !known;
        } else if (mode <= MOST_OLD) {
            complete = b == 0;
        } else if (left < 0) {
            left = b;
            complete = b == 0;
        } else {
            complete = --left == 0;
        }
    }
}
