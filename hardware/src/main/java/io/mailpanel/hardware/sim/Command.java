package io.mailpanel.hardware.sim;

import java.util.function.Consumer;

/** A command whose lead bytes have been read and that now takes its arguments, byte by byte. */
interface Command {
    /** Whether it needs no more bytes. */
    boolean complete();

    /** @param b the next byte, 0–255 */
    void take(int b);

    /** A command of a fixed number of arguments. */
    static Command fixed(int count, Consumer<int[]> action) {
        return new Command() {
            private final int[] arguments = new int[count];
            private int at;

            {
                run();
            }

            private void run() {
                if (at == count) {
                    action.accept(arguments);
                }
            }

            @Override
            public boolean complete() {
                return at == count;
            }

            @Override
            public void take(int b) {
                arguments[at++] = b;
                run();
            }
        };
    }
}
