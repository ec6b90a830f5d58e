package io.mailpanel.hardware.sim;

import java.util.Arrays;
import java.util.function.BiConsumer;

/** {@code GS ( X pL pH …}: a function letter, a length, and so many parameters; so even an unknown one can be passed over. */
final class CountedCommand implements Command {
    private final BiConsumer<Character, int[]> action;
    private int[] taken = new int[64];
    private int count;

    CountedCommand(BiConsumer<Character, int[]> action) {
        this.action = action;
    }

    @Override
    public boolean complete() {
        return count >= 3 && count == 3 + taken[1] + taken[2] * 256;
    }

    @Override
    public void take(int b) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, count * 2);
        }
        taken[count++] = b;
        if (complete()) {
            action.accept((char) taken[0], Arrays.copyOfRange(taken, 3, count));
        }
    }
}
