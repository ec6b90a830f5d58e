package io.mailpanel.hardware.sim;

import java.util.function.IntConsumer;

/** Finds {@code DLE EOT n} as the bytes arrive: a printer answers it at once, off line too, and even inside a picture. */
final class RealTime {
    private final IntConsumer question;
    private int matched;

    /** @param question told n, 1–4 */
    RealTime(IntConsumer question) {
        this.question = question;
    }

    /** Whether there is such a question: 1–4. */
    static boolean asks(int n) {
        return n >= 1 && n <= 4;
    }

    /** @param b 0–255 */
    void accept(int b) {
        if (matched == 2 && asks(b)) {
            matched = 0;
            question.accept(b);
        } else if (matched == 1 && b == 0x04) {
            matched = 2;
        } else {
            matched = b == 0x10 ? 1 : 0;
        }
    }
}
