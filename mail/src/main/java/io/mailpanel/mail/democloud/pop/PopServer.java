package io.mailpanel.mail.democloud.pop;

import io.mailpanel.mail.democloud.fault.Tls;
import io.mailpanel.mail.democloud.net.LineControls;
import io.mailpanel.mail.democloud.net.LineServer;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Plays the POP3 server of an office or a provider on loopback (RFC 1939, with CAPA and STLS): a login opens the SMTP server for
 * the client's address. Its mailboxes are empty.
 */
public final class PopServer implements AutoCloseable {
    private static final LineServer.Manner MANNER =
            new LineServer.Manner(512, Duration.ofMinutes(10), Integer.MAX_VALUE);

    /**
     * @param port 0 for any free one
     * @param tls with the certificates for localhost
     * @param passwords whether an account has that password
     * @param loggedIn told from which address somebody has logged in
     */
    public record Options(int port, Tls tls, BiPredicate<String, String> passwords, Consumer<InetAddress> loggedIn) {}

    private final PopFaults faults = new PopFaults(new LineControls(this::server));
    private final LineServer server;

    /** Starts it; it answers when this returns. */
    public PopServer(Options options) throws IOException {
        server = new LineServer(
                "demo-pop3", options.port(), MANNER, (wire, tls) -> new PopSession(wire, options, faults, tls).run());
    }

    /** The port on both loopback addresses. */
    public int port() {
        return server.port();
    }

    /**
     * Listens for TLS from the first byte too, as servers do on 995.
     *
     * @param wanted 0 for any free port
     * @return the port
     */
    public int openTls(int wanted) throws IOException {
        return server.openTls(wanted);
    }

    /** What can be made to go wrong. */
    public PopFaults faults() {
        return faults;
    }

    private LineServer server() {
        return server;
    }

    @Override
    public void close() {
        faults.delay(Duration.ZERO);
        server.close();
    }
}
