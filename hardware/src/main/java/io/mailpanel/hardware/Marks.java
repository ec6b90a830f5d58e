package io.mailpanel.hardware;

/**
 * What is known of a printer's answers to {@code GS r}, from job to job. Unlike {@code DLE EOT} that question waits its turn
 * among what is printed, so that its answer says how far the paper has come. Every one that is sent is counted, and every
 * answer: they come in the questions' order, so the count tells whose an answer is, though it comes in a later job or
 * between jobs. Guarded by its owner's lock.
 */
final class Marks {
    private static final int MISSES = 3;

    private boolean known;
    private int missed;
    private int asked;
    private int answered;

    /** Whether it is known not to answer: then it is not asked any more. */
    boolean mute() {
        return missed >= MISSES;
    }

    /** Whether it is known to answer. */
    boolean known() {
        return known;
    }

    /**
     * It is asked.
     *
     * @return the question's number, from 1
     */
    int asked() {
        return ++asked;
    }

    /** It has answered. What nobody asked for is no answer. */
    void answered() {
        if (answered < asked) {
            answered++;
            known = true;
            missed = 0;
        }
    }

    /** How many questions it has answered; where answers were lost, it is farther than this. */
    int count() {
        return answered;
    }

    /** How many questions have not been answered. */
    int owed() {
        return asked - answered;
    }

    /** No answer to what was asked will come any more. */
    void settled() {
        answered = asked;
    }

    /** It has answered none of a job's questions. One that ever did is only late, or busy. */
    void missed() {
        missed += known ? 0 : 1;
        if (mute()) {
            settled();
        }
    }

    /** It answered once, and does so no longer: as if it never had. Should it answer yet, its answers are told apart. */
    void unlearn() {
        known = false;
    }
}
