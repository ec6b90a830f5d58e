package io.mailpanel.hardware.sim;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What moves inside an emulated printer: takes bytes out of the buffer and prints them, at once or as slowly as a real one. */
final class Engine {
    private static final int QUESTION_BYTES = 3;
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    /** So far the mechanism may be ahead of the clock: threads do not wake up more exactly. */
    private static final long AHEAD_NS = 4_000_000;

    private static final long SHOWN_EVERY_NS = 50_000_000;
    private static final long LONG_NS = TimeUnit.SECONDS.toNanos(1);

    final Object lock = new Object();
    final News news = new News(lock);
    final Mechanics mechanics;
    private final LongSupplier clock;
    private final boolean runs;
    final Inbox inbox;
    final Roll roll;
    private final Motor motor;
    private final Paper paper;
    private final CellFont font;
    private final CommandReader reader;
    private final RealTime realTime = new RealTime(this::answer);
    private final Reports reports = new Reports(news);
    private final Commands commands;

    private Thread thread;
    private boolean closed;
    private int asked;
    private long jobStart;
    private boolean hungry;
    private long starved;
    private boolean full;
    private boolean rested = true;
    private boolean unshown;
    private long shownAt;
    private BufferedImage picture;

    /**
     * @param clock nanoseconds, as {@link System#nanoTime}
     * @param runs whether it moves by itself; else only what asks it lets it catch up with the clock
     */
    Engine(int dots, Mechanics mechanics, LongSupplier clock, boolean runs) {
        this.mechanics = mechanics;
        this.clock = clock;
        this.runs = runs;
        motor = new Motor(Math.max(1, mechanics.rowsPerSecond()), clock.getAsLong());
        inbox = new Inbox(mechanics.bufferBytes());
        paper = new Paper(dots);
        roll = new Roll(paper);
        jobStart = paper.length();
        font = new CellFont();
        PrintHead head = new PrintHead(paper, font);
        commands = new Commands(head, new Said(), reports::report);
        reader = new CommandReader(head, commands, reports::report);
    }

    /** Reads the font, which is slow, so that the first bytes do not wait for it. */
    void warmUp() {
        for (char c = ' '; c < 0x7F; c++) {
            font.glyph(c, CellFont.Face.A, false);
        }
    }

    /** Prints what would have been printed by now, however late this program's threads are. */
    void catchUp() {
        while (mechanics.timed() && step() == 0) {
            continue;
        }
    }

    /** Looks for questions as the bytes arrive. */
    void ask(byte b) {
        realTime.accept(b & 0xFF);
    }

    private void answer(int n) {
        asked++;
        news.say((byte) condition().answer(n));
    }

    /** What came since the last such call was a job; mere questions are none, and do not fill a printer that stands still. */
    void endOfJob() {
        if (asked == 0 || !inbox.forget(asked * QUESTION_BYTES)) {
            inbox.end(Optional.empty());
        }
        asked = 0;
        finishJobs();
    }

    /** Says XOFF if it is nearly full and can say so. */
    void sayIfFull() {
        if (mechanics.xon() && !full && inbox.room() < inbox.capacity() / 2) {
            full = true;
            news.say((byte) XOFF);
        }
    }

    /** Prints what can be printed now, on this thread or, where it takes time, on the printer's own. */
    void work() {
        if (mechanics.timed()) {
            if (thread == null && runs) {
                thread = new Thread(this::run, "mailpanel-paper");
                thread.setDaemon(true);
                thread.start();
            }
            if (!runs) {
                catchUp();
            }
            lock.notifyAll();
        } else if (!inbox.isEmpty()) {
            while (!inbox.isEmpty() && condition().prints()) {
                reader.accept(inbox.take());
                if (inbox.atEnd()) {
                    finishJobs();
                }
            }
            show();
        }
    }

    private void run() {
        try {
            while (true) {
                synchronized (lock) {
                    if (closed) {
                        return;
                    }
                    long wait = step();
                    if (wait > 0 && news.isEmpty()) {
                        sleep(wait);
                    }
                }
                news.tell();
            }
        } catch (IOException e) {
            // Interrupted: the end.
            return;
        }
    }

    /** Prints a little; how long to wait then, in nanoseconds. */
    private long step() {
        long now = clock.getAsLong();
        Condition condition = condition();
        if (motor.busyFor(now) > AHEAD_NS) {
            return motor.busyFor(now);
        } else if (!condition.prints()) {
            rested = true;
            hungry = false;
            news.condition(condition);
            return condition.hot() && !roll.hot ? motor.coolIn(now) + AHEAD_NS : LONG_NS;
        } else if (inbox.isEmpty()) {
            rested = true;
            hungry = paper.length() > jobStart;
            finishJobs();
            return LONG_NS;
        }
        long before = paper.length();
        long inked = paper.inked();
        while (!inbox.isEmpty() && paper.length() == before && !inbox.atEnd()) {
            reader.accept(inbox.take());
        }
        if (paper.length() > before) {
            move(paper.length() - before, (double) (paper.inked() - inked) / paper.dots(), now);
        }
        if (full && inbox.room() > inbox.capacity() / 4 * 3) {
            full = false;
            news.say((byte) XON);
        }
        unshown |= paper.length() > before;
        if (unshown && (inbox.isEmpty() || now - shownAt > SHOWN_EVERY_NS)) {
            show();
            unshown = false;
            shownAt = now;
        }
        news.condition(condition());
        lock.notifyAll();
        finishJobs();
        return 0;
    }

    private void move(long rows, double blackRows, long now) {
        if (rested) {
            // It stood still in the middle of a job, for nothing that it could print had come.
            starved += hungry ? Math.max(0, -motor.busyFor(now)) : 0;
            motor.rested(now);
            rested = false;
            hungry = false;
        }
        motor.move(rows, blackRows, now);
    }

    /** Waits for a change, under the lock. */
    void sleep(long nanos) throws IOException {
        try {
            TimeUnit.NANOSECONDS.timedWait(lock, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private void show() {
        picture = null;
        news.paper();
    }

    void finishJobs() {
        for (byte[] job : inbox.ended()) {
            if (!reader.tookAny()) {
                reports.passedOver(commands.whyPassedOver());
            }
            news.job(job, paper.job(jobStart), reports.endOfJob());
            jobStart = paper.length();
        }
    }

    Condition condition() {
        synchronized (lock) {
            return roll.condition(mechanics.timed() && motor.hot(clock.getAsLong()));
        }
    }

    boolean idle() {
        return inbox.isEmpty() && condition().prints() && motor.busyFor(clock.getAsLong()) <= 0;
    }

    long starved() {
        return starved;
    }

    BufferedImage strip() {
        if (picture == null) {
            picture = StripPicture.draw(paper.recent());
        }
        return picture;
    }

    List<String> unknownCommands() {
        return reports.all();
    }

    boolean closed() {
        return closed;
    }

    void close() {
        closed = true;
        lock.notifyAll();
    }

    /** What it answers to the commands of a job. */
    private final class Said implements Commands.Replies {
        @Override
        public void automaticStatus(int n) {
            news.automatic(n != 0, condition());
        }

        @Override
        public void paperStatus() {
            news.say((byte) condition().paper());
            inbox.disown(QUESTION_BYTES);
        }

        @Override
        public void question() {
            // It is no part of what is printed.
            inbox.disown(QUESTION_BYTES);
        }
    }
}
