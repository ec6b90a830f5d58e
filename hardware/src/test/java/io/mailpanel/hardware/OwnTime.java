package io.mailpanel.hardware;

import io.mailpanel.hardware.sim.Mechanics;
import io.mailpanel.hardware.sim.PaperEmulator;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/** A serial line with a printer at its end, in a time of their own that goes on only where somebody waits. */
final class OwnTime implements Wire, Ticks {
    private static final long BITS_A_BYTE = 10;

    private record Arriving(long at, byte b) {}

    PaperEmulator printer;
    private final int baud;
    private final Mechanics mechanics;
    private final boolean answers;
    private final Deque<Arriving> onTheWay = new ArrayDeque<>();
    private final Deque<Integer> said = new ArrayDeque<>();
    private long now;
    private int missed;
    private long free;
    private long due = Long.MAX_VALUE;
    private Runnable then = () -> {};

    /** @param answers whether what the printer says is heard */
    OwnTime(int baud, Mechanics mechanics, boolean answers) {
        this.baud = baud;
        this.mechanics = mechanics;
        this.answers = answers;
        switchOn();
    }

    private void switchOn() {
        printer = new PaperEmulator(384, mechanics, () -> now);
        if (answers) {
            printer.onReply(bytes -> {
                for (byte b : bytes) {
                    if (missed > 0) {
                        missed--;
                        continue;
                    }
                    said.add(b & 0xFF);
                }
            });
        }
    }

    /** Off and on again: what it had taken is gone, and what it owed is never said. */
    void powerCycle() {
        printer.close();
        onTheWay.clear();
        said.clear();
        switchOn();
    }

    int baud() {
        return baud;
    }

    /** The next so many bytes that it says are not heard. */
    void miss(int bytes) {
        missed = bytes;
    }

    /** Does something when it is time. */
    void at(Duration time, Runnable what) {
        due = time.toNanos();
        then = what;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void park(long nanos) {
        long end = now + nanos;
        while (!onTheWay.isEmpty() && onTheWay.peek().at() <= end) {
            arrive();
        }
        now = end;
        printer.receive(new byte[0], 0);
        if (now >= due) {
            due = Long.MAX_VALUE;
            then.run();
        }
    }

    private void arrive() {
        Arriving next = onTheWay.poll();
        now = Math.max(now, next.at());
        printer.receive(new byte[] {next.b()}, 1);
    }

    @Override
    public void write(byte[] bytes) {
        for (byte b : bytes) {
            free = Math.max(now, free) + (baud == 0 ? 0 : BITS_A_BYTE * 1_000_000_000 / baud);
            onTheWay.add(new Arriving(free, b));
        }
    }

    /** What it answers comes at once after the question's last byte. */
    @Override
    public OptionalInt read(Deadline deadline) {
        while (said.isEmpty() && !deadline.passed() && !onTheWay.isEmpty()) {
            arrive();
        }
        return said.isEmpty() ? OptionalInt.empty() : OptionalInt.of(said.poll());
    }

    @Override
    public void close() {
        printer.close();
    }
}
