package io.mailpanel.hardware;

/**
 * Whether what comes in between the answers is what a printer says: flow control, whole automatic statuses, answers to
 * {@code GS r}. Words such as an error text have letters in them that look like an answer; only what stands around them
 * tells. Not thread-safe.
 */
final class Babble {
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    private static final int FRAME = 4;
    private static final int RESERVED = 0b0110_0000;

    private boolean heard;
    private int framed;

    /** Takes a byte, 0–255, that is no answer. */
    void other(int b) {
        if (b == XON || b == XOFF) {
            return;
        }
        if (StatusParser.isAutomatic(framed, b)) {
            framed = (framed + 1) % FRAME;
            return;
        }
        // Few printers set the reserved bits, and every word has them.
        heard |= framed > 0 || !StatusParser.isPaper(b) || (b & RESERVED) != 0;
        framed = 0;
    }

    /** Takes an answer to {@code DLE EOT}; {@code owed} is how many were still to come before it. */
    void answer(int owed) {
        heard |= owed == 0;
    }

    /** Whether something came that no printer says, or half of something. */
    boolean heard() {
        return heard || framed > 0;
    }

    void forget() {
        heard = false;
        framed = 0;
    }
}
