package io.mailpanel.device;

import io.mailpanel.boot.SimHands;
import io.mailpanel.device.access.AdminPassword;
import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.board.PowerParts;
import io.mailpanel.device.certificates.CertificateParts;
import io.mailpanel.device.diagnosis.DiagnosisParts;
import io.mailpanel.device.diagnosis.LastSignIn;
import io.mailpanel.device.diagnosis.LastTest;
import io.mailpanel.device.mailserver.MailServerForm;
import io.mailpanel.device.network.SystemNetwork;
import io.mailpanel.device.network.setup.LinkParts;
import io.mailpanel.device.network.setup.Nmcli;
import io.mailpanel.device.notify.NotifyLedger;
import io.mailpanel.device.scan.SamplePages;
import io.mailpanel.device.scan.ScanSource;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.support.Supporting;
import io.mailpanel.device.time.TimeParts;
import io.mailpanel.device.time.TimeServer;
import io.mailpanel.device.time.Timedatectl;
import io.mailpanel.device.update.Packages;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
import io.mailpanel.hardware.Boards;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.diagnosis.ConnectionTest;
import io.mailpanel.mail.outbox.Courier;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.SendingRules;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.store.DatabaseFile.SetAside;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.SheetPrinter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A whole device in a folder, at a demo cloud, with a simulated board and printer: everything else as in the product. */
final class Rig implements AutoCloseable {
    private static final long DEADLINE_S = 30;

    final Path folder;
    final PaperEmulator paper = new PaperEmulator(Profile.GENERIC_58.dots());
    final SimBoard board = Boards.simulated();
    private final DemoCloud cloud;
    private final Trust trust;
    private final List<String> hosts;
    private final ScanSource scanner;
    private final Clock clock;
    Database database;
    AdminPassword access;
    Outbox outbox;
    private SignIn signIn;
    DeviceCore device;
    private Optional<SetAside> lost;

    /** A cloud without any device, for all tests of a class. */
    static DemoCloud cloud(Path folder) throws Exception {
        return DemoCloud.start(new DemoCloud.Options(folder, 0, 0, Duration.ofSeconds(1), Clock.systemUTC()));
    }

    Rig(Path folder, DemoCloud cloud) throws Exception {
        this(folder, cloud, new SamplePages());
    }

    /** With a clock that a test moves. */
    Rig(Path folder, DemoCloud cloud, Clock clock) throws Exception {
        this(folder, cloud, new SamplePages(), clock, Optional.empty());
    }

    /** With another scanner. */
    Rig(Path folder, DemoCloud cloud, ScanSource scanner) throws Exception {
        this(folder, cloud, scanner, Clock.systemUTC(), Optional.empty());
    }

    /** That could not use its database. */
    Rig(Path folder, DemoCloud cloud, SetAside lost) throws Exception {
        this(folder, cloud, new SamplePages(), Clock.systemUTC(), Optional.of(lost));
    }

    private Rig(Path folder, DemoCloud cloud, ScanSource scanner, Clock clock, Optional<SetAside> lost)
            throws Exception {
        this.lost = lost;
        this.clock = clock;
        this.folder = folder;
        this.scanner = scanner;
        this.cloud = cloud;
        trust = Trust.load(Optional.of(cloud.caFile()));
        hosts = List.of("localhost:" + cloud.smtpPort());
        open();
    }

    private void open() {
        database = Database.open(folder.resolve("device.db"));
        signIn = new SignIn(
                new IdentityConfig(DemoCloud.CLIENT_ID, "", cloud.identityEndpoint(), IdentityConfig.SMTP_SEND),
                trust,
                vault(),
                clock);
        access = new AdminPassword(database, clock);
        SettingsStore settings = new SettingsStore(database);
        outbox = new Outbox(database, folder.resolve("spool"), clock);
        Courier courier = new Courier(
                outbox,
                signIn,
                settings::mailServer,
                settings::password,
                trust,
                Set.copyOf(hosts),
                clock,
                SendingRules.USUAL);
        device = new DeviceCore(new DeviceParts(
                new DeviceInfo("Printer 3", "Room 12", "Mailpanel One", "MP-0042", "0.1.0"),
                settings,
                access,
                new AuditLog(database, clock, new Acting()),
                true,
                signIn,
                outbox,
                courier,
                hosts,
                AdditionalNetwork.NONE,
                Optional.empty(),
                scanner,
                work(),
                paper,
                new SheetPrinter(Profile.GENERIC_58),
                false,
                board,
                Optional.of(new SimHands(board)),
                PowerParts.NONE,
                new SystemNetwork(),
                LinkParts.of(new Nmcli("nmcli", false)),
                new DiagnosisParts(
                        new ConnectionTest(signIn, settings::password, trust, Set.copyOf(hosts), clock),
                        new LastTest(database),
                        new LastSignIn(database)),
                new CertificateParts(trust, folder.resolve("web-config"), () -> List.of("localhost", "127.0.0.1")),
                new NotifyLedger(database),
                new TimeParts(
                        new Timedatectl("timedatectl", Timedatectl.DROP_INS, false),
                        zone -> {},
                        new TimeServer(TimeServer.PORT, clock)),
                Supporting.parts(folder),
                Packages.parts(folder),
                clock));
        lost.ifPresent(device::beganWithout);
        lost = Optional.empty();
        device.start();
    }

    /** Ends the device and begins it anew on the same folder and cloud. */
    void restart() {
        stop();
        open();
    }

    /** Sends with an account and its password, as it is done where no sign-in is. */
    void sendWithPassword() throws Exception {
        MailServerForm form = form();
        device.mailServer()
                .apply(new MailServerForm(
                        "SMTP_AUTH",
                        form.service(),
                        "vera@contoso.example",
                        "Demo-Vera-1",
                        "",
                        form.host(),
                        form.port(),
                        "STARTTLS",
                        true));
    }

    Path vault() {
        return folder.resolve("vault");
    }

    Path work() {
        return folder.resolve("work");
    }

    Path mailbox() {
        return cloud.mailbox();
    }

    /** The form as the page shows it now. */
    MailServerForm form() {
        MailServer now = device.state().mailServer();
        return new MailServerForm(
                now.method().name(),
                now.service().name(),
                now.senderAddress(),
                now.host(),
                Integer.toString(now.port()),
                now.validateCertificate());
    }

    /** The administrator signs in at the identity pages; OK is not pressed yet. */
    DeviceCodeSession signInWithoutOk() throws Exception {
        return signInWithoutOk("admin@contoso.example", "Demo-Admin-1");
    }

    DeviceCodeSession signInWithoutOk(String account, String password) throws Exception {
        DeviceCodeSession session = device.mailServer().beginSignIn(EmailService.EXCHANGE_ONLINE);
        new DemoPerson(trust).signIn(session, account, password);
        session.result().get(DEADLINE_S, TimeUnit.SECONDS);
        return session;
    }

    /** Waits for a state by its event. */
    DeviceState await(Predicate<DeviceState> wanted) throws Exception {
        CompletableFuture<DeviceState> seen = new CompletableFuture<>();
        Subscription heard = device.subscribe(state -> {
            if (wanted.test(state)) {
                seen.complete(state);
            }
        });
        try {
            return seen.get(DEADLINE_S, TimeUnit.SECONDS);
        } finally {
            heard.close();
        }
    }

    /** Waits until a lamp is lit like this, by the board's own event. */
    void await(Led led, Light light) throws Exception {
        CompletableFuture<Light> seen = new CompletableFuture<>();
        Runnable look = () -> {
            if (board.state(led) == light) {
                seen.complete(light);
            }
        };
        board.onLight(look);
        look.run();
        seen.get(DEADLINE_S, TimeUnit.SECONDS);
    }

    private void stop() {
        device.close();
        signIn.close();
        outbox.close();
        database.close();
    }

    @Override
    public void close() {
        stop();
        board.close();
        paper.close();
    }
}
