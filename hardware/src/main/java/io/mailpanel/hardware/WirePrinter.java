package io.mailpanel.hardware;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A printer at the end of a wire. The wire is opened for each question and each job: receipt printers serve one client at
 * a time, and a wire held open would keep others out and break unnoticed.
 */
final class WirePrinter implements PrinterPort {
    static final Duration STATUS_LIMIT = Duration.ofMillis(500);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final String name;
    private final Wire.Opener opener;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile PrinterStatus last = PrinterStatus.UNKNOWN;
    private boolean silent;

    /**
     * @param name the printer's address, for messages
     * @param opener opens the wire
     */
    WirePrinter(String name, Wire.Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    @Override
    public PrinterStatus status() {
        Deadline deadline = Deadline.in(STATUS_LIMIT);
        try {
            // While a job is under way the printer must not be asked in the middle of a command.
            if (!oneAtATime.tryLock(deadline.leftMs(), TimeUnit.MILLISECONDS)) {
                return last;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return last;
        }
        try (Wire wire = opener.open(deadline)) {
            return asked(wire, deadline);
        } catch (IOException e) {
            last = PrinterStatus.DISCONNECTED;
            return last;
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void print(byte[] job) throws IOException {
        oneAtATime.lock();
        try (Wire wire = opener.open(Deadline.in(CONNECT_LIMIT))) {
            refuseIfStopped(wire, "Nothing was printed");
            wire.write(job);
            // The answer comes after the job on the same wire, so it also says that the job has arrived.
            refuseIfStopped(wire, "The job was not printed to its end");
        } finally {
            oneAtATime.unlock();
        }
    }

    private void refuseIfStopped(Wire wire, String consequence) throws IOException {
        if (silent) {
            // Not worth half a second a job; status() finds out when the printer begins to answer.
            return;
        }
        switch (asked(wire, Deadline.in(STATUS_LIMIT))) {
            case PAPER_OUT -> throw new IOException(name + ": out of paper. " + consequence);
            case COVER_OPEN -> throw new IOException(name + ": the cover is open. " + consequence);
            case ERROR -> throw new IOException(name + ": the printer reports an error. " + consequence);
            default -> {
                // It prints, or does not say.
            }
        }
    }

    private PrinterStatus asked(Wire wire, Deadline deadline) throws IOException {
        last = StatusParser.ask(n -> answer(wire, n, deadline));
        silent = last == PrinterStatus.UNKNOWN;
        return last;
    }

    private static OptionalInt answer(Wire wire, int n, Deadline deadline) throws IOException {
        // Leftovers, such as answers to the question's bytes inside a picture, are not the answer to this one.
        while (wire.read(new Deadline(System.nanoTime())).isPresent()) {
            continue;
        }
        wire.write(new byte[] {0x10, 0x04, (byte) n});
        OptionalInt got = wire.read(deadline);
        while (got.isPresent() && !StatusParser.isAnswer(got.getAsInt())) {
            got = wire.read(deadline);
        }
        return got;
    }

    @Override
    public void close() {
        // Nothing is open between jobs.
    }
}
