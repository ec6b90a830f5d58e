package io.mailpanel.boot;

import io.mailpanel.boot.config.Config;
import io.mailpanel.boot.config.Config.PageSource;
import io.mailpanel.boot.demo.DemoBench;
import io.mailpanel.device.DeviceCore;
import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.DeviceParts;
import io.mailpanel.device.access.AdminPassword;
import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.certificates.CertificateParts;
import io.mailpanel.device.diagnosis.DiagnosisParts;
import io.mailpanel.device.diagnosis.LastSignIn;
import io.mailpanel.device.diagnosis.LastTest;
import io.mailpanel.device.network.SystemNetwork;
import io.mailpanel.device.network.setup.LinkParts;
import io.mailpanel.device.notify.NotifyLedger;
import io.mailpanel.device.scan.ConfiguredScanner;
import io.mailpanel.device.scan.FolderPages;
import io.mailpanel.device.scan.SamplePages;
import io.mailpanel.device.scan.ScanSource;
import io.mailpanel.device.scan.sane.SaneSource;
import io.mailpanel.device.scan.sane.Scanimage;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.support.KeptLog;
import io.mailpanel.device.support.SupportParts;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.time.DeviceClock;
import io.mailpanel.device.time.TimeParts;
import io.mailpanel.device.update.Manifest;
import io.mailpanel.device.update.UpdateParts;
import io.mailpanel.hardware.real.SystemFiles;
import io.mailpanel.mail.democloud.fault.Switch;
import io.mailpanel.mail.diagnosis.ConnectionTest;
import io.mailpanel.mail.outbox.Courier;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.signin.BrowserOpener;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.mail.smtp.SmtpSender;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.store.DatabaseFile;
import io.mailpanel.panel.Panel;
import io.mailpanel.panel.Theme;
import io.mailpanel.statusprint.SheetPrinter;
import io.mailpanel.webconfig.WebConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** Puts the rooms together. Nothing that the first screen can do without starts before it. */
final class Wiring {
    private final Config config;
    private final Path data;
    private final Lifecycle life;
    private final KeptLog log;
    private final String configuration;
    private final SystemFiles files;
    private final DeviceClock clock = new DeviceClock(ZoneId.systemDefault());

    /**
     * @param config what to be
     * @param data the data folder, already ours
     * @param files where the kernel shows this machine
     * @param life what is started is handed to it at once
     * @param log the program's log
     * @param configuration what the configuration file says, for who helps
     */
    Wiring(Config config, Path data, SystemFiles files, Lifecycle life, KeptLog log, String configuration) {
        this.config = config;
        this.data = data;
        this.files = files;
        this.life = life;
        this.log = log;
        this.configuration = configuration;
    }

    /**
     * Returns when everything answers and the demo's lines have been printed.
     *
     * @param language what the command line asked for: it replaces what was chosen on the device
     * @param faults what goes wrong in the demo's cloud from the start
     * @throws IOException if something that cannot be done without could not be opened
     * @throws io.mailpanel.hardware.real.BoardException if the board is another than configured, or its pins are taken
     */
    void start(Optional<Language> language, List<Switch> faults) throws IOException {
        Early<Cloud> cloud = Early.begin("cloud", () -> Cloud.of(config, data, clock, life, faults));
        DatabaseFile.Opened<Stores> opened =
                DatabaseFile.open(data.resolve("mailpanel.db"), List.of(outboxFolder()), clock, this::stores);
        life.keep(opened.contents().database());
        SettingsStore settings = opened.contents().settings();
        language.filter(asked -> asked != settings.language()).ifPresent(settings::updateLanguage);
        AdminPassword password = opened.contents().password();
        Machine machine = Machine.of(config, data, files, life);
        DeviceCore device = life.keep(device(opened.contents(), cloud.get(), machine));
        opened.before().ifPresent(device::beganWithout);
        Panel panel = life.keep(panel(device, machine));
        device.power().onButton(panel::button);
        device.start();
        Optional<WebConfig> web = new Pages(config, clock, life).open(device, panel);
        machine.awaitPins();
        if (config.cloud() == Config.Cloud.DEMO) {
            Announcement.print(System.out, web, password, cloud.get(), machine);
        }
    }

    /** What is kept in the database. */
    private record Stores(
            Database database,
            SettingsStore settings,
            AdminPassword password,
            NotifyLedger notifications,
            AuditLog audit) {}

    private Stores stores(Database database) {
        Outbox.prepare(database);
        return new Stores(
                database,
                new SettingsStore(database),
                new AdminPassword(database, clock),
                new NotifyLedger(database),
                new AuditLog(database, clock, new Acting()));
    }

    private Path outboxFolder() {
        return data.resolve("outbox");
    }

    private DeviceCore device(Stores stores, Cloud cloud, Machine machine) {
        SettingsStore settings = stores.settings();
        SignIn signIn = life.keep(new SignIn(cloud.identity(), cloud.trust(), data.resolve("signin"), clock));
        Outbox outbox = life.keep(new Outbox(
                stores.database(), outboxFolder(), clock, config.mail().outbox()));
        AdditionalNetwork additional = config.mail().additional();
        Courier courier = new Courier(
                outbox,
                signIn,
                settings::mailServer,
                settings::password,
                new SmtpSender(cloud.trust(), additional),
                Set.copyOf(cloud.tokenHosts()),
                clock,
                config.mail().sending());
        return new DeviceCore(new DeviceParts(
                info(),
                settings,
                stores.password(),
                stores.audit(),
                config.accessControl(),
                signIn,
                outbox,
                courier,
                cloud.tokenHosts(),
                additional,
                browser(cloud),
                pages(),
                data.resolve("work"),
                machine.printer(),
                new SheetPrinter(machine.profile()),
                config.printer().maskAccount(),
                machine.board(),
                machine.simBoard().map(SimHands::new),
                machine.power(),
                new SystemNetwork(),
                LinkParts.of(machine.links()),
                new DiagnosisParts(
                        new ConnectionTest(
                                signIn,
                                settings::password,
                                cloud.trust(),
                                additional,
                                Set.copyOf(cloud.tokenHosts()),
                                clock),
                        new LastTest(stores.database()),
                        new LastSignIn(stores.database())),
                new CertificateParts(cloud.trust(), data.resolve("web-config"), Addresses::names),
                stores.notifications(),
                TimeParts.of(machine.clock(), clock),
                new SupportParts(log, configuration, data),
                new UpdateParts(
                        data.resolve("update"),
                        config.maker().updateKey(),
                        Manifest.architecture(System.getProperty("os.arch")),
                        OwnBuild.read()),
                clock));
    }

    private Panel panel(DeviceCore device, Machine machine) {
        Config.ScreenSection screen = config.screen();
        Theme theme = screen.colours() == Config.Colours.DARK ? Theme.DARK : Theme.LIGHT;
        Optional<DemoBench> bench =
                onEventThread(() -> machine.bench(theme, screen.size().height()));
        Panel panel = Panel.open(
                device,
                new Panel.Options(
                        screen.size().width(),
                        screen.size().height(),
                        screen.size().inches(),
                        screen.fullscreen(),
                        bench.map(JComponent.class::cast),
                        theme));
        bench.ifPresent(beside -> beside.follow(device));
        panel.onClosed(() -> System.exit(0));
        return panel;
    }

    private DeviceInfo info() {
        Config.DeviceSection own = config.device();
        String version = Wiring.class.getPackage().getImplementationVersion();
        return new DeviceInfo(
                own.name(),
                own.location(),
                "Mailpanel",
                own.serial().isEmpty() ? SerialNumber.ofThisMachine() : own.serial(),
                version == null ? "development" : version);
    }

    /** For sign-ins on the device itself; the servers' own certificates are known to it by their authorities' keys. */
    private Optional<BrowserOpener> browser(Cloud cloud) {
        boolean root = System.getProperty("user.name").equals("root");
        return Chromium.installed(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .map(program -> new Chromium(program, data.resolve("browser"), () -> arguments(cloud), root));
    }

    private List<String> arguments(Cloud cloud) {
        Config.ScreenSection screen = config.screen();
        List<String> arguments = new ArrayList<>(List.of(
                "--window-position=0,0",
                "--window-size=" + screen.size().width() + "," + screen.size().height()));
        if (!cloud.trust().ownKeys().isEmpty()) {
            arguments.add("--ignore-certificate-errors-spki-list="
                    + String.join(",", cloud.trust().ownKeys()));
        }
        return arguments;
    }

    private ScanSource pages() {
        Config.ScannerSection wanted = config.scanner();
        Scanimage scanimage = new Scanimage();
        ScanSource source;
        if (wanted.source() instanceof PageSource.Sane sane) {
            source = new SaneSource(scanimage, sane.device(), data.resolve("work"));
        } else if (wanted.source() instanceof PageSource.Folder pictures) {
            source = new FolderPages(pictures.folder());
        } else {
            source = new SamplePages();
        }
        return new ConfiguredScanner(source, wanted.resolution(), wanted.mode(), scanimage);
    }

    private static <T> T onEventThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        SwingUtilities.invokeLater(task);
        return Early.result(task);
    }
}
