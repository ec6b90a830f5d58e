package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.fault.Tls;
import io.mailpanel.mail.democloud.net.LineControls;
import io.mailpanel.mail.democloud.net.LineServer;
import io.mailpanel.mail.democloud.net.OneAuthority;
import io.mailpanel.mail.democloud.net.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Plays Exchange Online's submission server on loopback: STARTTLS, then XOAUTH2 or a password, and other servers' port
 * that speaks TLS at once. Of the identity server it knows only
 * the address and the certificate authority's file.
 */
public final class SmtpServer implements AutoCloseable {
    /**
     * @param port 0 for any free one
     * @param tls with the certificates for localhost
     * @param identity the identity server's address, whose published keys sign good tokens
     * @param caFile the authority of the identity server's certificate, PEM
     * @param mailbox the folder of received messages
     * @param passwords whether an account has that password
     * @param relay whether mail is taken from an address without AUTH
     * @param clock the time
     */
    public record Options(
            int port,
            Tls tls,
            URI identity,
            Path caFile,
            Path mailbox,
            BiPredicate<String, String> passwords,
            Predicate<InetAddress> relay,
            Clock clock) {
        /** One that knows no passwords. */
        public Options(int port, Tls tls, URI identity, Path caFile, Path mailbox, Clock clock) {
            this(port, tls, identity, caFile, mailbox, (account, password) -> false, address -> false, clock);
        }
    }

    /** What every session needs. */
    record Parts(
            Tls tls,
            TokenVerifier tokens,
            BiPredicate<String, String> passwords,
            Predicate<InetAddress> relay,
            Mailbox mailbox,
            SmtpFaults faults,
            Limits limits,
            Words words) {}

    private final Commands commands = new Commands();
    private final Parts parts;
    private final LineServer server;
    private final Set<Session> sessions = ConcurrentHashMap.newKeySet();

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
                new SmtpFaults(new LineControls(this::server), () -> sessions.forEach(Session::end)),
                limits,
                new Words(options.clock()));
        LineServer.Manner manner = new LineServer.Manner(limits.lineBytes(), limits.idle(), limits.connections());
        server = new LineServer("demo-smtp", options.port(), manner, new Submission());
    }

    /** The port on both loopback addresses. */
    public int port() {
        return server.port();
    }

    /**
     * Listens for TLS from the first byte too, as other servers do on 465.
     *
     * @param wanted 0 for any free port
     * @return the port
     */
    public int openTls(int wanted) throws IOException {
        return server.openTls(wanted);
    }

    /** What can be made to go wrong. */
    public SmtpFaults faults() {
        return parts.faults();
    }

    private LineServer server() {
        return server;
    }

    @Override
    public void close() {
        parts.faults().delay(Duration.ZERO);
        server.close();
    }

    private final class Submission implements LineServer.Protocol {
        @Override
        public void serve(Wire wire, boolean tls) {
            Session session = new Session(wire, parts, commands, tls);
            sessions.add(session);
            try {
                session.run();
            } finally {
                sessions.remove(session);
            }
        }

        @Override
        public void turnAway(Wire wire, boolean tls) throws IOException {
            if (!tls) {
                wire.send(Reply.of(421, "4.3.2 The maximum number of concurrent connections has exceeded a limit")
                        .wire());
            }
        }
    }
}
