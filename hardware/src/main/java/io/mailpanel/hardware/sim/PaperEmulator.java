package io.mailpanel.hardware.sim;

import io.mailpanel.hardware.JobPosition;
import io.mailpanel.hardware.PrintStopped;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * A receipt printer without a printer: it parses the ESC/POS it receives, draws the paper, and answers for its condition.
 * Without paper, with an open cover or a hot head it stops in the middle of a job as a real one does: what it had already
 * received stays in its buffer and is printed when it can go on. Bytes come by {@link #print} or from a wire by
 * {@link #receive}. Thread-safe; listeners are called on the thread that caused the event, or on the printer's own.
 */
public final class PaperEmulator implements PrinterPort {
    private static final long LOOK_NS = TimeUnit.SECONDS.toNanos(1);

    private final Engine engine;
    private final Inbox inbox;
    private final Object lock;
    private volatile UnaryOperator<PrinterStatus> contacts = UnaryOperator.identity();

    /**
     * Prints at once.
     *
     * @param dots the printable width: 384 (58 mm paper) or 576 (80 mm)
     */
    public PaperEmulator(int dots) {
        this(dots, Mechanics.AT_ONCE);
    }

    /** @param mechanics its speed and buffer */
    public PaperEmulator(int dots, Mechanics mechanics) {
        this(dots, mechanics, System::nanoTime, true);
    }

    /**
     * One that goes by another clock, and only catches up with it when bytes come, perhaps none, and when it is asked.
     *
     * @param clock nanoseconds, as {@link System#nanoTime}
     */
    public PaperEmulator(int dots, Mechanics mechanics, LongSupplier clock) {
        this(dots, mechanics, clock, false);
    }

    private PaperEmulator(int dots, Mechanics mechanics, LongSupplier clock, boolean runs) {
        if (dots < 8 || dots % 8 != 0) {
            throw new IllegalArgumentException("The width must be a multiple of 8 dots: " + dots);
        }
        engine = new Engine(dots, mechanics, clock, runs);
        inbox = engine.inbox;
        lock = engine.lock;
    }

    @Override
    public void heed(UnaryOperator<PrinterStatus> beside) {
        contacts = beside;
    }

    @Override
    public void onNews(Runnable listener) {
        engine.news.onChange = listener;
    }

    @Override
    public PrinterStatus status() {
        return contacts.apply(engine.condition().status());
    }

    /** {@inheritDoc} The emulator has taken them when they are on the paper. */
    @Override
    public void print(byte[] job, JobPosition from) throws IOException {
        int at = from.handed();
        try {
            synchronized (lock) {
                for (int i = at; i < job.length; i++) {
                    engine.ask(job[i]);
                }
                stopIfNeeded("Nothing was printed", from);
                engine.work();
                while (at < job.length) {
                    for (int room = inbox.room(); room > 0 && at < job.length; room--) {
                        inbox.put(job[at++]);
                    }
                    if (at == job.length) {
                        inbox.end(Optional.of(job.clone()));
                    }
                    workUntil(at < job.length ? inbox.capacity() / 2 : inbox.capacity(), at);
                }
                workUntil(inbox.capacity(), at);
            }
        } finally {
            engine.news.tell();
        }
    }

    /** Waits until there is so much room, with a buffer without limits until it is empty. */
    private void workUntil(int room, int handed) throws IOException {
        engine.work();
        while (inbox.capacity() == 0 ? !inbox.isEmpty() : inbox.room() < room) {
            stopIfNeeded("The job was not printed to its end", new JobPosition(handed, 0));
            engine.sleep(LOOK_NS);
        }
    }

    private void stopIfNeeded(String consequence, JobPosition position) throws PrintStopped {
        Condition condition = engine.condition();
        PrinterStatus beside = contacts.apply(PrinterStatus.READY);
        if (beside != PrinterStatus.READY) {
            throw new PrintStopped("A contact says " + beside + ". " + consequence, beside, position);
        }
        if (condition.coverOpen()) {
            throw new PrintStopped("The cover is open. " + consequence, PrinterStatus.COVER_OPEN, position);
        }
        if (condition.paperOut()) {
            throw new PrintStopped("The paper is out. " + consequence, PrinterStatus.PAPER_OUT, position);
        }
        if (condition.hot() && !engine.mechanics.timed()) {
            throw new PrintStopped("The head is too hot. " + consequence, PrinterStatus.ERROR, position);
        }
    }

    /**
     * Takes bytes from a wire, as fast as they come: what does not fit into the buffer is lost, and counted. Questions are
     * answered at once.
     */
    public void receive(byte[] bytes, int count) {
        receive(bytes, count, 0);
    }

    /** @param ahead how many bytes the wire's interface keeps that the buffer has no room for */
    void receive(byte[] bytes, int count, int ahead) {
        synchronized (lock) {
            engine.catchUp();
            for (int i = 0; i < count; i++) {
                engine.ask(bytes[i]);
                inbox.put(bytes[i], ahead);
            }
            engine.sayIfFull();
            engine.work();
        }
        engine.news.tell();
    }

    /** Reads the font, which is slow; else the first bytes wait for it. */
    void warmUp() {
        synchronized (lock) {
            engine.warmUp();
        }
    }

    /** What came by {@link #receive} since the last such call is a job, once it is printed. */
    public void endOfJob() {
        synchronized (lock) {
            engine.endOfJob();
        }
        engine.news.tell();
    }

    /**
     * Waits until there is room for at least one byte.
     *
     * @param most of interest
     * @param ahead as for {@link #receive(byte[], int, int)}
     * @return how many there is room for, at most so many
     */
    int awaitRoom(int most, int ahead) throws IOException {
        synchronized (lock) {
            while (room(ahead) <= 0 && !engine.closed()) {
                engine.sleep(LOOK_NS);
            }
            return (int) Math.max(1, Math.min(most, room(ahead)));
        }
    }

    private long room(int ahead) {
        return (long) inbox.room() + ahead;
    }

    /** Whether all that has come is printed and it waits for more; false while it cannot print. */
    public boolean idle() {
        synchronized (lock) {
            return engine.idle();
        }
    }

    /** Bytes that found no room in the buffer and were not printed. */
    public long lostBytes() {
        synchronized (lock) {
            return inbox.lost();
        }
    }

    /** How long the paper has stood still in the middle of jobs because nothing more had come; only where printing takes time. */
    public Duration starved() {
        synchronized (lock) {
            return Duration.ofNanos(engine.starved());
        }
    }

    /** Takes the paper away, or puts a new roll in; then an interrupted job goes on. */
    public void setPaperOut(boolean out) {
        change(() -> {
            if (out) {
                engine.roll.endsAfter(0);
            } else {
                engine.roll.full();
            }
        });
    }

    /** Puts a roll in that ends after so many rows of dots (8 a millimetre); it is near its end for the last 100 mm. */
    public void setPaperLeft(int rows) {
        change(() -> engine.roll.endsAfter(rows));
    }

    /** Opens or closes the cover; when it closes, an interrupted job goes on. */
    public void setCoverOpen(boolean open) {
        change(() -> engine.roll.coverOpen = open);
    }

    /** Makes the head too hot to print, or cool again. One that prints in real time also gets hot by itself from much black. */
    public void setOverheated(boolean hot) {
        change(() -> engine.roll.hot = hot);
    }

    private void change(Runnable change) {
        synchronized (lock) {
            change.run();
            engine.news.condition(engine.condition());
            engine.work();
            lock.notifyAll();
        }
        engine.news.tell();
        engine.news.onChange.run();
    }

    /** The recent paper, at most half a metre (4000 dots), one pixel a dot; the same object until something is printed. */
    public BufferedImage strip() {
        synchronized (lock) {
            return engine.strip();
        }
    }

    /** What it received and did not understand, or what has no effect here, each once, in order; at most 100. */
    public List<String> unknownCommands() {
        synchronized (lock) {
            return engine.unknownCommands();
        }
    }

    /** Calls the listener when paper has come out: after a job, when one stopped, and on the way. */
    public void onPaper(Runnable listener) {
        engine.news.onPaper.add(listener);
    }

    /** Calls the listener with the bytes of each finished job and a picture of the paper it printed. */
    public void onJob(BiConsumer<byte[], BufferedImage> listener) {
        onPrinted(job -> listener.accept(job.bytes(), job.strip()));
    }

    /** Calls the listener with each finished job and what of it was not carried out. */
    public void onPrinted(Consumer<PrintedJob> listener) {
        engine.news.onJob.add(listener);
    }

    /** Calls the listener with each command that had no effect, once, and with each job that was passed over. */
    public void onUnknown(Consumer<String> listener) {
        engine.news.onUnknown.add(listener);
    }

    /** Calls the listener with what the printer sends back: answers to DLE EOT, automatic status, XOFF and XON. */
    public void onReply(Consumer<byte[]> listener) {
        engine.news.onReply.add(listener);
    }

    @Override
    public void close() {
        synchronized (lock) {
            engine.close();
        }
    }
}
