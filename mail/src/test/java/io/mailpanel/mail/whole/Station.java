package io.mailpanel.mail.whole;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.democloud.Browser;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.fault.Switch;
import io.mailpanel.mail.outbox.Courier;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutgoingMail;
import io.mailpanel.mail.outbox.SendingRules;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.signin.BrowserOpener;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.signin.TestWindow;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.tls.Trust;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The demo cloud, and a device with outbox and courier that sends to it with an account and a password. */
final class Station implements AutoCloseable {
    static final String VERA = "vera@contoso.example";
    static final String PASSWORD = "Demo-Vera-1";
    static final String ADMIN = "admin@contoso.example";
    static final String ADMIN_PASSWORD = "Demo-Admin-1";

    final DemoCloud cloud;
    final Outbox outbox;
    final Courier courier;
    final SignIn signIn;
    final Path spool;
    final Trust trust;
    volatile MailServer server;
    volatile String password = PASSWORD;

    private final Path device;
    private final Database database;
    private volatile URI opened;

    Station(Path folder) throws Exception {
        cloud = DemoCloud.start(
                new DemoCloud.Options(folder.resolve("cloud"), 0, 0, Duration.ofSeconds(1), Clock.systemUTC()));
        trust = Trust.load(Optional.of(cloud.caFile()));
        device = folder.resolve("device");
        database = Database.open(device.resolve("device.db"));
        signIn = signIn("vault");
        spool = device.resolve("spool");
        outbox = new Outbox(database, spool, Clock.systemUTC());
        server = smtpAuth();
        courier = new Courier(
                outbox,
                signIn,
                () -> server,
                any -> Optional.of(password).filter(p -> !p.isEmpty()),
                trust,
                Set.of("localhost"),
                Clock.systemUTC(),
                SendingRules.USUAL.with(1, 0));
        courier.start();
    }

    /** A device with that vault. */
    SignIn signIn(String vault) throws Exception {
        return new SignIn(
                new IdentityConfig(DemoCloud.CLIENT_ID, "", cloud.identityEndpoint(), IdentityConfig.SMTP_SEND),
                trust,
                device.resolve(vault),
                Clock.systemUTC());
    }

    MailServer smtpAuth() {
        return smtpAuth(SecureConnection.STARTTLS);
    }

    /** Over the port that is meant for STARTTLS, whatever is spoken there. */
    MailServer smtpAuth(SecureConnection secure) {
        return with(AuthMethod.SMTP_AUTH, cloud.smtpPort(), secure, PopServer.NONE);
    }

    MailServer off() {
        return with(AuthMethod.OFF, cloud.smtpPort(), SecureConnection.STARTTLS, PopServer.NONE);
    }

    MailServer pop() {
        return pop(cloud.smtpPort(), cloud.popPort(), SecureConnection.STARTTLS);
    }

    MailServer pop(int smtpPort, int popPort, SecureConnection secure) {
        return with(AuthMethod.POP_BEFORE_SMTP, smtpPort, secure, new PopServer("localhost", popPort));
    }

    private static MailServer with(AuthMethod method, int port, SecureConnection secure, PopServer pop) {
        return new MailServer(method, EmailService.EXCHANGE_ONLINE, "localhost", port, secure, VERA, "", true, pop);
    }

    MailServer oauth() {
        return oauth("localhost", true);
    }

    MailServer oauth(String host, boolean validate) {
        return new MailServer(AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, host, cloud.smtpPort(), "", validate);
    }

    /** Switches faults on, each as a command line says it. */
    void faults(String... faults) throws Exception {
        for (String fault : faults) {
            cloud.faults().switchOn(Switch.parse(fault));
        }
    }

    /** A browser at the page that the device opened. */
    Browser page() throws Exception {
        return new Browser(cloud, "en").open(opened.toString());
    }

    /** The administrator's browser on the device, at the last page before it goes back to the device. */
    Browser browser() throws Exception {
        Browser browser = page().submit("account", ADMIN).submit("password", ADMIN_PASSWORD);
        return browser.screen().equals("permissions") ? browser.submit("consent", "1") : browser;
    }

    SignInSession begin(BrowserOpener.Window window) throws Exception {
        return signIn.beginInBrowser(Owner.DEVICE, EmailService.EXCHANGE_ONLINE, address -> {
            opened = address;
            return window;
        });
    }

    /** A sign-in of the administrator in a browser on the device, as far as the browser goes. */
    SignInSession signInAsAdmin() throws Exception {
        SignInSession session = begin(new TestWindow());
        browser().leave();
        return session;
    }

    /** A job after its first try. */
    Job send(String... recipients) throws Exception {
        long id = outbox.submit(new OutgoingMail(
                        Owner.DEVICE,
                        server.method() == AuthMethod.OAUTH2 ? ADMIN : VERA,
                        recipients.length == 0 ? List.of("boss@fabrikam.example") : List.of(recipients),
                        "Scan",
                        "",
                        List.of()))
                .id();
        return after(1, id);
    }

    Job after(int attempts, long id) throws Exception {
        Await.until("try " + attempts, () -> job(id).attempts() == attempts && job(id).state() != JobState.SENDING);
        return job(id);
    }

    Job job(long id) {
        return outbox.jobs().stream().filter(j -> j.id() == id).findFirst().orElseThrow();
    }

    long received() throws Exception {
        try (Stream<Path> all = Files.list(cloud.mailbox())) {
            return all.filter(f -> f.toString().endsWith(".eml")).count();
        }
    }

    @Override
    public void close() {
        courier.close();
        outbox.close();
        signIn.close();
        database.close();
        cloud.close();
    }
}
