package io.mailpanel.hardware;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * A printer at the end of a wire. Network and USB wires are opened for each question and each job: such printers serve one
 * client at a time, and a wire held open would keep others out and break unnoticed. Serial lines are kept open.
 */
final class WirePrinter implements PrinterPort {
    static final Duration STATUS_LIMIT = Duration.ofMillis(500);
    private static final Duration ASK_LEAST = Duration.ofMillis(250);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    /**
     * How a wire carries.
     *
     * @param baud bits a second; 0 if too fast to count
     * @param unlimited whether the printer can stop the wire when its buffer is full
     */
    record Speed(int baud, boolean unlimited) {
        static final Speed NETWORK = new Speed(0, true);
    }

    private final String name;
    private final Wire.Opener opener;
    private final PrinterTraits traits;
    private final Speed speed;
    private final Runnable end;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile PrinterStatus last = PrinterStatus.UNKNOWN;
    private final Hearing hearing = new Hearing();
    private final Marks marks = new Marks();
    /** Null while there is nothing beside the wire. */
    private volatile UnaryOperator<PrinterStatus> contacts;

    private volatile Runnable news = () -> {};

    /** A printer whose wire is opened for each use, and which can stop it. */
    WirePrinter(String name, Wire.Opener opener, PrinterTraits traits) {
        this(name, opener, traits, Speed.NETWORK, () -> {});
    }

    /**
     * @param name the printer's address, for messages
     * @param opener opens the wire
     * @param traits what to know of the printer
     * @param speed what to know of the wire
     * @param end what to do when all is over
     */
    WirePrinter(String name, Wire.Opener opener, PrinterTraits traits, Speed speed, Runnable end) {
        this.name = name;
        this.opener = opener;
        this.traits = traits;
        this.speed = speed;
        this.end = end;
    }

    @Override
    public void heed(UnaryOperator<PrinterStatus> beside) {
        contacts = beside;
    }

    @Override
    public void onNews(Runnable listener) {
        news = listener;
    }

    /** The wire has heard something that may be an automatic status. Called on the wire's thread. */
    void heardNews() {
        if (!oneAtATime.isLocked()) {
            // Else whoever asks, or prints, hears it.
            news.run();
        }
    }

    @Override
    public PrinterStatus status() {
        return heeded(told());
    }

    private PrinterStatus heeded(PrinterStatus wires) {
        UnaryOperator<PrinterStatus> beside = contacts;
        return beside == null ? wires : beside.apply(wires);
    }

    /** What the wire says. */
    private PrinterStatus told() {
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
            // The first opening of a serial line loads much; that time is not the printer's.
            Answers answers = new Answers(wire, marks);
            PrinterStatus told =
                    answers.ask(deadline.leftMs() < ASK_LEAST.toMillis() ? Deadline.in(ASK_LEAST) : deadline);
            while (!hearing.tells(told)) {
                told = answers.ask(Deadline.in(STATUS_LIMIT));
            }
            last = told;
        } catch (IOException e) {
            last = PrinterStatus.DISCONNECTED;
        } finally {
            oneAtATime.unlock();
        }
        return last;
    }

    @Override
    public void print(byte[] job, JobPosition from) throws IOException {
        oneAtATime.lock();
        try (Wire wire = opener.open(Deadline.in(CONNECT_LIMIT))) {
            Pace pace = new Pace(traits, speed.baud(), limit(), System.nanoTime());
            PrintRun run = new PrintRun(
                    name,
                    wire,
                    Ticks.REAL,
                    pace,
                    hearing,
                    marks,
                    traits.automaticStatus(),
                    status -> last = status,
                    contacts);
            run(run, job, from);
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * How much may wait in the printer. Where it can stop the wire nothing would be lost, but questions would wait behind the
     * job: then a printer without paper is not heard any more.
     */
    private int limit() {
        if (!speed.unlimited()) {
            return traits.bufferBytes() / 2;
        }
        boolean nobodyTells = hearing.silent() && contacts == null;
        return nobodyTells ? Integer.MAX_VALUE : traits.bufferBytes() - traits.bufferBytes() / 8;
    }

    private void run(PrintRun run, byte[] job, JobPosition from) throws IOException {
        try {
            run.run(job, from);
        } catch (PrintStopped e) {
            throw e;
        } catch (Wire.Stalled e) {
            // What holds it up it could not say; nothing but paper, cover or a fault does so for so long.
            last = PrinterStatus.ERROR;
            throw stopped(e, run.position());
        } catch (IOException e) {
            last = PrinterStatus.DISCONNECTED;
            throw stopped(e, run.arrived());
        }
    }

    private PrintStopped stopped(IOException cause, JobPosition position) {
        PrintStopped stopped = new PrintStopped(cause.getMessage(), heeded(last), position);
        stopped.initCause(cause);
        return stopped;
    }

    static boolean stops(PrinterStatus status) {
        return switch (status) {
            case PAPER_OUT, COVER_OPEN, ERROR, DISCONNECTED -> true;
            case READY, PAPER_NEAR_END, UNKNOWN -> false;
        };
    }

    static String inWords(PrinterStatus status) {
        return switch (status) {
            case PAPER_OUT -> "out of paper";
            case COVER_OPEN -> "the cover is open";
            case ERROR -> "the printer reports an error";
            case DISCONNECTED -> "not connected";
            case READY, PAPER_NEAR_END, UNKNOWN -> "it prints";
        };
    }

    @Override
    public void close() {
        oneAtATime.lock();
        try {
            end.run();
        } finally {
            oneAtATime.unlock();
        }
    }
}
