package io.mailpanel.boot;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that was started, so that it is ended in the opposite order: once, whole, whatever fails on the way. */
final class Lifecycle implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** Remembers something to end; ends it at once when the end has already come. */
    <T extends AutoCloseable> T keep(T part) {
        synchronized (this) {
            if (!closed) {
                started.push(part);
                return part;
            }
        }
        end(part);
        return part;
    }

    /** Whether the end has come. */
    synchronized boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        for (AutoCloseable part = next(); part != null; part = next()) {
            end(part);
        }
    }

    private synchronized AutoCloseable next() {
        closed = true;
        return started.poll();
    }

    private static void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.warn("{} did not end cleanly", part.getClass().getSimpleName(), e);
        }
    }
}
