package io.mailpanel.mail.democloud;

import io.mailpanel.mail.democloud.identity.FaultSite;
import io.mailpanel.mail.democloud.identity.IdentityServer;
import io.mailpanel.mail.democloud.net.Relay;
import io.mailpanel.mail.democloud.pop.PopServer;
import io.mailpanel.mail.democloud.smtp.SmtpServer;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.store.SafeFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The Microsoft stand-in: identity server and mail server on loopback over TLS, remembered in a folder. Beside them a POP3
 * server, which Microsoft does not let open SMTP, but an office's own server may (POP before SMTP).
 */
public final class DemoCloud implements AutoCloseable {

    /** The client id of the app registration that the demo tenant knows. */
    public static final String CLIENT_ID = "6f1c9d1e-4a52-4c0f-9a35-5b0f6d3c2b11";

    private static final String IDENTITY_PORT = "identity-port";
    private static final String SMTP_PORT = "smtp-port";
    private static final String SMTPS_PORT = "smtps-port";
    private static final String POP_PORT = "pop-port";
    private static final String POPS_PORT = "pops-port";
    private static final String FAULTS_PORT = "faults-port";

    /** How long a login by POP3 opens the SMTP server for the client's address. */
    public static final Duration RELAY = Duration.ofMinutes(15);

    /**
     * @param folder what it remembers: authority, keys, grants, received mail
     * @param identityPort 0 for the port it had before, or else any free port
     * @param smtpPort 0 for the port it had before, or else any free port
     * @param interval the polling interval told to devices, rounded up to seconds; faster ones get {@code slow_down}
     * @param clock the time
     */
    public record Options(Path folder, int identityPort, int smtpPort, Duration interval, Clock clock) {}

    private final Database database;
    private final Certificates certificates;
    private final IdentityServer identity;
    private final SmtpServer smtp;
    private final int smtpsPort;
    private final PopServer pop;
    private final int popsPort;
    private final Path mailbox;
    private final Faults faults;
    private final FaultSite faultSite;

    /**
     * Starts both servers; they answer when it returns. Nothing is left running if it fails.
     *
     * @throws IOException if the folder cannot be used or a port that was asked for is not free
     */
    public static DemoCloud start(Options options) throws IOException {
        SafeFile.folder(options.folder());
        Database database = Database.open(options.folder().resolve("cloud.db"));
        try {
            return new DemoCloud(options, database);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private DemoCloud(Options options, Database database) throws IOException {
        this.database = database;
        this.mailbox = options.folder().resolve("mailbox");
        Clock clock = options.clock();
        Remembered remembered = new Remembered(database);
        String password =
                remembered.getOrMake("key-password", () -> UUID.randomUUID().toString());
        certificates = new Certificates(options.folder(), password.toCharArray(), clock.instant());
        Supplier<String> signingKey = () -> remembered.getOrMake("signing-key", IdentityServer::makeSigningKey);
        Relay relay = new Relay(RELAY, clock);
        Deque<Runnable> started = new ArrayDeque<>();
        try {
            identity = onPort(
                    remembered,
                    IDENTITY_PORT,
                    options.identityPort(),
                    port -> new IdentityServer(new IdentityServer.Options(
                            database, signingKey, port, certificates, CLIENT_ID, options.interval(), clock)));
            started.push(identity::close);
            smtp = onPort(
                    remembered,
                    SMTP_PORT,
                    options.smtpPort(),
                    port -> new SmtpServer(new SmtpServer.Options(
                            port,
                            certificates,
                            identity.address(),
                            certificates.caFile(),
                            mailbox,
                            identity::hasPassword,
                            relay::isOpen,
                            clock)));
            started.push(smtp::close);
            smtpsPort = onPort(remembered, SMTPS_PORT, 0, smtp::openTls);
            pop = onPort(
                    remembered,
                    POP_PORT,
                    0,
                    port -> new PopServer(
                            new PopServer.Options(port, certificates, identity::hasPassword, relay::open)));
            started.push(pop::close);
            popsPort = onPort(remembered, POPS_PORT, 0, pop::openTls);
            faults = new Faults(identity.faults(), smtp.faults(), pop.faults(), relay);
            faultSite = onPort(remembered, FAULTS_PORT, 0, port -> new FaultSite(port, certificates, faults));
        } catch (IOException | RuntimeException e) {
            started.forEach(Runnable::run);
            throw e;
        }
        remembered.put(IDENTITY_PORT, Integer.toString(identity.port()));
        remembered.put(SMTP_PORT, Integer.toString(smtp.port()));
        remembered.put(SMTPS_PORT, Integer.toString(smtpsPort));
        remembered.put(POP_PORT, Integer.toString(pop.port()));
        remembered.put(POPS_PORT, Integer.toString(popsPort));
        remembered.put(FAULTS_PORT, Integer.toString(faultSite.port()));
        identity.linkToFaults(faultSite.address());
    }

    private interface Starter<T> {
        T start(int port) throws IOException;
    }

    /** On the wanted port; if any will do, on the one it had before, if that is still free. */
    private static <T> T onPort(Remembered remembered, String name, int wanted, Starter<T> starter) throws IOException {
        int before = wanted == 0 ? remembered.get(name).map(Integer::parseInt).orElse(0) : 0;
        if (before != 0) {
            try {
                return starter.start(before);
            } catch (IOException taken) {
                return starter.start(0);
            }
        }
        return starter.start(wanted);
    }

    /** https://localhost:port */
    public URI identityEndpoint() {
        return identity.address();
    }

    /** The SMTP server's port on localhost. */
    public int smtpPort() {
        return smtp.port();
    }

    /** The SMTP server's port on localhost that speaks TLS from the first byte. */
    public int smtpsPort() {
        return smtpsPort;
    }

    /** The POP3 server's port on localhost, in the clear or with STARTTLS. */
    public int popPort() {
        return pop.port();
    }

    /** The POP3 server's port on localhost that speaks TLS from the first byte. */
    public int popsPort() {
        return popsPort;
    }

    /** The authority that signed the servers' certificates, PEM. */
    public Path caFile() {
        return certificates.caFile();
    }

    /** The folder of received messages, one .eml each. */
    public Path mailbox() {
        return mailbox;
    }

    /** The switches that make it fail. */
    public Faults faults() {
        return faults;
    }

    /** The page where a person switches faults on and off, https://localhost:port/. */
    public URI faultsPage() {
        return faultSite.address();
    }

    /** Stops the servers; open connections end. */
    @Override
    public void close() {
        faultSite.close();
        pop.close();
        smtp.close();
        identity.close();
        database.close();
    }
}
