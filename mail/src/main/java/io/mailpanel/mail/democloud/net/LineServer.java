package io.mailpanel.mail.democloud.net;

import io.mailpanel.mail.democloud.fault.Reach;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What the servers of a line protocol have in common: a port on loopback, another where TLS is spoken from the first byte, a
 * thread for each client, and going out of reach. Thread-safe.
 */
public final class LineServer implements AutoCloseable {
    /** What is spoken. */
    public interface Protocol {
        /**
         * Speaks with a client until one of the two has enough.
         *
         * @param tls whether TLS is spoken from the first byte
         */
        void serve(Wire wire, boolean tls);

        /** There are too many clients: may say so; the connection is closed afterwards. */
        default void turnAway(Wire wire, boolean tls) throws IOException {}
    }

    /**
     * How it deals with clients.
     *
     * @param lineBytes the longest line taken, with its end
     * @param idle how long to wait for a client
     * @param connections how many clients at a time
     */
    public record Manner(int lineBytes, Duration idle, int connections) {}

    private final Manner manner;
    private final Protocol protocol;
    private final ExecutorService threads;
    private final Set<Wire> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private List<TcpListener> listeners;
    private List<TcpListener> tlsListeners = List.of();
    private int tlsPort;

    /**
     * Starts it; it answers when this returns.
     *
     * @param name of its threads
     * @param port 0 for any free one
     */
    public LineServer(String name, int port, Manner manner, Protocol protocol) throws IOException {
        this.manner = manner;
        this.protocol = protocol;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        listeners = listen(port, false);
        this.port = listeners.get(0).port();
    }

    /** The port on both loopback addresses. */
    public int port() {
        return port;
    }

    /**
     * Listens for TLS from the first byte too.
     *
     * @param wanted 0 for any free port
     * @return the port
     */
    public synchronized int openTls(int wanted) throws IOException {
        tlsListeners = listen(wanted, true);
        tlsPort = tlsListeners.get(0).port();
        return tlsPort;
    }

    /**
     * Whether somebody listens; when not, open connections end too.
     *
     * @throws IOException if another program has taken the port meanwhile
     */
    public synchronized void reach(Reach reach) throws IOException {
        if (reach == Reach.REFUSED) {
            stopListening();
        } else if (listeners.isEmpty()) {
            listeners = listen(port, false);
            tlsListeners = tlsPort == 0 ? List.of() : listen(tlsPort, true);
        }
    }

    /** Open connections end; others may come. */
    public void hangUp() {
        open.forEach(Wire::close);
    }

    @Override
    public synchronized void close() {
        stopListening();
        threads.shutdownNow();
    }

    private List<TcpListener> listen(int wanted, boolean tls) throws IOException {
        List<TcpListener> opened = Loopback.open(wanted, TcpListener::new);
        opened.forEach(l -> threads.execute(() -> l.accept(socket -> welcome(socket, tls))));
        return opened;
    }

    private void welcome(Socket socket, boolean tls) throws IOException {
        Wire wire = new Wire(socket, manner.lineBytes(), manner.idle());
        if (open.size() >= manner.connections()) {
            protocol.turnAway(wire, tls);
            wire.close();
            return;
        }
        open.add(wire);
        threads.execute(() -> {
            try {
                protocol.serve(wire, tls);
            } finally {
                open.remove(wire);
            }
        });
    }

    private void stopListening() {
        listeners.forEach(TcpListener::close);
        listeners = List.of();
        tlsListeners.forEach(TcpListener::close);
        tlsListeners = List.of();
        hangUp();
    }
}
