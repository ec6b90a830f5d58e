package io.mailpanel.webconfig.server;

import jakarta.servlet.ServletRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Bounds what one address can hold. It has so many connections and no more; and a request, from the first byte of the
 * connection or the end of the answer before it to its own last byte, takes at most {@link #PATIENCE}: who sends a byte now and
 * then (slow loris) is cut off, however often he does. An answer may take as long as it likes: pages that follow changes are
 * such answers.
 */
final class Connections extends AbstractLifeCycle implements Connection.Listener, HttpConfiguration.Customizer {
    /** A request must be complete after this time. */
    static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Connections of one address: a browser opens six, and one for each page that follows changes. */
    static final int PER_ADDRESS = 32;

    private static final String ALLOW = Connections.class.getName() + ".allow";
    private static final long ANSWERING = Long.MIN_VALUE;

    /** When each connection began to wait for a request, in nanoseconds of the machine; or that it is being answered. */
    private final Map<EndPoint, Long> waiting = new ConcurrentHashMap<>();

    private ScheduledExecutorService sweeper;

    @Override
    protected void doStart() {
        sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "webconfig-connections");
            thread.setDaemon(true);
            return thread;
        });
        sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    protected void doStop() {
        sweeper.shutdownNow();
        waiting.clear();
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint wire = wire(connection.getEndPoint());
        if (waiting.putIfAbsent(wire, System.nanoTime()) == null && tooMany(address(wire))) {
            wire.close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        EndPoint wire = wire(connection.getEndPoint());
        // Plain or TLS is found out by a connection object of its own, which goes while the wire stays.
        if (!wire.isOpen()) {
            waiting.remove(wire);
        }
    }

    /** The head of a request is complete. */
    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        EndPoint wire = wire(request.getConnectionMetaData().getConnection().getEndPoint());
        waiting.computeIfPresent(wire, (w, since) -> hasBody(request) ? System.nanoTime() : ANSWERING);
        LongConsumer allow =
                more -> waiting.computeIfPresent(wire, (w, since) -> since == ANSWERING ? since : since + more);
        request.setAttribute(ALLOW, allow);
        request.addHttpStreamWrapper(stream -> new HttpStream.Wrapper(stream) {
            @Override
            public Content.Chunk read() {
                Content.Chunk chunk = super.read();
                if (chunk != null && chunk.isLast()) {
                    waiting.computeIfPresent(wire, (w, since) -> ANSWERING);
                }
                return chunk;
            }
        });
        Request.addCompletionListener(
                request, failure -> waiting.computeIfPresent(wire, (w, since) -> System.nanoTime()));
        return request;
    }

    /** A large file is expected by a page, and a browser that is logged in sends it: it may take so much longer. */
    static void allow(ServletRequest request, Duration more) {
        if (request.getAttribute(ALLOW) instanceof LongConsumer allow) {
            allow.accept(more.toNanos());
        }
    }

    private static boolean hasBody(Request request) {
        return request.getLength() != 0 && !(request.getLength() < 0 && isWithoutBody(request));
    }

    private static boolean isWithoutBody(Request request) {
        return !request.getHeaders().contains("Transfer-Encoding");
    }

    private void sweep() {
        long now = System.nanoTime();
        waiting.forEach((wire, since) -> {
            if (!wire.isOpen()) {
                waiting.remove(wire);
            } else if (since != ANSWERING && now - since > PATIENCE.toNanos()) {
                wire.close();
            }
        });
    }

    private boolean tooMany(InetAddress address) {
        return waiting.keySet().stream()
                        .filter(other -> other.isOpen() && address(other).equals(address))
                        .count()
                > PER_ADDRESS;
    }

    private static InetAddress address(EndPoint wire) {
        return wire.getRemoteSocketAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : InetAddress.getLoopbackAddress();
    }

    /** What lies under TLS. */
    private static EndPoint wire(EndPoint endPoint) {
        EndPoint wire = endPoint;
        while (wire instanceof EndPoint.Wrapper wrapper) {
            wire = wrapper.unwrap();
        }
        return wire;
    }
}
