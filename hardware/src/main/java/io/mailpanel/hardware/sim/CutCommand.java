package io.mailpanel.hardware.sim;

import java.util.function.IntConsumer;

/** {@code GS V m} cuts here; {@code GS V m n} feeds to the knife and n dots more, then cuts. */
final class CutCommand implements Command {
    private final PrintHead head;
    private final IntConsumer unknown;
    private int mode = -1;
    private boolean complete;

    CutCommand(PrintHead head, IntConsumer unknown) {
        this.head = head;
        this.unknown = unknown;
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public void take(int b) {
        if (mode >= 0) {
            head.cut(true, b);
            complete = true;
            return;
        }
        mode = b;
        switch (b) {
            case 0, 1, 48, 49 -> {
                head.cut(false, 0);
                complete = true;
            }
            case 65, 66 -> {
                // One more byte tells how far to feed.
            }
            default -> {
                unknown.accept(b);
                complete = true;
            }
        }
    }
}
