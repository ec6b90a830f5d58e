package io.mailpanel.hardware.sim;

/**
 * How long the paper takes, and how hot the head gets. Heat is counted in rows that are black all across; it goes off with
 * time. Times are of System.nanoTime. Guarded by its owner's lock.
 */
final class Motor {
    /** 10 cm of black from cold, and a bit more for what cools meanwhile. */
    private static final double TOO_HOT = 800;

    private static final double COOL_AGAIN = TOO_HOT / 2;
    private static final double COOLING_PER_SECOND = 160;
    private static final double SECOND = 1e9;

    private final int rowsPerSecond;
    private long busyUntil;
    private long heatAt;
    private double heat;
    private boolean hot;

    Motor(int rowsPerSecond, long now) {
        this.rowsPerSecond = rowsPerSecond;
        busyUntil = now;
        heatAt = now;
    }

    /** The paper has to move so far, after the move under way; a thread that comes late for that makes it no later. */
    void move(long rows, double blackRows, long now) {
        busyUntil = busyUntil + (long) (rows * SECOND / rowsPerSecond);
        cool(now);
        heat += blackRows;
        hot = hot || heat > TOO_HOT;
    }

    /** There was nothing to print until now. */
    void rested(long now) {
        busyUntil = Math.max(now, busyUntil);
    }

    /** Nanoseconds until the paper stands still; 0 or less if it does. */
    long busyFor(long now) {
        return busyUntil - now;
    }

    /** Whether the head has to cool down before it can print on. */
    boolean hot(long now) {
        cool(now);
        hot = hot && heat > COOL_AGAIN;
        return hot;
    }

    /** Nanoseconds until a hot head is cool again. */
    long coolIn(long now) {
        cool(now);
        return (long) (Math.max(0, heat - COOL_AGAIN) / COOLING_PER_SECOND * SECOND);
    }

    private void cool(long now) {
        heat = Math.max(0, heat - (now - heatAt) / SECOND * COOLING_PER_SECOND);
        heatAt = now;
    }
}
