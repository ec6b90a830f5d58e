package io.mailpanel.panel;

import io.mailpanel.device.DeviceCore;
import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.DeviceParts;
import io.mailpanel.device.access.AdminPassword;
import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.board.BoardHands;
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
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.support.Supporting;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.time.TimeParts;
import io.mailpanel.device.time.TimeServer;
import io.mailpanel.device.time.Timedatectl;
import io.mailpanel.device.update.Packages;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Boards;
import io.mailpanel.hardware.PrinterPort;
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
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.SheetPrinter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The whole device with everything real but the paper and the Microsoft cloud. */
final class RealDevice implements AutoCloseable {
    static final String PASSWORD = "Correct-Horse-9";

    private static final Clock CLOCK = Clock.systemDefaultZone();

    final DemoCloud cloud;
    final PaperEmulator printer = new PaperEmulator(Profile.GENERIC_58.dots());
    final DeviceCore core;
    final SettingsStore settings;
    private final Database database;
    private final SignIn signIn;
    private final AdminPassword access;
    private final Board board;

    RealDevice(Path folder, Language language, boolean accessControl) throws Exception {
        this(folder, language, accessControl, Boards.none(), Optional.empty());
    }

    /** @param board closed with the device */
    RealDevice(Path folder, Language language, boolean accessControl, Board board, Optional<BoardHands> hands)
            throws Exception {
        this(folder, language, accessControl, board, hands, Profile.GENERIC_58, Optional.empty());
    }

    /** @param wire the printer instead of {@link #printer} */
    RealDevice(Path folder, Language language, Profile profile, PrinterPort wire) throws Exception {
        this(folder, language, false, Boards.none(), Optional.empty(), profile, Optional.of(wire));
    }

    private RealDevice(
            Path folder,
            Language language,
            boolean accessControl,
            Board board,
            Optional<BoardHands> hands,
            Profile profile,
            Optional<PrinterPort> wire)
            throws Exception {
        this.board = board;
        cloud = DemoCloud.start(new DemoCloud.Options(folder.resolve("cloud"), 0, 0, Duration.ofMillis(200), CLOCK));
        Trust trust = Trust.load(Optional.of(cloud.caFile()));
        database = Database.open(folder.resolve("device.db"));
        settings = new SettingsStore(database);
        settings.updateLanguage(language);
        access = new AdminPassword(database, CLOCK);
        signIn = new SignIn(
                new IdentityConfig(DemoCloud.CLIENT_ID, "", cloud.identityEndpoint(), IdentityConfig.SMTP_SEND),
                trust,
                folder.resolve("vault"),
                CLOCK);
        Outbox outbox = new Outbox(database, folder.resolve("spool"), CLOCK);
        List<String> hosts = List.of("localhost:" + cloud.smtpPort());
        Courier courier = new Courier(
                outbox,
                signIn,
                settings::mailServer,
                settings::password,
                trust,
                Set.copyOf(hosts),
                CLOCK,
                SendingRules.USUAL);
        core = new DeviceCore(new DeviceParts(
                new DeviceInfo("Mailpanel 3F2A", "", "Mailpanel", "MP-3F2A81", "0.1.0"),
                settings,
                access,
                new AuditLog(database, CLOCK, new Acting()),
                accessControl,
                signIn,
                outbox,
                courier,
                hosts,
                AdditionalNetwork.NONE,
                Optional.empty(),
                new SamplePages(),
                folder.resolve("work"),
                wire.orElse(printer),
                new SheetPrinter(profile),
                false,
                board,
                hands,
                PowerParts.NONE,
                new SystemNetwork(),
                LinkParts.of(new Nmcli("nmcli", false)),
                new DiagnosisParts(
                        new ConnectionTest(signIn, settings::password, trust, Set.copyOf(hosts), CLOCK),
                        new LastTest(database),
                        new LastSignIn(database)),
                new CertificateParts(trust, folder.resolve("web-config"), () -> List.of("localhost", "127.0.0.1")),
                new NotifyLedger(database),
                new TimeParts(
                        new Timedatectl("timedatectl", Timedatectl.DROP_INS, false),
                        zone -> {},
                        new TimeServer(TimeServer.PORT, CLOCK)),
                Supporting.parts(folder),
                Packages.parts(folder),
                CLOCK));
        core.start();
        core.webConfigAt(URI.create("https://192.168.1.20:8443/"));
    }

    /** The administrator's own password is set. */
    void changePassword() throws Exception {
        access.changePassword(access.initialPassword().orElseThrow().toCharArray(), PASSWORD.toCharArray(), "test");
    }

    /** Signs in as Web Config does, up to OK. */
    void signIn() throws Exception {
        signIn("admin@contoso.example", "Demo-Admin-1");
    }

    void signIn(String account, String password) throws Exception {
        EmailService service = EmailService.EXCHANGE_ONLINE;
        DeviceCodeSession session = core.mailServer().beginSignIn(service);
        new DemoSignIn(cloud).walk(session.userCode(), account, password);
        session.result().get(20, TimeUnit.SECONDS);
        MailServer filled = core.mailServer().filled(service);
        core.mailServer()
                .apply(new MailServerForm(
                        "OAUTH2", service.name(), "", filled.host(), Integer.toString(filled.port()), true));
    }

    @Override
    public void close() {
        core.close();
        signIn.close();
        board.close();
        database.close();
        cloud.close();
    }
}
