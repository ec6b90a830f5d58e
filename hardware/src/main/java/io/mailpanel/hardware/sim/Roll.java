package io.mailpanel.hardware.sim;

/** What hands do to the printer: paper, cover, heat. Guarded by its owner's lock. */
final class Roll {
    private static final int NEAR_END_ROWS = 800;
    private static final int FULL = Integer.MAX_VALUE;

    private final Paper paper;
    private long end = FULL;
    boolean coverOpen;
    boolean hot;

    Roll(Paper paper) {
        this.paper = paper;
    }

    void endsAfter(int rows) {
        end = paper.length() + rows;
    }

    void full() {
        end = FULL;
    }

    /** @param motorHot whether the head got hot by its work */
    Condition condition(boolean motorHot) {
        long left = end - paper.length();
        return new Condition(coverOpen, left <= 0, left < NEAR_END_ROWS, hot || motorHot);
    }
}
