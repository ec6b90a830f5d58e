package io.mailpanel.webconfig.server;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.mailpanel.device.Subscription;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells open pages of changes by server-sent events, from one thread of its own, so that no browser holds up the device. */
public final class Follow implements AutoCloseable {
    private static final int MOST = 24;
    private static final long PING_SECONDS = 10;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "webconfig-events");
        worker.setDaemon(true);
        return worker;
    });
    private final Deque<Stream> streams = new ConcurrentLinkedDeque<>();

    /** Starts the thread. */
    public Follow() {
        thread.scheduleWithFixedDelay(
                () -> streams.forEach(Stream::ping), PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Answers a request with a stream of "change" events: one at once, and one after each signal that changed the data.
     *
     * @param ctx the request
     * @param source given a callback, calls it at each change until the subscription is closed
     * @param data what an event carries, one line
     * @param alive whether the browser may still follow; the stream ends when not
     */
    public void stream(
            Context ctx, Function<Runnable, Subscription> source, Supplier<String> data, BooleanSupplier alive) {
        stream(ctx, source, data, alive, Duration.ZERO);
    }

    /**
     * Likewise, for what changes faster than a browser should be told.
     *
     * @param apart how long signals wait for others to come with them: no two events are closer
     */
    public void stream(
            Context ctx,
            Function<Runnable, Subscription> source,
            Supplier<String> data,
            BooleanSupplier alive,
            Duration apart) {
        new SseHandler(client -> {
                    client.keepAlive();
                    Stream stream = new Stream(client, data, alive, apart);
                    streams.add(stream);
                    stream.begin(source);
                    if (streams.size() > MOST) {
                        streams.getFirst().end();
                    }
                })
                .handle(ctx);
    }

    @Override
    public void close() {
        streams.forEach(Stream::end);
        thread.shutdownNow();
    }

    private final class Stream {
        private final SseClient client;
        private final Supplier<String> data;
        private final BooleanSupplier alive;
        private final long apart;
        private final AtomicBoolean asked = new AtomicBoolean();
        private String last = "";

        Stream(SseClient client, Supplier<String> data, BooleanSupplier alive, Duration apart) {
            this.client = client;
            this.data = data;
            this.alive = alive;
            this.apart = apart.toMillis();
        }

        void begin(Function<Runnable, Subscription> source) {
            Subscription subscription = source.apply(this::signal);
            client.onClose(() -> {
                streams.remove(this);
                subscription.close();
            });
            signal();
        }

        /** Any number of signals before the thread comes to it are one event. */
        void signal() {
            if (!thread.isShutdown() && asked.compareAndSet(false, true)) {
                thread.schedule(this::send, apart, TimeUnit.MILLISECONDS);
            }
        }

        private void send() {
            asked.set(false);
            if (!follows()) {
                return;
            }
            String now = data.get();
            if (!now.equals(last)) {
                last = now;
                client.sendEvent("change", now);
            }
        }

        /** Keeps the connection, finds browsers that went away, and catches what no signal told of. */
        private void ping() {
            if (follows()) {
                client.sendComment("still here");
                send();
            }
        }

        private boolean follows() {
            if (client.terminated() || !alive.getAsBoolean()) {
                end();
                return false;
            }
            return true;
        }

        private void end() {
            streams.remove(this);
            client.close();
        }
    }
}
