package io.mailpanel.hardware.sim;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
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
    private final List<Runnable> waiting = new ArrayList<>();
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
        onReply.forEach(listener -> waiting.add(() -> listener.accept(bytes)));
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

    /** Whether there is nothing to tell; under the lock. */
    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Calls the listeners; not under the lock. */
    void tell() {
        List<Runnable> now;
        synchronized (lock) {
            now = List.copyOf(waiting);
            waiting.clear();
        }
        now.forEach(Runnable::run);
    }
}
