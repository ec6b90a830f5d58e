package io.mailpanel.device.scan;

import java.util.function.Consumer;

/** Ties a scan to who watches it: how far it is one way, the wish to stop the other way. For any thread. */
public final class ScanControl {
    private final Consumer<ScanProgress> watcher;
    private ScanProgress last;
    private boolean cancelled;
    private Runnable stop;

    /** @param watcher hears how far the scan is, each change once, on whatever thread it comes from; must be quick */
    public ScanControl(Consumer<ScanProgress> watcher) {
        this.watcher = watcher;
    }

    /** A scan that nobody watches. */
    public static ScanControl unwatched() {
        return new ScanControl(progress -> {});
    }

    /** Tells how far it is. */
    public void progress(ScanProgress now) {
        synchronized (this) {
            if (now.equals(last) || cancelled) {
                return;
            }
            last = now;
        }
        watcher.accept(now);
    }

    /** The wish to stop. */
    public void cancel() {
        Runnable end;
        synchronized (this) {
            cancelled = true;
            end = stop;
        }
        if (end != null) {
            end.run();
        }
    }

    /** @throws ScanFailed if the wish to stop has been heard */
    public synchronized void check() throws ScanFailed {
        if (cancelled) {
            throw ScanFailed.cancelled();
        }
    }

    /**
     * What stops the source while it works; at once if the wish is older.
     *
     * @param how quick, and harmless when there is nothing to stop any more
     */
    public void onCancel(Runnable how) {
        boolean now;
        synchronized (this) {
            stop = how;
            now = cancelled;
        }
        if (now) {
            how.run();
        }
    }
}
