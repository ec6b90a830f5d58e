package io.mailpanel.hardware.gpio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that sleeps in the kernel until something happens on one of the watched files. Thread-safe. */
final class FdWatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FdWatcher.class);
    private static final int FOREVER = -1;
    private static final long ROUND_SECONDS = 2;

    private final Kernel kernel;
    private final int waker;
    private final Thread thread;

    // Guarded by this.
    private final Map<Integer, Watch> watches = new LinkedHashMap<>();
    private long round;
    private boolean closed;

    /** What to do when a file is ready. Short: the other files wait meanwhile. */
    interface Ready {
        void ready() throws KernelException;
    }

    private record Watch(int fd, short wanted, Ready ready) {}

    FdWatcher(Kernel kernel, String name) {
        this.kernel = kernel;
        thread = new Thread(this::run, name);
        try {
            waker = kernel.waker();
        } catch (KernelException e) {
            throw new GpioException("Edges cannot be waited for: " + e.getMessage(), e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** @param wanted {@link Kernel#POLLIN} or {@link Kernel#POLLPRI} */
    synchronized void watch(int fd, short wanted, Ready ready) {
        watches.put(fd, new Watch(fd, wanted, ready));
        wake();
    }

    /** Forgets the file. When this returns, the thread does not touch it any more and it may be closed. */
    synchronized void unwatch(int fd) {
        if (watches.remove(fd) == null || closed || Thread.currentThread() == thread) {
            return;
        }
        long seen = round;
        wake();
        awaitRoundAfter(seen);
    }

    private synchronized void awaitRoundAfter(long seen) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ROUND_SECONDS);
        try {
            while (round == seen && thread.isAlive()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    LOG.warn("{}: a listener takes longer than {} s", thread.getName(), ROUND_SECONDS);
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (List<Watch> all = nextRound(); !all.isEmpty(); all = nextRound()) {
                short[] happened = kernel.poll(fds(all), wanted(all), FOREVER);
                if (happened[0] != 0) {
                    kernel.read(waker, new byte[8]);
                }
                for (int i = 1; i < happened.length; i++) {
                    if (happened[i] != 0) {
                        tell(all.get(i), happened[i]);
                    }
                }
            }
        } catch (KernelException e) {
            LOG.error("{} sees no events any more", thread.getName(), e);
        } finally {
            end();
        }
    }

    /** What to wait for next, the waker first; empty at the end. */
    private synchronized List<Watch> nextRound() {
        round++;
        notifyAll();
        List<Watch> all = new ArrayList<>();
        if (!closed) {
            all.add(new Watch(waker, Kernel.POLLIN, () -> {}));
            all.addAll(watches.values());
        }
        return all;
    }

    private static int[] fds(List<Watch> all) {
        return all.stream().mapToInt(Watch::fd).toArray();
    }

    private static short[] wanted(List<Watch> all) {
        short[] wanted = new short[all.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = all.get(i).wanted();
        }
        return wanted;
    }

    private void tell(Watch watch, short happened) {
        synchronized (this) {
            if (watches.get(watch.fd()) != watch) {
                return;
            }
            if ((happened & watch.wanted()) == 0) {
                // The chip is gone. It would be reported for ever.
                watches.remove(watch.fd());
                LOG.error("{}: a watched line or file has vanished (poll says {})", thread.getName(), happened);
                return;
            }
        }
        try {
            watch.ready().ready();
        } catch (KernelException | RuntimeException e) {
            LOG.error("{}: an event could not be handled", thread.getName(), e);
        }
    }

    private void wake() {
        try {
            kernel.wake(waker);
        } catch (KernelException e) {
            LOG.error("{} could not be woken", thread.getName(), e);
        }
    }

    private synchronized void end() {
        closed = true;
        watches.clear();
        kernel.close(waker);
        notifyAll();
    }

    /** Ends the thread; again changes nothing. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            wake();
        }
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(ROUND_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
