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
    private static final Duration STRAY = Duration.ofMillis(100);
    private static final byte[] AUTOMATIC_STATUS_ON = {EscPosCommand.GS, 'a', 0x0E};
    private static final int FRAME = 4;

    private final Wire wire;
    private final int[] frame = new int[FRAME];
    private int framed;
    private boolean automaticOn;
    private Optional<PrinterStatus> automatic = Optional.empty();
    private int strays;
    private int matched;
    private boolean inJob;

    Answers(Wire wire) {
        this.wire = wire;
    }

    /** Asks all; UNKNOWN if the printer does not answer. Only between two commands. */
    PrinterStatus ask(Deadline deadline) throws IOException {
        passOverStrays();
        PrinterStatus status = StatusParser.ask(n -> answer(n, deadline));
        boolean stops = status == PrinterStatus.PAPER_OUT
                || status == PrinterStatus.COVER_OPEN
                || status == PrinterStatus.ERROR;
        // In a job a late answer to its bytes would look like trouble; trouble lasts long enough to be asked for twice.
        return stops && inJob ? StatusParser.ask(n -> answer(n, deadline)) : status;
    }

    private OptionalInt answer(int n, Deadline deadline) throws IOException {
        listen();
        wire.write(new byte[] {EscPosCommand.DLE, 0x04, (byte) n});
        OptionalInt got = wire.read(deadline);
        while (got.isPresent() && !StatusParser.isAnswer(got.getAsInt())) {
            automatic(got.getAsInt());
            got = wire.read(deadline);
        }
        return got;
    }

    /** Bytes of a job that were written: those that look like a question will be answered. */
    void wrote(byte[] bytes) {
        inJob = true;
        for (byte b : bytes) {
            if (matched == 2 && b >= 1 && b <= 4) {
                strays++;
            }
            matched = b == EscPosCommand.DLE ? 1 : matched == 1 && b == 0x04 ? 2 : 0;
        }
    }

    private void passOverStrays() throws IOException {
        Deadline deadline = Deadline.in(STRAY);
        while (strays > 0) {
            OptionalInt got = wire.read(deadline);
            if (got.isEmpty()) {
                break;
            } else if (StatusParser.isAnswer(got.getAsInt())) {
                strays--;
            }
        }
        strays = 0;
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
                strays = Math.max(0, strays - 1);
            } else {
                automatic(got.getAsInt());
            }
        }
        return automatic;
    }

    private OptionalInt now() throws IOException {
        return wire.read(new Deadline(System.nanoTime()));
    }

    private void automatic(int b) {
        if (!automaticOn || !StatusParser.isAutomatic(framed, b)) {
            framed = 0;
        }
        if (automaticOn && StatusParser.isAutomatic(framed, b)) {
            frame[framed++] = b;
        }
        if (framed == FRAME) {
            framed = 0;
            automatic = Optional.of(StatusParser.automatic(Arrays.copyOf(frame, FRAME)));
        }
    }
}
