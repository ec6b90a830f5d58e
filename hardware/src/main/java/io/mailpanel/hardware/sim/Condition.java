package io.mailpanel.hardware.sim;

import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.StatusParser;
import java.io.IOException;
import java.util.OptionalInt;

/**
 * The printer's condition and how it says it (Epson's bits).
 *
 * @param coverOpen whether the cover is open
 * @param paperOut whether there is no paper
 * @param nearEnd whether the roll is nearly at its end
 * @param hot whether the head is too hot and has to cool down, which it does by itself
 */
record Condition(boolean coverOpen, boolean paperOut, boolean nearEnd, boolean hot) {
    static final Condition GOOD = new Condition(false, false, false, false);

    boolean prints() {
        return !coverOpen && !paperOut && !hot;
    }

    /** What it tells to somebody who asks all. */
    PrinterStatus status() {
        try {
            return StatusParser.ask(n -> OptionalInt.of(answer(n)));
        } catch (IOException e) {
            throw new IllegalStateException("There is no wire that could break", e);
        }
    }

    /** The answer to {@code DLE EOT n}. */
    int answer(int n) {
        return 0x12
                | switch (n) {
                    case 1 -> bit(!prints(), 3);
                    case 2 -> bit(coverOpen, 2) | bit(paperOut, 5) | bit(hot, 6);
                    case 3 -> bit(hot, 6);
                    case 4 ->
                        bit(nearEnd || paperOut, 2) | bit(nearEnd || paperOut, 3) | bit(paperOut, 5) | bit(paperOut, 6);
                    default -> 0;
                };
    }

    /** The answer to {@code GS r 1}. */
    int paper() {
        return bit(nearEnd || paperOut, 0) | bit(nearEnd || paperOut, 1) | bit(paperOut, 2) | bit(paperOut, 3);
    }

    /** The four bytes of {@code GS a}'s automatic status. */
    byte[] automatic() {
        return new byte[] {(byte) (0x10 | bit(!prints(), 3) | bit(coverOpen, 5)), (byte) bit(hot, 6), (byte) paper(), 0
        };
    }

    private static int bit(boolean set, int position) {
        return set ? 1 << position : 0;
    }
}
