package io.mailpanel.hardware;

import java.io.IOException;
import java.time.Duration;

/**
 * How far the paper of a job has come, by questions that wait their turn among what is printed. They are answered in order.
 * Not thread-safe.
 */
final class Progress {
    /** A question that the printer never gets to has no number. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final byte[] QUESTION = {EscPosCommand.GS, 'r', 1};
    private static final long ANSWER_NS = WirePrinter.STATUS_LIMIT.toNanos();
    /** An answer that has not come for so long may have been lost. */
    private static final long AGAIN_NS = 2 * ANSWER_NS;

    private static final long STEP_NS = Duration.ofMillis(10).toNanos();
    /** Longer than a head needs to cool down. */
    private static final long GIVE_UP_NS = Duration.ofSeconds(60).toNanos();

    /** Lets time pass, and looks at the printer meanwhile. */
    @FunctionalInterface
    interface Pause {
        /**
         * @param nanos at most so long
         * @throws IOException if the printer stopped, or the wire broke
         */
        void pause(long nanos) throws IOException;
    }

    private final Wire wire;
    private final Ticks time;
    private final Marks marks;
    private final Hearing hearing;
    private final Pause pause;
    private boolean asks;
    private int first = NEVER;
    private long askedAt;

    /**
     * @param marks what is known of the printer, and counts its answers
     * @param hearing whether it answers any question
     * @param pause how to wait
     */
    Progress(Wire wire, Ticks time, Marks marks, Hearing hearing, Pause pause) {
        this.wire = wire;
        this.time = time;
        this.marks = marks;
        this.hearing = hearing;
        this.pause = pause;
    }

    /**
     * Asks for the first time, at the job's begin. What an earlier job left in the printer is waited for.
     *
     * @throws Wire.Stalled if the printer does not come to the end of that
     */
    void begin() throws IOException {
        asks = !hearing.silent() && !marks.mute();
        if (!asks) {
            return;
        }
        if (marks.owed() > 0 && marks.known()) {
            settle();
        }
        first = mark();
    }

    /**
     * Waits until the printer has come to a question that is asked now. Answers of an earlier job's may be late, or lost for
     * ever: each one that came is counted for the oldest question, and more is asked until even the last must be answered.
     */
    private void settle() throws IOException {
        int mine = ask();
        int heard = marks.count();
        long heardAt = askedAt;
        long patience = AGAIN_NS;
        while (!passed(mine) && !hearing.silent()) {
            pause.pause(STEP_NS);
            long now = time.now();
            if (marks.count() > heard) {
                heard = marks.count();
                heardAt = now;
                patience = AGAIN_NS;
                if (!passed(mine)) {
                    ask();
                }
            } else if (now - heardAt > GIVE_UP_NS) {
                marks.unlearn();
                throw new Wire.Stalled("The printer does not come to the end of what it had; check paper and cover");
            } else if (now - askedAt >= patience) {
                ask();
                patience *= 2;
            }
        }
        if (passed(mine)) {
            awaitQuiet();
            marks.settled();
        }
    }

    /** It has nothing left but questions: what it still answers, it answers at once. */
    private void awaitQuiet() throws IOException {
        int owed = marks.owed();
        long since = time.now();
        while (owed > 0 && time.now() - since < ANSWER_NS && !hearing.silent()) {
            pause.pause(STEP_NS);
            if (marks.owed() < owed) {
                owed = marks.owed();
                since = time.now();
            }
        }
    }

    /** Asks here, between two commands; the question's number, for {@link #passed}. */
    int mark() throws IOException {
        return asks ? ask() : NEVER;
    }

    private int ask() throws IOException {
        int number = marks.asked();
        wire.write(QUESTION);
        askedAt = time.now();
        return number;
    }

    /** Whether the paper has surely come to a question. */
    boolean passed(int mark) {
        return marks.count() >= mark;
    }

    /** Whether the printer answers this job's questions. */
    boolean tells() {
        return asks && passed(first);
    }

    /**
     * Waits until all is printed, as far as the printer tells it.
     *
     * @param pace how long it should take, for one that does not tell
     * @return whether the printer said so; false if it does not tell
     * @throws Wire.Stalled if it tells, but its answer did not come in a long time
     * @throws IOException if it stopped, or the wire broke
     */
    boolean awaitEnd(Pace pace) throws IOException {
        int last = mark();
        int heard = marks.count();
        long due = time.now() + Math.max(0, pace.untilPrinted(time.now()));
        while (asks && !passed(last)) {
            long now = time.now();
            if (hearing.silent()) {
                // It has fallen silent on the way.
                return false;
            } else if (now - due > GIVE_UP_NS) {
                giveUp();
                return false;
            } else if (!marks.known() && now - due >= 0 && now - askedAt >= ANSWER_NS) {
                marks.missed();
                return false;
            } else if (marks.known() && now - due >= 0 && (now - askedAt >= AGAIN_NS || marks.count() > heard)) {
                // An answer may have been lost on the way: the next one will do.
                ask();
                heard = marks.count();
            }
            pause.pause(5 * STEP_NS);
        }
        return asks;
    }

    /** One that told before and now not once has had its time all the same, and may be another printer. */
    private void giveUp() throws Wire.Stalled {
        if (tells()) {
            throw new Wire.Stalled("The printer does not come to the end of the job; check paper and cover");
        }
        marks.unlearn();
    }
}
