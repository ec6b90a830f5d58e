package io.mailpanel.webconfig;

import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.DeviceState;
import io.mailpanel.device.access.Access;
import io.mailpanel.device.access.AdminPassword;
import io.mailpanel.device.access.DeviceLocks;
import io.mailpanel.device.access.LockDesk;
import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.audit.AuditDesk;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Bookkeeper;
import io.mailpanel.device.board.DevicePower;
import io.mailpanel.device.board.PowerParts;
import io.mailpanel.device.certificates.DeviceServerCertificate;
import io.mailpanel.device.certificates.DeviceTrustDesk;
import io.mailpanel.device.certificates.ServerCertificateDesk;
import io.mailpanel.device.certificates.TrustDesk;
import io.mailpanel.device.diagnosis.DiagnosisDesk;
import io.mailpanel.device.diagnosis.Reports;
import io.mailpanel.device.mailserver.MailServerDesk;
import io.mailpanel.device.metrics.DeviceMetricsDesk;
import io.mailpanel.device.metrics.MetricsDesk;
import io.mailpanel.device.network.setup.DeviceNetworkDesk;
import io.mailpanel.device.network.setup.FakeNmcli;
import io.mailpanel.device.network.setup.LinkParts;
import io.mailpanel.device.network.setup.NetworkDesk;
import io.mailpanel.device.notify.DeviceNotifyDesk;
import io.mailpanel.device.notify.NotifyDesk;
import io.mailpanel.device.notify.NotifyLedger;
import io.mailpanel.device.settings.DeviceNames;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.sheet.DeviceSheetDesk;
import io.mailpanel.device.sheet.SheetBuilder;
import io.mailpanel.device.sheet.SheetBuilders;
import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.device.sheet.TestPrint;
import io.mailpanel.device.stage.DevicePanelView;
import io.mailpanel.device.stage.PanelViewDesk;
import io.mailpanel.device.support.DeviceSupportDesk;
import io.mailpanel.device.support.SupportDesk;
import io.mailpanel.device.support.SupportParts;
import io.mailpanel.device.support.Supporting;
import io.mailpanel.device.time.DateTimeDesk;
import io.mailpanel.device.time.DeviceDateTimeDesk;
import io.mailpanel.device.time.TimeParts;
import io.mailpanel.device.time.TimeServer;
import io.mailpanel.device.transfer.DeviceTransferDesk;
import io.mailpanel.device.transfer.SettingsTransferDesk;
import io.mailpanel.device.update.DeviceUpdateDesk;
import io.mailpanel.device.update.Packages;
import io.mailpanel.device.update.UpdateDesk;
import io.mailpanel.device.upkeep.DeviceUpkeepDesk;
import io.mailpanel.device.upkeep.UpkeepDesk;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.SheetPrinter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A device whose state tests and pictures write down; its password and its desks are the real ones but for the mail server. */
final class ScriptedDevice extends ScriptedState implements AutoCloseable {
    static final String PASSWORD = "Correct-Horse-9";

    final Clock clock;
    final AdminPassword password;
    final ScriptedDesk desk = new ScriptedDesk(this);
    final PaperEmulator paper = new PaperEmulator(Profile.GENERIC_58.dots());
    final Reports diagnosis = new Reports(this::state, this::publish);
    final DeviceNames names;
    volatile DeviceLocks locks;
    final DeviceNotifyDesk notifications;
    final AuditLog audit;
    final DeviceMetricsDesk metrics;
    final DevicePanelView panelView;
    final ScriptedClock machine = new ScriptedClock();
    final FakeNmcli nmcli;
    final DeviceNetworkDesk links;
    final DeviceDateTimeDesk dateTime;
    final SettingsStore settings;
    final DeviceTransferDesk transfer;
    final ScriptedPower power = new ScriptedPower();
    final UpkeepDesk upkeep;
    final Trust believed;
    final DeviceTrustDesk trust;
    final DeviceServerCertificate certificate;
    final SupportParts supported;
    private final DeviceSupportDesk support;
    DeviceUpdateDesk update;
    private final DeviceSheetDesk sheet;
    private final Outbox outbox;
    private final Database database;

    ScriptedDevice(Path folder, Clock clock) throws Exception {
        this.clock = clock;
        this.database = Database.open(folder.resolve("device.db"));
        this.password = new AdminPassword(database, clock);
        this.outbox = new Outbox(database, folder.resolve("spool"), clock);
        this.settings = new SettingsStore(database);
        this.names = new DeviceNames(
                new DeviceInfo("Mailpanel 2nd floor", "Copy room", "Mailpanel", "MP-4F7A21", "0.1.0"), settings);
        this.locks = new DeviceLocks(false, settings);
        this.audit = new AuditLog(database, clock, new Acting());
        Bookkeeper bookkeeper = new Bookkeeper(audit);
        password.witness(bookkeeper);
        settings.witness(bookkeeper);
        this.panelView = new DevicePanelView(settings);
        this.metrics = new DeviceMetricsDesk(settings, outbox);
        TimeParts times = new TimeParts(machine, zone -> {}, new TimeServer(TimeServer.PORT, clock));
        this.nmcli = new FakeNmcli(folder);
        this.links = new DeviceNetworkDesk(
                settings, password, audit, LinkParts.of(nmcli.links(true)), () -> state().network(), this::publish);
        this.dateTime = new DeviceDateTimeDesk(settings, password, audit, times, clock);
        this.notifications = new DeviceNotifyDesk(
                settings, new NotifyLedger(database), password, outbox, List::of, this::state, clock);
        this.believed = Trust.load(Optional.empty(), folder.resolve("certificates"));
        this.trust = new DeviceTrustDesk(believed, audit, clock);
        this.certificate = new DeviceServerCertificate(
                folder.resolve("web-config"),
                () -> List.of("mailpanel", "mailpanel.local", "192.168.1.20"),
                audit,
                clock,
                this::publish);
        this.transfer = ScriptedTransfer.of(this, settings);
        this.supported = Supporting.parts(folder);
        this.support = new DeviceSupportDesk(
                supported,
                Supporting.sections(supported, this::state, settings, diagnosis),
                List.of(password::without),
                audit,
                clock);
        this.update = new DeviceUpdateDesk(Packages.parts(folder), "0.1.0", audit);
        PowerParts parts = new PowerParts(power, on -> {}, Duration.ZERO, power);
        this.upkeep = new DeviceUpkeepDesk(
                parts, new DevicePower(parts, () -> {}), password, audit, trust, Optional::empty, this::state);
        SheetBuilder builder = SheetBuilders.masking(clock);
        this.sheet = new DeviceSheetDesk(
                () -> builder.build(state()),
                id -> Optional.empty(),
                () -> new TestPrint(clock, Profile.GENERIC_58).build(state()),
                new SheetPrinter(Profile.GENERIC_58),
                paper,
                status -> {
                    printer = status;
                    publish();
                });
    }

    /** An administrator has set their own password. */
    ScriptedDevice withPassword() throws Exception {
        password.changePassword(password.initialPassword().orElseThrow().toCharArray(), PASSWORD.toCharArray(), "test");
        return this;
    }

    @Override
    public DeviceState state() {
        Optional<DeviceState.PendingSignIn> pending = desk.session()
                .filter(s ->
                        s.state() == DeviceCodeSession.State.WAITING || s.state() == DeviceCodeSession.State.PENDING_OK)
                .map(s -> new DeviceState.PendingSignIn(
                        s.state() == DeviceCodeSession.State.PENDING_OK,
                        s.account().map(a -> a.username())));
        return new DeviceState(
                names.get(),
                language,
                ScriptedNetwork.OFFICE,
                mailServer,
                signIn,
                pending,
                printer,
                jobs,
                Optional.empty(),
                new DeviceState.AccessState(locks.rights(), password.initialPasswordToShow(), password.changed()),
                board,
                false,
                diagnosis.state(),
                Set.copyOf(unseen),
                false,
                holds,
                certificate.fingerprint(),
                dateTime.style());
    }

    @Override
    public NetworkDesk links() {
        return links;
    }

    @Override
    public DateTimeDesk dateTime() {
        return dateTime;
    }

    @Override
    public Acting acting() {
        return audit.acting();
    }

    @Override
    public AuditDesk audit() {
        return audit;
    }

    @Override
    public PanelViewDesk panelView() {
        return panelView;
    }

    @Override
    public MetricsDesk metrics() {
        return metrics;
    }

    @Override
    public DiagnosisDesk diagnosis() {
        return diagnosis;
    }

    @Override
    public Access access() {
        return password;
    }

    @Override
    public MailServerDesk mailServer() {
        return desk;
    }

    @Override
    public DeviceNames names() {
        return names;
    }

    @Override
    public LockDesk locks() {
        return locks;
    }

    @Override
    public NotifyDesk notifications() {
        return notifications;
    }

    @Override
    public TrustDesk trust() {
        return trust;
    }

    @Override
    public SettingsTransferDesk transfer() {
        return transfer;
    }

    @Override
    public UpkeepDesk upkeep() {
        return upkeep;
    }

    @Override
    public ServerCertificateDesk webCertificate() {
        return certificate;
    }

    @Override
    public UpdateDesk update() {
        return update;
    }

    @Override
    public SupportDesk support() {
        return support;
    }

    @Override
    public SheetDesk sheet() {
        return sheet;
    }

    @Override
    public void close() {
        links.close();
        sheet.close();
        paper.close();
        notifications.close();
        outbox.close();
        database.close();
    }
}
