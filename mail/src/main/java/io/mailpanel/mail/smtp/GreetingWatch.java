package io.mailpanel.mail.smtp;

import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;

/**
 * Waits for a server's greeting beside the one who reads it. A server that takes the connection and is silent may be slow, or
 * waits for TLS from the first byte: a TLS handshake on a second connection that is answered is certain, and ends the wait. No
 * account is sent on it. For one connection.
 */
final class GreetingWatch {
    private static final int PROBE_MS = 10_000;

    private final MailServer server;
    private final String local;
    private final Duration silence;
    private final Walk walk;
    private final CountDownLatch came = new CountDownLatch(1);
    private volatile boolean tls;

    /**
     * @param connection Angus's properties of the connection
     * @param silence after how long without a greeting it looks
     * @param walk has the connection's socket
     */
    GreetingWatch(MailServer server, Properties connection, Duration silence, Walk walk) {
        this.server = server;
        this.local = connection.getProperty("mail.smtp.localaddress");
        this.silence = silence;
        this.walk = walk;
    }

    /** The connection stands, and the greeting is waited for. */
    void begin() {
        if (server.secured() == SecureConnection.SSL_TLS) {
            return; // TLS was spoken before
        }
        Thread thread = new Thread(this::look, "greeting-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** The greeting is here, or the wait is over. */
    void end() {
        came.countDown();
    }

    /** TLS_AT_ONCE if that ended the wait. */
    Optional<Verdict> verdict() {
        return tls
                ? Optional.of(new Verdict(
                        VerdictKind.TLS_AT_ONCE, server.address() + " sent no greeting, and answered a TLS handshake"))
                : Optional.empty();
    }

    private void look() {
        try {
            if (!came.await(silence.toMillis(), TimeUnit.MILLISECONDS) && answersTls() && came.getCount() > 0) {
                tls = true;
                walk.end();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answersTls() {
        try (Socket plain = new Socket()) {
            if (local != null) {
                plain.bind(new InetSocketAddress(local, 0));
            }
            plain.connect(new InetSocketAddress(server.host(), server.port()), PROBE_MS);
            plain.setSoTimeout(PROBE_MS);
            // Who the server is does not matter: nothing is sent to it.
            try (SSLSocket secured = (SSLSocket)
                    Trust.anyone().getSocketFactory().createSocket(plain, server.host(), server.port(), true)) {
                secured.startHandshake();
                return true;
            }
        } catch (IOException e) {
            return false; // silent there too, or no TLS: it is no more than slow
        }
    }
}
