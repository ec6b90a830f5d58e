package io.mailpanel.mail.democloud.pop;

import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.net.Loopback;
import io.mailpanel.mail.democloud.net.TcpListener;
import io.mailpanel.mail.democloud.net.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/**
 * Plays the POP3 server of an office or a provider on loopback (RFC 1939, with CAPA and STLS): a login opens the SMTP server for
 * the client's address. Its mailboxes are empty.
 */
public final class PopServer implements AutoCloseable {
    private static final int LINE = 512;
    private static final Duration IDLE = Duration.ofMinutes(10);

    /**
     * @param port 0 for any free one
     * @param tls with the certificate for localhost
     * @param passwords whether an account has that password
     * @param loggedIn told from which address somebody has logged in
     */
    public record Options(
            int port, SSLContext tls, BiPredicate<String, String> passwords, Consumer<InetAddress> loggedIn) {}

    private final Set<Wire> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(PopServer::thread);
    private final PopFaults faults = new PopFaults(this::reach);
    private final Options options;
    private final int port;
    private List<TcpListener> listeners;
    private List<TcpListener> tlsListeners = List.of();
    private int tlsPort;

    /** Starts it; it answers when this returns. */
    public PopServer(Options options) throws IOException {
        this.options = options;
        listeners = listen(options.port(), false);
        port = listeners.get(0).port();
    }

    /** The port on both loopback addresses. */
    public int port() {
        return port;
    }

    /**
     * Listens for TLS from the first byte too, as servers do on 995.
     *
     * @param wanted 0 for any free port
     * @return the port
     */
    public synchronized int openTls(int wanted) throws IOException {
        tlsListeners = listen(wanted, true);
        tlsPort = tlsListeners.get(0).port();
        return tlsPort;
    }

    /** What can be made to go wrong. */
    public PopFaults faults() {
        return faults;
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
        Wire wire = new Wire(socket, LINE, IDLE);
        open.add(wire);
        threads.execute(() -> {
            try {
                new PopSession(wire, options, faults, tls).run();
            } finally {
                open.remove(wire);
            }
        });
    }

    private synchronized void reach(Reach reach) throws IOException {
        if (reach == Reach.REFUSED) {
            stopListening();
        } else if (listeners.isEmpty()) {
            listeners = listen(port, false);
            tlsListeners = tlsPort == 0 ? List.of() : listen(tlsPort, true);
        }
    }

    private void stopListening() {
        listeners.forEach(TcpListener::close);
        listeners = List.of();
        tlsListeners.forEach(TcpListener::close);
        tlsListeners = List.of();
        open.forEach(Wire::close);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "demo-pop3");
        thread.setDaemon(true);
        return thread;
    }
}
