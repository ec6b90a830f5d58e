package io.mailpanel.hardware.sim;

import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.StatusParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A receipt printer without a printer: it parses the ESC/POS it receives, draws the paper, and answers for its condition.
 * Without paper or with an open cover it stops in the middle of a job as a real one does: the job fails, what it had
 * already received stays in its buffer and is printed when it can go on. Thread-safe; listeners are called on the thread
 * that caused the event.
 */
public final class PaperEmulator implements PrinterPort {
    private static final int NEAR_END_ROWS = 800;
    private static final int FULL_ROLL = Integer.MAX_VALUE;
    private static final int UNKNOWN_KEPT = 100;

    private final Object lock = new Object();
    private final Paper paper;
    private final CommandReader reader;
    private final RealTime realTime =
            new RealTime(n -> reply(new byte[] {(byte) condition().answer(n)}));
    private final Set<String> unknown = new LinkedHashSet<>();
    private final List<Runnable> onPaper = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<byte[], BufferedImage>> onJob = new CopyOnWriteArrayList<>();
    private final List<Consumer<byte[]>> onReply = new CopyOnWriteArrayList<>();

    private byte[] job = {};
    private int jobAt;
    private long jobStart;
    private boolean coverOpen;
    private boolean automaticStatus;
    private long rollEnd = FULL_ROLL;
    private BufferedImage picture;

    /** @param dots the printable width: 384 (58 mm paper) or 576 (80 mm) */
    public PaperEmulator(int dots) {
        if (dots < 8 || dots % 8 != 0) {
            throw new IllegalArgumentException("The width must be a multiple of 8 dots: " + dots);
        }
        paper = new Paper(dots);
        PrintHead head = new PrintHead(paper, new CellFont());
        Consumer<String> report = command -> {
            if (unknown.size() < UNKNOWN_KEPT) {
                unknown.add(command);
            }
        };
        reader = new CommandReader(head, new Commands(head, this::automaticStatus, report), report);
    }

    @Override
    public PrinterStatus status() {
        try {
            return StatusParser.ask(n -> OptionalInt.of(condition().answer(n)));
        } catch (IOException e) {
            throw new IllegalStateException("There is no wire that could break", e);
        }
    }

    /** {@inheritDoc} The emulator has taken them when they are on the paper. */
    @Override
    public void print(byte[] bytes) throws IOException {
        List<Runnable> news = new ArrayList<>();
        try {
            synchronized (lock) {
                for (byte b : bytes) {
                    realTime.accept(b & 0xFF);
                }
                stopIfNeeded("Nothing was printed");
                news.addAll(drain());
                job = bytes.clone();
                jobAt = 0;
                jobStart = paper.length();
                news.addAll(drain());
                if (jobAt < job.length) {
                    stopIfNeeded("The job was not printed to its end");
                }
            }
        } finally {
            news.forEach(Runnable::run);
        }
    }

    private void stopIfNeeded(String consequence) throws IOException {
        Condition condition = condition();
        if (!condition.prints()) {
            throw new IOException((condition.coverOpen() ? "The cover is open. " : "The paper is out. ") + consequence);
        }
    }

    /** Prints what is in the buffer as far as paper and cover allow; gives back whom to tell what, after the lock. */
    private List<Runnable> drain() {
        if (jobAt == job.length) {
            return List.of();
        }
        while (jobAt < job.length && condition().prints()) {
            reader.accept(job[jobAt++] & 0xFF);
        }
        picture = null;
        List<Runnable> news = new ArrayList<>(onPaper);
        if (jobAt == job.length) {
            byte[] bytes = job;
            BufferedImage strip = StripPicture.draw(paper.job(jobStart));
            onJob.forEach(listener -> news.add(() -> listener.accept(bytes.clone(), strip)));
        }
        return news;
    }

    /** Takes the paper away, or puts a new roll in; then an interrupted job goes on. */
    public void setPaperOut(boolean out) {
        change(() -> rollEnd = out ? paper.length() : FULL_ROLL);
    }

    /** Puts a roll in that ends after so many rows of dots (8 a millimetre); it is near its end for the last 100 mm. */
    public void setPaperLeft(int rows) {
        change(() -> rollEnd = paper.length() + rows);
    }

    /** Opens or closes the cover; when it closes, an interrupted job goes on. */
    public void setCoverOpen(boolean open) {
        change(() -> coverOpen = open);
    }

    private void change(Runnable change) {
        List<Runnable> news;
        synchronized (lock) {
            change.run();
            if (automaticStatus) {
                reply(condition().automatic());
            }
            news = drain();
        }
        news.forEach(Runnable::run);
    }

    private Condition condition() {
        synchronized (lock) {
            long left = rollEnd - paper.length();
            return new Condition(coverOpen, left <= 0, left < NEAR_END_ROWS);
        }
    }

    private void automaticStatus(int what) {
        automaticStatus = what != 0;
        if (automaticStatus) {
            reply(condition().automatic());
        }
    }

    private void reply(byte[] bytes) {
        onReply.forEach(listener -> listener.accept(bytes));
    }

    /** The recent paper, at most half a metre (4000 dots), one pixel a dot; the same object until something is printed. */
    public BufferedImage strip() {
        synchronized (lock) {
            if (picture == null) {
                picture = StripPicture.draw(paper.recent());
            }
            return picture;
        }
    }

    /** What it received and did not understand, each once, in order; at most {@value #UNKNOWN_KEPT}. */
    public List<String> unknownCommands() {
        synchronized (lock) {
            return List.copyOf(unknown);
        }
    }

    /** Calls the listener when paper has come out: after a job, or when one stopped. */
    public void onPaper(Runnable listener) {
        onPaper.add(listener);
    }

    /** Calls the listener with the bytes of each finished job and a picture of the paper it printed. */
    public void onJob(BiConsumer<byte[], BufferedImage> listener) {
        onJob.add(listener);
    }

    /** Calls the listener with what the printer sends back: answers to DLE EOT in a job, and automatic status. */
    public void onReply(Consumer<byte[]> listener) {
        onReply.add(listener);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
