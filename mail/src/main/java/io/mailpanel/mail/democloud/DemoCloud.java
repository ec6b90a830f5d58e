package io.mailpanel.mail.democloud;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The Microsoft stand-in: identity server and mail server on loopback over TLS, remembered in a folder. */
public final class DemoCloud implements AutoCloseable {

    /**
     * @param folder what it remembers: authority, keys, grants, received mail
     * @param identityPort 0 for any free port
     * @param smtpPort 0 for any free port
     * @param interval the polling interval told to devices
     * @param clock the time
     */
    public record Options(Path folder, int identityPort, int smtpPort, Duration interval, Clock clock) {}

    /** Starts both servers; they answer when it returns. */
    public static DemoCloud start(Options options) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The client id of the app registration that the demo tenant knows. */
    public static final String CLIENT_ID = "6f1c9d1e-4a52-4c0f-9a35-5b0f6d3c2b11";

    /** https://localhost:port */
    public URI identityEndpoint() {
        throw new UnsupportedOperationException();
    }

    /** The SMTP server's port on localhost. */
    public int smtpPort() {
        throw new UnsupportedOperationException();
    }

    /** The authority that signed both servers' certificates, PEM. */
    public Path caFile() {
        throw new UnsupportedOperationException();
    }

    /** The folder of received messages, one .eml each. */
    public Path mailbox() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
