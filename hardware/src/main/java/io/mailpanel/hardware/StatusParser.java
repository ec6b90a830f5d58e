package io.mailpanel.hardware;

import java.io.IOException;
import java.util.OptionalInt;

/** Reads the answers to {@code DLE EOT n} (10 04 n), the status question of ESC/POS, and the automatic status of {@code GS a}. */
public final class StatusParser {
    private static final int OFF_LINE = 1 << 3;
    private static final int COVER = 1 << 2;
    private static final int PAPER_STOP = 1 << 5;
    private static final int ERROR = 1 << 6;
    private static final int NEAR_END = 0b0000_1100;
    private static final int PAPER_END = 0b0110_0000;

    private StatusParser() {}

    /** Asks one of the questions 1 (off line?), 2 (why?) and 4 (paper?). */
    @FunctionalInterface
    public interface Question {
        /**
         * @param n the question
         * @return the answer, a byte 0–255; empty if none came in time
         * @throws IOException if the wire failed
         */
        OptionalInt ask(int n) throws IOException;
    }

    /** Whether a byte can be an answer at all: bits 0, 1, 4 and 7 are fixed, so flow control and garbage are told apart. */
    public static boolean isAnswer(int b) {
        return (b & 0x93) == 0x12;
    }

    /**
     * Asks all there is to ask. A printer that is silent to the first question is not asked on, so a silent one costs one
     * wait. One that says it is off line and then names no cause has changed between two questions, as when the cover was just
     * closed: it is asked once more.
     *
     * @throws IOException if the wire failed
     */
    public static PrinterStatus ask(Question question) throws IOException {
        OptionalInt offLine = question.ask(1);
        if (!says(offLine)) {
            return PrinterStatus.UNKNOWN;
        }
        OptionalInt cause = question.ask(2);
        OptionalInt paper = question.ask(4);
        if (has(offLine, OFF_LINE) && !stops(cause, paper)) {
            offLine = question.ask(1);
            cause = question.ask(2);
            paper = question.ask(4);
        }
        return parse(offLine, cause, paper);
    }

    /** Whether there is a reason to be off line, or one may have been missed. */
    private static boolean stops(OptionalInt cause, OptionalInt paper) {
        return !says(cause) || !says(paper) || has(cause, COVER | PAPER_STOP | ERROR) || has(paper, PAPER_END);
    }

    /**
     * What the answers mean together. Ready is only said where all three say so; a fault is believed from any of them.
     * The cover comes before the paper, as many printers feel no paper under an open cover.
     *
     * @param offLine the answer to n = 1
     * @param cause the answer to n = 2
     * @param paper the answer to n = 4
     */
    public static PrinterStatus parse(OptionalInt offLine, OptionalInt cause, OptionalInt paper) {
        if (has(cause, COVER)) {
            return PrinterStatus.COVER_OPEN;
        }
        if (has(cause, PAPER_STOP) || has(paper, PAPER_END)) {
            return PrinterStatus.PAPER_OUT;
        }
        if (has(cause, ERROR) || has(offLine, OFF_LINE)) {
            return PrinterStatus.ERROR;
        }
        if (!says(offLine) || !says(cause) || !says(paper)) {
            return PrinterStatus.UNKNOWN;
        }
        return has(paper, NEAR_END) ? PrinterStatus.PAPER_NEAR_END : PrinterStatus.READY;
    }

    /** Whether a byte can be the answer to {@code GS r 1}: two pairs of equal bits for the paper, and two that are never set. */
    public static boolean isPaper(int b) {
        return (b & 0x90) == 0 && (b & 1) == (b >> 1 & 1) && (b >> 2 & 1) == (b >> 3 & 1);
    }

    /** Whether a byte can be one of the four of an automatic status; {@code at} is its place, 0–3. */
    public static boolean isAutomatic(int at, int b) {
        return at == 0 ? (b & 0x93) == 0x10 : (b & 0x90) == 0;
    }

    /**
     * What the four bytes of an automatic status ({@code GS a}) mean.
     *
     * @param bytes each 0–255
     */
    public static PrinterStatus automatic(int... bytes) {
        if ((bytes[0] & 1 << 5) != 0) {
            return PrinterStatus.COVER_OPEN;
        }
        if ((bytes[2] & 0b0000_1100) != 0) {
            return PrinterStatus.PAPER_OUT;
        }
        if ((bytes[1] & 0b0110_1000) != 0 || (bytes[0] & OFF_LINE) != 0) {
            return PrinterStatus.ERROR;
        }
        return (bytes[2] & 0b0000_0011) != 0 ? PrinterStatus.PAPER_NEAR_END : PrinterStatus.READY;
    }

    private static boolean says(OptionalInt answer) {
        return answer.isPresent() && isAnswer(answer.getAsInt());
    }

    private static boolean has(OptionalInt answer, int bits) {
        return says(answer) && (answer.getAsInt() & bits) != 0;
    }
}
