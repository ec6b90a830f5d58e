package io.mailpanel.hardware;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One job on its way through an open wire, piece by piece. */
final class PrintRun {
    private static final long LOOK_NS = Duration.ofMillis(250).toNanos();
    private static final int SLICE = 64;
    /** What was written so shortly before the wire broke may not have arrived: some lines twice are better than none. */
    private static final long ON_THE_WAY_NS = Duration.ofMillis(250).toNanos();

    /** A piece that was written, and when it had left. */
    private record Sent(int start, int length, long leftAt) {}

    private final String name;
    private final Wire wire;
    private final Answers answers;
    private final Ticks time;
    private final Pace pace;
    private final boolean automaticStatus;
    private final Consumer<PrinterStatus> seen;
    private final UnaryOperator<PrinterStatus> contacts;
    private final Hearing hearing;
    private final boolean watched;
    private boolean told;
    private long lookAt;
    private JobPosition position = JobPosition.START;
    private final Deque<Sent> onTheWay = new ArrayDeque<>();
    private final Progress progress;
    private final Elements elements;

    /**
     * @param name the printer, for messages
     * @param time what the pace goes by
     * @param pace how fast it may be fed
     * @param hearing whether the printer is known not to answer, so that it is not asked
     * @param marks whether it is known to say how far it has printed
     * @param automaticStatus whether it can tell its status by itself
     * @param seen told every status of the wire's
     * @param contacts what counts of a status of the wire's; null if nothing beside the wire tells anything
     */
    PrintRun(
            String name,
            Wire wire,
            Ticks time,
            Pace pace,
            Hearing hearing,
            Marks marks,
            boolean automaticStatus,
            Consumer<PrinterStatus> seen,
            UnaryOperator<PrinterStatus> contacts) {
        this.name = name;
        this.wire = wire;
        this.answers = new Answers(wire, marks);
        this.time = time;
        this.pace = pace;
        this.hearing = hearing;
        this.automaticStatus = automaticStatus;
        this.seen = seen;
        this.watched = contacts != null;
        this.contacts = watched ? contacts : UnaryOperator.identity();
        this.progress = new Progress(wire, time, marks, hearing, this::pause);
        this.elements = new Elements(progress, pace, time);
    }

    /** Sends what comes after a position, and returns when it should be on paper. */
    void run(byte[] job, JobPosition from) throws IOException {
        position = from;
        lookUntilTold();
        if (from.handed() > 0 || from.begun() > 0) {
            again(job, from);
        }
        progress.begin();
        List<Piece> all = JobCutter.cut(job);
        elements.expect(Element.of(all));
        for (Piece piece : all) {
            if (piece.end() > from.handed()) {
                elements.before(piece);
                send(job, piece);
                elements.after(piece);
                if (automaticStatus && !hearing.silent() && piece.resets()) {
                    // The reset has switched it off.
                    answers.askForAutomaticStatus();
                }
            }
        }
        if (progress.awaitEnd(pace)) {
            // What it says from now on is no matter of this job's.
            return;
        }
        long left = pace.untilPrinted(time.now());
        while (left > 0 && (watched || !hearing.silent())) {
            pause(Math.min(left, LOOK_NS));
            left = pace.untilPrinted(time.now());
        }
        lookUntilTold();
    }

    /** The printer may wait for the rest of a command, and may have been off: blank bytes end the one, settings heal the other. */
    private void again(byte[] job, JobPosition from) throws IOException {
        if (from.begun() > 0) {
            write(new byte[from.begun()]);
        }
        if (from.handed() < job.length) {
            write(JobCutter.settingsAt(job, from.handed()));
        }
        position = new JobPosition(from.handed(), 0);
    }

    private void send(byte[] job, Piece piece) throws IOException {
        int start = Math.max(piece.start(), position.handed());
        for (long wait = room(piece); wait > 0; wait = room(piece)) {
            pause(Math.min(wait, LOOK_NS));
        }
        lookIfDue();
        position = new JobPosition(start, piece.end() - start);
        write(Arrays.copyOfRange(job, start, piece.end()));
        position = new JobPosition(piece.end(), 0);
        long now = time.now();
        pace.wrote(piece, now);
        onTheWay.removeIf(sent -> now - sent.leftAt() > ON_THE_WAY_NS);
        onTheWay.add(new Sent(start, piece.end() - start, now + Math.max(0, pace.untilSent(now))));
        if (piece.picture()) {
            pace.rest();
        }
    }

    private long room(Piece piece) {
        return pace.waitForRoom(piece.length(), time.now());
    }

    private void write(byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; at += SLICE) {
            byte[] slice = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + SLICE));
            for (long wait = pace.waitForWire(time.now()); wait > 0; wait = pace.waitForWire(time.now())) {
                park(wait);
            }
            wire.write(slice);
            answers.wrote(slice);
            pace.wrote(slice.length, time.now());
        }
    }

    /** Between two pieces: waits, and looks at the printer meanwhile. */
    private void pause(long nanos) throws IOException {
        park(nanos);
        lookIfDue();
    }

    private void park(long nanos) throws IOException {
        time.park(nanos);
        if (Thread.interrupted()) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private void lookIfDue() throws IOException {
        PrinterStatus byItself = answers.listen().orElse(PrinterStatus.UNKNOWN);
        if (WirePrinter.stops(contacts.apply(PrinterStatus.UNKNOWN))) {
            // No answer of the wire's could change that, and asking one that is stopped takes long.
            heed(PrinterStatus.UNKNOWN);
        }
        boolean trouble = WirePrinter.stops(byItself);
        if (!hearing.silent() && (trouble || time.now() - lookAt >= 0)) {
            look();
        }
        if (trouble && !told) {
            // Some that say so by themselves answer no question while they are stopped.
            seen.accept(byItself);
            heed(byItself);
        }
    }

    /** A question may be missed on the way; how a job begins and ends is asked until it is known, or known not to be. */
    private void lookUntilTold() throws IOException {
        do {
            look();
        } while (!told);
    }

    private void look() throws IOException {
        if (hearing.silent()) {
            // Not worth half a second a job; status() finds out when the printer begins to answer.
            told = true;
            heed(PrinterStatus.UNKNOWN);
            return;
        }
        PrinterStatus status = answers.ask(Deadline.in(WirePrinter.STATUS_LIMIT));
        lookAt = time.now() + LOOK_NS;
        told = hearing.tells(status);
        if (told) {
            seen.accept(status);
        }
        heed(status);
    }

    private void heed(PrinterStatus wires) throws PrintStopped {
        PrinterStatus status = contacts.apply(wires);
        if (WirePrinter.stops(status)) {
            String consequence = position.handed() == 0 ? "Nothing was printed" : "The job was not printed to its end";
            throw new PrintStopped(name + ": " + WirePrinter.inWords(status) + ". " + consequence, status, position());
        }
    }

    /** Where to go on when the wire broke: before what may not have arrived any more. */
    JobPosition arrived() {
        long now = time.now();
        onTheWay.removeIf(sent -> now - sent.leftAt() > ON_THE_WAY_NS);
        int start = onTheWay.isEmpty() ? position.handed() : onTheWay.peek().start();
        int longest = onTheWay.stream().mapToInt(Sent::length).max().orElse(0);
        return new JobPosition(start, Math.max(longest, position.begun()));
    }

    /** Where to go on when the printer holds it up: where it is, but not in the middle of a code or a picture. */
    JobPosition position() {
        return new JobPosition(elements.goOnAt(position.handed()), position.begun());
    }
}
