package io.mailpanel.hardware.sim;

import java.util.Arrays;
import java.util.function.Consumer;

/** {@code ESC D n1…nk NUL}: tab stops, at most 32, ascending. */
final class TabsCommand implements Command {
    private final Consumer<int[]> action;
    private final int[] columns = new int[32];
    private int count;
    private boolean complete;

    TabsCommand(Consumer<int[]> action) {
        this.action = action;
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public void take(int b) {
        boolean descends = count > 0 && b <= columns[count - 1];
        if (b == 0 || descends || count == columns.length) {
            complete = true;
            action.accept(Arrays.copyOf(columns, count));
        } else {
            columns[count++] = b;
        }
    }
}
