package io.mailpanel.device;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.access.AdminPassword;
import io.mailpanel.device.board.Beeps;
import io.mailpanel.device.board.BoardHands;
import io.mailpanel.device.board.BoardLab;
import io.mailpanel.device.board.Contacts;
import io.mailpanel.device.board.DevicePower;
import io.mailpanel.device.board.LabDesk;
import io.mailpanel.device.board.PowerDesk;
import io.mailpanel.device.board.PowerParts;
import io.mailpanel.device.mailserver.DeviceMailServerDesk;
import io.mailpanel.device.mailserver.MailServerDesk;
import io.mailpanel.device.network.NetworkProbe;
import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.notify.DeviceNotifyDesk;
import io.mailpanel.device.notify.NotifyDesk;
import io.mailpanel.device.notify.NotifyLedger;
import io.mailpanel.device.scan.DeviceScanDesk;
import io.mailpanel.device.scan.ScanDesk;
import io.mailpanel.device.scan.ScanSource;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.sheet.DeviceSheetDesk;
import io.mailpanel.device.sheet.SheetBuilder;
import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Words;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.CancelAnswer;
import io.mailpanel.mail.outbox.Courier;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.signin.BrowserOpener;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.store.DatabaseFile;
import io.mailpanel.mail.tls.RootBundle;
import io.mailpanel.statusprint.SheetPrinter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The device: puts its parts together, keeps the one state, and tells the faces of it on the thread named device. */
public final class DeviceCore implements Device, AutoCloseable {
    /**
     * What a device is made of. The device starts and closes the courier; all else belongs to who made it.
     *
     * @param info who the device is
     * @param settings what an administrator can change
     * @param access the administrator's password
     * @param accessControl whether functions are locked for those who are not logged in
     * @param signIn the sign-ins
     * @param outbox the mail queue
     * @param courier carries the queue; not started yet
     * @param tokenHosts the only hosts that may receive a token, as host or host:port
     * @param browser opens pages on the device itself; empty if it has no browser
     * @param scanSource where scanned pages come from
     * @param workFolder for files while they are made
     * @param printer the wire to the receipt printer
     * @param sheetPrinter makes its bytes
     * @param maskAccount whether accounts are masked on what is printed
     * @param board lamps and buttons
     * @param hands works its buttons and sensors, where people cannot
     * @param power switches the device and its screen
     * @param network looks at the network
     * @param notifications what was not told by mail yet
     * @param clock the time and the zone
     */
    public record Parts(
            DeviceInfo info,
            SettingsStore settings,
            AdminPassword access,
            boolean accessControl,
            SignIn signIn,
            Outbox outbox,
            Courier courier,
            List<String> tokenHosts,
            Optional<BrowserOpener> browser,
            ScanSource scanSource,
            Path workFolder,
            PrinterPort printer,
            SheetPrinter sheetPrinter,
            boolean maskAccount,
            Board board,
            Optional<BoardHands> hands,
            PowerParts power,
            NetworkProbe network,
            NotifyLedger notifications,
            Clock clock) {}

    private final Parts parts;
    private final DeviceThreads threads = new DeviceThreads();
    private final StateFeed feed;
    private final Lamps lamps;
    private final DevicePower power;
    private final DeviceMailServerDesk mailServer;
    private final DeviceScanDesk scan;
    private final DeviceSheetDesk sheet;
    private final PrinterWatch printerWatch;
    private final BoardLab lab;
    private final DeviceNotifyDesk notifications;
    private final AtomicBoolean jobsChanged = new AtomicBoolean();
    private volatile List<Job> jobs;
    private volatile PrinterStatus printer = PrinterStatus.UNKNOWN;
    private volatile NetworkState network = new NetworkState("", List.of(), Optional.empty(), List.of());
    private volatile Optional<URI> webConfig = Optional.empty();
    private volatile Optional<DatabaseFile.SetAside> setAside = Optional.empty();

    /** Cheap: reads settings and jobs; work begins with {@link #start()}. */
    public DeviceCore(Parts parts) {
        this.parts = parts;
        this.lamps = new Lamps(parts.board());
        this.power = new DevicePower(parts.power(), this::changed);
        this.mailServer = new DeviceMailServerDesk(
                parts.settings(), parts.signIn(), parts.courier(), parts.tokenHosts(), parts.browser());
        this.scan = new DeviceScanDesk(
                parts.info(),
                parts.scanSource(),
                parts.settings(),
                parts.signIn(),
                parts.outbox(),
                parts.workFolder(),
                parts.clock());
        this.sheet = DeviceSheetDesk.of(
                this::state,
                new SheetBuilder(
                        parts.clock(),
                        parts.maskAccount(),
                        RootBundle.ofThisMachine(),
                        parts.signIn().identity()),
                parts.clock(),
                parts.sheetPrinter(),
                parts.printer(),
                this::printerSeenByPrint);
        this.printerWatch = new PrinterWatch(parts.printer(), threads, sheet::stopped, this::printerSeen);
        this.lab = new BoardLab(parts.board(), parts.hands(), parts.clock(), threads.device(), () -> threads.device()
                .execute(() -> lamps.show(state())));
        this.notifications = new DeviceNotifyDesk(
                parts.settings(), parts.notifications(), parts.access(), parts.outbox(), this::state, parts.clock());
        parts.settings().followServices(mailServer::filled);
        this.jobs = parts.outbox().jobs();
        this.feed = new StateFeed(threads.device(), compose());
        parts.printer().heed(new Contacts(parts.board()));
        parts.settings().onChange(this::changed);
        parts.access().onChange(this::changed);
        // These two may call while they hold a lock of their own: compose on the device thread.
        parts.signIn().onChange(owner -> threads.device().execute(this::changed));
        parts.outbox().onChange(job -> jobsChanged());
    }

    /** Begins the work behind the faces: courier, lamps, watches of printer and network, warm-ups. Call once. */
    public void start() {
        parts.courier().start();
        parts.signIn().keepFresh();
        scan.removeLeftovers();
        feed.subscribe(lamps::show);
        lab.start();
        feed.subscribe(new Beeps(parts.board())::show);
        notifications.start();
        feed.subscribe(notifications::show);
        parts.board().onSensor(sensor -> printerWatch.look());
        power.start(parts.board());
        printerWatch.start();
        threads.every(10, this::lookAtNetwork);
        // The courier put back what a crash left on the wire.
        jobsChanged();
        scan.warmUp();
        sheet.warmUp();
    }

    /** Web Config answers there now. */
    public void webConfigAt(URI address) {
        webConfig = Optional.of(address);
        changed();
    }

    /** Something was put away before it started: faces say so. Call before {@link #start()}. */
    public void beganWithout(DatabaseFile.SetAside what) {
        setAside = Optional.of(what);
    }

    @Override
    public Optional<DatabaseFile.SetAside> setAside() {
        return setAside;
    }

    @Override
    public void setAsideSeen() {
        setAside = Optional.empty();
    }

    @Override
    public DeviceState state() {
        return feed.state();
    }

    @Override
    public Subscription subscribe(Consumer<DeviceState> listener) {
        return feed.subscribe(listener);
    }

    @Override
    public Words words() {
        return new Words(texts(), parts.clock().getZone());
    }

    @Override
    public void setLanguage(Language language) {
        parts.settings().updateLanguage(language);
    }

    @Override
    public void refresh() {
        printerWatch.look();
        threads.now(this::lookAtNetwork);
    }

    @Override
    public CancelAnswer cancelJob(long id) {
        return parts.outbox().cancel(id);
    }

    @Override
    public boolean retryJob(long id) {
        return parts.outbox().retry(id);
    }

    @Override
    public Job resendJob(long id) throws MailException {
        return parts.outbox().resend(id);
    }

    @Override
    public Access access() {
        return parts.access();
    }

    @Override
    public MailServerDesk mailServer() {
        return mailServer;
    }

    @Override
    public ScanDesk scan() {
        return scan;
    }

    @Override
    public SheetDesk sheet() {
        return sheet;
    }

    @Override
    public NotifyDesk notifications() {
        return notifications;
    }

    @Override
    public LabDesk lab() {
        return lab;
    }

    @Override
    public PowerDesk power() {
        return power;
    }

    /** Ends its threads and the courier's, and puts the lamps out. */
    @Override
    public void close() {
        power.close();
        threads.close();
        scan.close();
        sheet.close();
        parts.courier().close();
        notifications.close();
        lamps.off();
    }

    private void jobsChanged() {
        if (jobsChanged.compareAndSet(false, true)) {
            threads.device().execute(() -> {
                jobsChanged.set(false);
                jobs = parts.outbox().jobs();
                changed();
            });
        }
    }

    private void lookAtNetwork() {
        network = parts.network().probe();
        changed();
    }

    private void printerSeen(PrinterStatus status) {
        sheet.notice(status);
        printer = status;
        changed();
    }

    private void printerSeenByPrint(PrinterStatus status) {
        printer = status;
        changed();
        printerWatch.saw(status);
    }

    private void changed() {
        feed.update(this::compose);
    }

    /** Reads memory only, so that any thread may do it. */
    private DeviceState compose() {
        AdminPassword access = parts.access();
        return new DeviceState(
                parts.info(),
                parts.settings().language(),
                network,
                parts.settings().mailServer(),
                parts.signIn().state(Owner.DEVICE),
                parts.signIn().session(Owner.DEVICE).flatMap(DeviceCore::pending),
                printer,
                jobs,
                webConfig,
                new DeviceState.AccessState(parts.accessControl(), access.initialPasswordToShow(), access.changed()),
                power.state(),
                parts.settings().passwordKept());
    }

    private static Optional<DeviceState.PendingSignIn> pending(SignInSession session) {
        return switch (session.state()) {
            case WAITING -> Optional.of(new DeviceState.PendingSignIn(false, Optional.empty()));
            case PENDING_OK ->
                Optional.of(
                        new DeviceState.PendingSignIn(true, session.account().map(Account::username)));
            case KEPT, FAILED -> Optional.empty();
        };
    }
}
