package io.mailpanel.hardware;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the printer says, told apart: answers to our questions, its automatic status, and what is neither. Bytes of a picture
 * can look like a question; the printer's answers to those are counted and passed over. Not thread-safe.
 */
final class Answers {
    /** Answers that are owed come one after the other; after so long a silence no more do. */
    private static final Duration QUIET = Duration.ofMillis(200);

    /** So long it is listened to before trouble in a job is believed. */
    private static final Duration SURELY_QUIET = Duration.ofMillis(300);

    private static final byte[] AUTOMATIC_STATUS_ON = {EscPosCommand.GS, 'a', 0x0E};
    private static final int FRAME = 4;

    private final Wire wire;
    private final Marks marks;
    private final Babble babble = new Babble();
    private final int[] frame = new int[FRAME];
    private int framed;
    private boolean automaticOn;
    private Optional<PrinterStatus> automatic = Optional.empty();
    /** Questions asked, or met with in pictures, whose answers have not come. */
    private int owed;

    private int matched;
    private boolean inJob;

    /** @param marks counts the answers to questions that wait their turn among what is printed ({@code GS r}) */
    Answers(Wire wire, Marks marks) {
        this.wire = wire;
        this.marks = marks;
    }

    /**
     * Asks all; UNKNOWN if the printer does not answer, or only babbles. Only between two commands. Trouble is what letters of
     * a text look like, never readiness, so only trouble is doubted.
     */
    PrinterStatus ask(Deadline deadline) throws IOException {
        babble.forget();
        PrinterStatus status = StatusParser.ask(n -> answer(n, deadline));
        boolean babbled = babble.heard();
        if (!WirePrinter.stops(status) || !inJob && !babbled) {
            return status;
        }
        // A late answer to a job's bytes would look like trouble; real trouble lasts long enough to be asked for twice.
        while (next(Deadline.in(SURELY_QUIET)).isPresent() && !deadline.passed()) {
            continue;
        }
        owed = 0;
        babble.forget();
        Deadline again = Deadline.in(WirePrinter.STATUS_LIMIT);
        PrinterStatus second = StatusParser.ask(n -> answer(n, again));
        if (WirePrinter.stops(second) && babble.heard()) {
            return PrinterStatus.UNKNOWN;
        }
        return second == PrinterStatus.UNKNOWN && !babbled ? status : second;
    }

    /** Answers come in the order of the questions: the last one that is owed is the answer to this one. */
    private OptionalInt answer(int n, Deadline deadline) throws IOException {
        listen();
        wire.write(new byte[] {EscPosCommand.DLE, 0x04, (byte) n});
        owed++;
        OptionalInt last = next(deadline);
        while (last.isPresent() && owed > 0) {
            OptionalInt later = next(Deadline.in(QUIET));
            if (later.isEmpty()) {
                // Not all printers look into pictures for questions.
                owed = 0;
            } else {
                last = later;
            }
        }
        return last;
    }

    /** The next answer, whichever question's it is. */
    private OptionalInt next(Deadline deadline) throws IOException {
        OptionalInt got = wire.read(deadline);
        while (got.isPresent() && !StatusParser.isAnswer(got.getAsInt())) {
            other(got.getAsInt());
            got = wire.read(deadline);
        }
        if (got.isPresent()) {
            answered();
        }
        return got;
    }

    /** Bytes of a job that were written: those that look like a question will be answered. */
    void wrote(byte[] bytes) {
        inJob = true;
        for (byte b : bytes) {
            if (matched == 2 && b >= 1 && b <= 4) {
                owed++;
            }
            matched = b == EscPosCommand.DLE ? 1 : matched == 1 && b == 0x04 ? 2 : 0;
        }
    }

    /** Asks the printer to say by itself when its status changes. Only between two commands, after its reset. */
    void askForAutomaticStatus() throws IOException {
        wire.write(AUTOMATIC_STATUS_ON);
        automaticOn = true;
    }

    /** Takes what has come meanwhile; the last status that the printer told by itself, if it did. */
    Optional<PrinterStatus> listen() throws IOException {
        for (OptionalInt got = now(); got.isPresent(); got = now()) {
            if (StatusParser.isAnswer(got.getAsInt())) {
                answered();
            } else {
                other(got.getAsInt());
            }
        }
        return automatic;
    }

    private void answered() {
        babble.answer(owed);
        owed = Math.max(0, owed - 1);
    }

    private void other(int b) {
        babble.other(b);
        automatic(b);
    }

    private OptionalInt now() throws IOException {
        return wire.read(new Deadline(System.nanoTime()));
    }

    /** A frame may come unasked, as a printer goes on telling after the job that wished it: it is no answer to anything. */
    private void automatic(int b) {
        boolean inFrame = framed > 0;
        if (!StatusParser.isAutomatic(framed, b)) {
            framed = 0;
        }
        if (StatusParser.isAutomatic(framed, b)) {
            frame[framed++] = b;
        } else if (!inFrame && StatusParser.isPaper(b)) {
            marks.answered();
        }
        if (framed == FRAME) {
            framed = 0;
            if (automaticOn) {
                automatic = Optional.of(StatusParser.automatic(Arrays.copyOf(frame, FRAME)));
            }
        }
    }
}
