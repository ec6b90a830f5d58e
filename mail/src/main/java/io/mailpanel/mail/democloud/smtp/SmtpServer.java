package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.net.Loopback;
import io.mailpanel.mail.democloud.net.TcpListener;
import io.mailpanel.mail.democloud.net.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/**
 * Plays Exchange Online's submission server on loopback: STARTTLS, then XOAUTH2 or a password, and other servers' port
 * that speaks TLS at once. Of the identity server it knows only
 * the address and the certificate authority's file.
 */
public final class SmtpServer implements AutoCloseable {
    /**
     * @param port 0 for any free one
     * @param tls with the certificate for localhost
     * @param identity the identity server's address, whose published keys sign good tokens
     * @param caFile the authority of the identity server's certificate, PEM
     * @param mailbox the folder of received messages
     * @param passwords whether an account has that password
     * @param relay whether mail is taken from an address without AUTH
     * @param clock the time
     */
    public record Options(
            int port,
            SSLContext tls,
            URI identity,
            Path caFile,
            Path mailbox,
            BiPredicate<String, String> passwords,
            Predicate<InetAddress> relay,
            Clock clock) {
        /** One that knows no passwords. */
        public Options(int port, SSLContext tls, URI identity, Path caFile, Path mailbox, Clock clock) {
            this(port, tls, identity, caFile, mailbox, (account, password) -> false, address -> false, clock);
        }
    }

    /** What every session needs. */
    record Parts(
            SSLContext tls,
            TokenVerifier tokens,
            BiPredicate<String, String> passwords,
            Predicate<InetAddress> relay,
            Mailbox mailbox,
            SmtpFaults faults,
            Limits limits,
            Words words) {}

    private final Commands commands = new Commands();
    private final Set<Wire> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(SmtpServer::thread);
    private final Parts parts;
    private final int port;
    private List<TcpListener> listeners;
    private List<TcpListener> tlsListeners = List.of();
    private int tlsPort;

    /** Starts it; it answers when this returns. */
    public SmtpServer(Options options) throws IOException {
        this(options, Limits.USUAL);
    }

    SmtpServer(Options options, Limits limits) throws IOException {
        parts = new Parts(
                options.tls(),
                new TokenVerifier(options.identity(), OneAuthority.trust(options.caFile()), options.clock()),
                options.passwords(),
                options.relay(),
                new Mailbox(options.mailbox(), options.clock()),
                new SmtpFaults(this::reach),
                limits,
                new Words(options.clock()));
        listeners = listen(options.port(), false);
        port = listeners.get(0).port();
    }

    /** The port on both loopback addresses. */
    public int port() {
        return port;
    }

    /**
     * Listens for TLS from the first byte too, as other servers do on 465.
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
    public SmtpFaults faults() {
        return parts.faults();
    }

    @Override
    public synchronized void close() {
        parts.faults().delay(Duration.ZERO);
        stopListening();
        threads.shutdownNow();
    }

    private List<TcpListener> listen(int wanted, boolean tls) throws IOException {
        List<TcpListener> opened = Loopback.open(wanted, TcpListener::new);
        opened.forEach(l -> threads.execute(() -> l.accept(socket -> welcome(socket, tls))));
        return opened;
    }

    private void welcome(Socket socket, boolean tls) throws IOException {
        Wire wire = new Wire(socket, parts.limits().lineBytes(), parts.limits().idle());
        if (open.size() >= parts.limits().connections()) {
            if (!tls) {
                wire.send(Reply.of(421, "4.3.2 The maximum number of concurrent connections has exceeded a limit")
                        .wire());
            }
            wire.close();
            return;
        }
        open.add(wire);
        threads.execute(() -> {
            try {
                new Session(wire, parts, commands, tls).run();
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
        Thread thread = new Thread(work, "demo-smtp");
        thread.setDaemon(true);
        return thread;
    }
}
