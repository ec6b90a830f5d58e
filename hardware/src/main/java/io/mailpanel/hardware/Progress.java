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
    /** So soon one answers that has nothing else to do. */
    private static final long AT_ONCE_NS = Duration.ofMillis(300).toNanos();

    private static final long ANSWER_NS = WirePrinter.STATUS_LIMIT.toNanos();
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
    private final Answers answers;
    private final Ticks time;
    private final Marks marks;
    private final Hearing hearing;
    private final Pause pause;
    private boolean asks;
    private int sent;
    private int again;
    private int before;
    private long askedAt;

    /**
     * @param marks what is known of the printer
     * @param hearing whether it answers any question
     * @param pause how to wait
     */
    Progress(Wire wire, Answers answers, Ticks time, Marks marks, Hearing hearing, Pause pause) {
        this.wire = wire;
        this.answers = answers;
        this.time = time;
        this.marks = marks;
        this.hearing = hearing;
        this.pause = pause;
    }

    /**
     * Asks for the first time, at the job's begin. What an earlier job left is waited for, or its answers would be taken for
     * this one's.
     */
    void begin() throws IOException {
        asks = !hearing.silent() && !marks.mute();
        if (!asks) {
            return;
        }
        if (marks.owing() && marks.known()) {
            settle();
        }
        marks.owing(true);
        before = answers.passed();
        sent = 0;
        mark();
    }

    /** Waits until questions are answered at once, twice: then nothing is left in front of them. */
    private void settle() throws IOException {
        long end = time.now() + GIVE_UP_NS;
        int prompt = 0;
        while (prompt < 2 && time.now() - end < 0 && !hearing.silent()) {
            int heard = answers.passed();
            ask();
            long asked = askedAt;
            while (answers.passed() == heard && time.now() - asked < AT_ONCE_NS) {
                pause.pause(STEP_NS);
            }
            prompt = answers.passed() > heard ? prompt + 1 : 0;
            pause.pause(STEP_NS);
        }
        while (time.now() - askedAt < AT_ONCE_NS) {
            pause.pause(STEP_NS);
        }
    }

    /** Asks here, between two commands; the question's number, for {@link #passed}. */
    int mark() throws IOException {
        if (!asks) {
            return NEVER;
        }
        remember();
        ask();
        return sent++;
    }

    private void ask() throws IOException {
        wire.write(QUESTION);
        askedAt = time.now();
    }

    /** Whether the paper has come to a question. */
    boolean passed(int mark) {
        return answers.passed() - before > mark;
    }

    /** Whether the printer answers at all. */
    boolean tells() {
        return asks && answers.passed() > before;
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
        long due = time.now() + Math.max(0, pace.untilPrinted(time.now()));
        while (asks && !passed(last)) {
            long now = time.now();
            if (hearing.silent()) {
                // It has fallen silent on the way.
                return false;
            } else if (tells() && now - due > GIVE_UP_NS) {
                throw new Wire.Stalled("The printer does not come to the end of the job; check paper and cover");
            } else if (!tells() && now - due >= 0 && now - askedAt >= ANSWER_NS) {
                marks.missed();
                return false;
            } else if (tells() && now - due >= 0 && now - askedAt >= 2 * ANSWER_NS) {
                // An answer may have been lost on the way: the next one will do.
                ask();
                again++;
            }
            remember();
            pause.pause(5 * STEP_NS);
        }
        remember();
        marks.owing(asks && answers.passed() - before < sent + again);
        return asks;
    }

    private void remember() {
        if (tells()) {
            marks.heard();
        }
    }
}
