package io.mailpanel.hardware;

/**
 * What is known of a printer's answers to {@code GS r}, from job to job. Unlike {@code DLE EOT} that question waits its turn
 * among what is printed, so that its answer says how far the paper has come. Guarded by its owner's lock.
 */
final class Marks {
    private static final int MISSES = 3;

    private boolean answered;
    private int missed;
    private boolean owing;

    /** Whether it is known not to answer: then it is not asked any more. */
    boolean mute() {
        return missed >= MISSES;
    }

    /** Whether it is known to answer. */
    boolean known() {
        return answered;
    }

    /** It has answered. */
    void heard() {
        answered = true;
        missed = 0;
    }

    /** It has answered none of a job's questions. One that ever did is only late, or busy. */
    void missed() {
        missed += answered ? 0 : 1;
    }

    /** Whether answers to questions of an earlier job may still come. */
    boolean owing() {
        return owing;
    }

    /** @param more whether answers may come later, to whom does not ask for them */
    void owing(boolean more) {
        owing = more;
    }
}
