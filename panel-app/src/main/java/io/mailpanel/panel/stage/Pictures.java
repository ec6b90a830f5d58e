package io.mailpanel.panel.stage;

import io.mailpanel.device.Subscription;
import io.mailpanel.device.stage.Stage.Picture;
import io.mailpanel.panel.look.Look;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import javax.imageio.ImageIO;
import javax.swing.JComponent;

/** Pictures of the screen for those who are not before it, and word of each new one. Thread-safe. */
public final class Pictures implements AutoCloseable {
    private static final long APART_MS = 50;

    private final JComponent subject;
    private final Look look;
    private final AtomicLong serial = new AtomicLong(1);
    private final AtomicBoolean told = new AtomicBoolean();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread made = new Thread(run, "panel-pictures");
        made.setDaemon(true);
        return made;
    });
    private Picture last;

    /** @param subject what the pictures are of */
    public Pictures(JComponent subject, Look look) {
        this.subject = subject;
        this.look = look;
    }

    /** Something was painted: called for every paint of the screen, so it must be cheap. */
    public void painted() {
        if (!look.masked()) {
            serial.incrementAndGet();
            if (!listeners.isEmpty() && told.compareAndSet(false, true)) {
                teller.schedule(this::tell, APART_MS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void tell() {
        told.set(false);
        long now = serial.get();
        listeners.forEach(listener -> listener.accept(now));
    }

    /** Calls the listener with the serial after changes, at most 20 times a second. */
    public Subscription listen(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The picture of this moment; made anew only if something was painted since. */
    public synchronized Picture take() {
        if (last == null || last.serial() != serial.get()) {
            last = make();
        }
        return last;
    }

    private Picture make() {
        BufferedImage[] image = new BufferedImage[1];
        long[] number = new long[1];
        onEventThread(() -> {
            number[0] = serial.get();
            image[0] = new BufferedImage(subject.getWidth(), subject.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image[0].createGraphics();
            look.whileMasked(() -> subject.printAll(g));
            g.dispose();
        });
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image[0], "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(number[0], image[0].getWidth(), image[0].getHeight(), png.toByteArray());
    }

    /** Runs it on the event thread and waits. */
    public static void onEventThread(Runnable run) {
        if (EventQueue.isDispatchThread()) {
            run.run();
            return;
        }
        try {
            EventQueue.invokeAndWait(run);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        teller.shutdownNow();
    }
}
