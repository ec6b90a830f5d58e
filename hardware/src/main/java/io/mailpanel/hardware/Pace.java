package io.mailpanel.hardware;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps a job to the speed of wire and printer: reckons when the bytes are through the wire and when the printer has printed
 * them, so that its buffer never holds more than it should, and its wire never runs dry. Times are of
 * System.nanoTime. Not thread-safe.
 */
final class Pace {
    private static final int BITS_A_BYTE = 10;
    /** So much may wait in front of the wire: enough that it never runs dry, little enough that questions come through. */
    private static final long LEAD_NS = 60_000_000;

    private record Waiting(int bytes, long printedAt) {}

    private final PrinterTraits traits;
    private final int baud;
    private final int limit;
    private final Deque<Waiting> inPrinter = new ArrayDeque<>();
    private int held;
    private long wireFree;
    private long printed;

    /**
     * @param baud the wire's speed; 0 if it is so fast that it does not count
     * @param limit how many bytes may wait in the printer; more than its buffer holds for no limit
     */
    Pace(PrinterTraits traits, int baud, int limit, long now) {
        this.traits = traits;
        this.baud = baud;
        this.limit = limit;
        wireFree = now;
        printed = now;
    }

    /** How long to wait before so many bytes may be sent to the printer's buffer; 0 or less if they may now. */
    long waitForRoom(int bytes, long now) {
        forgetPrinted(now);
        boolean room = inPrinter.isEmpty() || held + bytes <= limit;
        return room ? 0 : inPrinter.peek().printedAt() - now;
    }

    /** How long to wait before the next bytes may be written; 0 or less if they may now. */
    long waitForWire(long now) {
        return wireFree - LEAD_NS - now;
    }

    private void forgetPrinted(long now) {
        while (!inPrinter.isEmpty() && inPrinter.peek().printedAt() - now <= 0) {
            held -= inPrinter.poll().bytes();
        }
    }

    /** These bytes were written just now; they belong to a piece that is not complete yet. */
    void wrote(int bytes, long now) {
        long begin = Math.max(wireFree, now);
        wireFree = baud == 0 ? begin : begin + bytes * (long) BITS_A_BYTE * 1_000_000_000 / baud;
    }

    /** A piece was written whole. */
    void wrote(Piece piece, long now) {
        long begin = Math.max(printed, Math.max(wireFree, now));
        printed = begin + piece.rows() * 1_000_000_000L / traits.rowsPerSecond();
        held += piece.length();
        inPrinter.add(new Waiting(piece.length(), printed));
    }

    /** The printer rests after a band. */
    void rest() {
        wireFree += traits.bandPause().toNanos();
        printed = Math.max(printed, wireFree);
    }

    /** How long until all that was written has left the wire; 0 or less if it has. */
    long untilSent(long now) {
        return wireFree - now;
    }

    /** How long until all is printed; 0 or less if it is. */
    long untilPrinted(long now) {
        return Math.max(printed, wireFree) - now;
    }
}
