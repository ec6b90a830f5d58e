package io.mailpanel.hardware.sim;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Whom to tell what of a printer, once its lock is free. All but {@link #tell} and the listeners are guarded by that lock. */
final class News {
    final List<Runnable> onPaper = new CopyOnWriteArrayList<>();
    final List<Consumer<PrintedJob>> onJob = new CopyOnWriteArrayList<>();
    final List<Consumer<String>> onUnknown = new CopyOnWriteArrayList<>();
    final List<Consumer<byte[]>> onReply = new CopyOnWriteArrayList<>();

    /** Told when hands have changed something; for who asks this printer without a wire. */
    volatile Runnable onChange = () -> {};

    private final Object lock;
    private final Queue answers = new Queue();
    private final Queue waiting = new Queue();
    private boolean automatic;
    private Condition told = Condition.GOOD;

    /** @param lock the printer's */
    News(Object lock) {
        this.lock = lock;
    }

    void paper() {
        waiting.addAll(onPaper);
    }

    /** A job is printed. Its picture is drawn by who tells of it: that takes long, and questions must not wait for it. */
    void job(byte[] bytes, Paper.Piece paper, List<String> notCarriedOut) {
        if (!onJob.isEmpty()) {
            waiting.add(() -> {
                BufferedImage strip = StripPicture.draw(paper);
                onJob.forEach(listener -> listener.accept(new PrintedJob(bytes.clone(), strip, notCarriedOut)));
            });
        }
    }

    void unknown(String command) {
        onUnknown.forEach(listener -> waiting.add(() -> listener.accept(command)));
    }

    void say(byte... bytes) {
        onReply.forEach(listener -> answers.add(() -> listener.accept(bytes)));
    }

    /** {@code GS a}: from now on the printer tells its condition by itself, beginning now; or no more. */
    void automatic(boolean on, Condition now) {
        automatic = on;
        if (on) {
            told = now;
            say(now.automatic());
        }
    }

    void condition(Condition now) {
        if (automatic && !now.equals(told)) {
            told = now;
            say(now.automatic());
        }
    }

    /** Whether there is nothing for this thread to tell; under the lock. */
    boolean isEmpty() {
        return answers.isEmpty() && waiting.isEmpty();
    }

    /**
     * Calls the listeners, of each kind in the order in which things happened; not under the lock. Where another thread is
     * at it, that one goes on with what is new.
     */
    void tell() {
        answers.tell();
        waiting.tell();
    }

    /** What happened, told by one thread at a time: two would overtake each other. */
    private final class Queue {
        private final Deque<Runnable> untold = new ArrayDeque<>();
        private boolean telling;

        void add(Runnable one) {
            untold.add(one);
        }

        void addAll(List<Runnable> more) {
            untold.addAll(more);
        }

        boolean isEmpty() {
            return telling || untold.isEmpty();
        }

        void tell() {
            for (Runnable next = begin(); next != null; next = next()) {
                boolean told = false;
                try {
                    next.run();
                    told = true;
                } finally {
                    if (!told) {
                        end();
                    }
                }
            }
        }

        private Runnable begin() {
            synchronized (lock) {
                if (telling || untold.isEmpty()) {
                    return null;
                }
                telling = true;
                return untold.poll();
            }
        }

        private Runnable next() {
            synchronized (lock) {
                Runnable next = untold.poll();
                telling = next != null;
                return next;
            }
        }

        private void end() {
            synchronized (lock) {
                telling = false;
            }
        }
    }
}
