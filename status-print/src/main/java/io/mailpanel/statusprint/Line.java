package io.mailpanel.statusprint;

import io.nayuki.qrcodegen.QrCode;

/** One thing below the other on the paper. */
sealed interface Line {
    /** Dots from one line of text to the next; a character is {@value #CELL_HEIGHT} high. */
    int PITCH = 30;

    int CELL_WIDTH = 12;
    int CELL_HEIGHT = 24;

    /**
     * A line of text that fits the paper in its look.
     *
     * @param text without control characters
     * @param look how it looks
     */
    record Text(String text, Look look) implements Line {
        /** Dots from its top to the next line's. */
        int pitch() {
            return Math.max(PITCH, CELL_HEIGHT * look.down);
        }
    }

    /** A line drawn across the paper. */
    record Rule() implements Line {
        static final int DOTS = 2;
    }

    /** Blank paper. */
    record Space(int dots) implements Line {}

    /**
     * A QR code in the middle, with the four blank modules that it needs around it.
     *
     * @param content what it holds
     * @param code the code
     * @param module dots of a module's side, an even number
     */
    record Code(String content, QrCode code, int module) implements Line {
        static final int QUIET = 4;

        int side() {
            return (code.size + 2 * QUIET) * module;
        }
    }
}
