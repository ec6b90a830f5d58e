package io.mailpanel.hardware;

/**
 * Whether a printer answers at all. One that never did is not worth half a second a question; one that did may be late or
 * busy for once, and is given up only after several questions in a row. Guarded by its owner's lock.
 */
final class Hearing {
    private static final int MISSES = 3;

    private boolean answered;
    private boolean silent;
    private int missed;

    /**
     * Takes what came of a question.
     *
     * @return whether that tells anything; false means to ask again before one believes that it knows nothing
     */
    boolean tells(PrinterStatus told) {
        if (told != PrinterStatus.UNKNOWN) {
            answered = true;
            silent = false;
            missed = 0;
            return true;
        }
        missed++;
        silent = !answered || missed >= MISSES;
        answered = answered && !silent;
        return silent;
    }

    /** Whether it is known not to answer. */
    boolean silent() {
        return silent;
    }
}
