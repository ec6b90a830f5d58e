package io.mailpanel.device;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.access.AdminPassword;
import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.audit.AuditDesk;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.Bookkeeper;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.board.Beeps;
import io.mailpanel.device.board.Contacts;
import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.settings.DeviceNames;
import io.mailpanel.device.settings.ServerNotice;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.CancelAnswer;
import io.mailpanel.mail.outbox.Hold;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.store.DatabaseFile;
import io.mailpanel.mail.store.DiskTrouble;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The device: puts its parts together, keeps the one state, and tells the faces of it on the thread named device. */
public final class DeviceCore extends DeskDevice implements AutoCloseable {
    /** Bytes that a change or a small message takes at least, with all that belongs to it. */
    private static final long ROOM = 256 * 1024;

    private final DeviceParts parts;
    private final DeviceThreads threads = new DeviceThreads();
    private final StateFeed feed;
    private final Lamps lamps;
    private final BegunAnew begunAnew;
    private final ServerNotice serverNotice;
    private final JobOrders orders;
    private final SeenJobs seenJobs;
    private final DeviceNames names;
    private final Desks desks;
    private final PrinterWatch printerWatch;
    private final AtomicBoolean jobsChanged = new AtomicBoolean();
    private volatile List<Job> jobs;
    private volatile Map<Long, Hold> holds = Map.of();
    private volatile boolean diskFull;
    private volatile PrinterStatus printer = PrinterStatus.UNKNOWN;
    private volatile NetworkState network = new NetworkState("", List.of(), Optional.empty(), List.of());
    private volatile Optional<URI> webConfig = Optional.empty();

    /** Cheap: reads settings and jobs; work begins with {@link #start()}. */
    public DeviceCore(DeviceParts parts) {
        this.parts = parts;
        this.lamps = new Lamps(parts.board(), parts.printer().configured());
        this.begunAnew = new BegunAnew(parts.settings());
        Bookkeeper bookkeeper = new Bookkeeper(parts.audit());
        parts.settings().witness(bookkeeper);
        parts.access().witness(bookkeeper);
        this.orders = new JobOrders(parts.outbox(), parts.audit());
        this.serverNotice =
                new ServerNotice(parts.settings(), parts.clock(), parts.audit().acting());
        this.seenJobs = new SeenJobs(parts.settings());
        this.names = new DeviceNames(parts.info(), parts.settings());
        this.desks = new Desks(
                parts,
                names,
                threads.device(),
                new Desks.Calls(
                        this::state,
                        this::changed,
                        this::printerSeenByPrint,
                        () -> lamps.show(state()),
                        () -> threads.now(this::lookAtNetwork)));
        this.printerWatch = new PrinterWatch(parts.printer(), threads, desks.sheet()::stopped, this::printerSeen);
        parts.settings().followServices(desks.mailServer()::filled);
        this.jobs = parts.outbox().jobs();
        this.feed = new StateFeed(threads.device(), compose());
        parts.printer().heed(new Contacts(parts.board()));
        parts.settings().onChange(this::changed);
        // What jobs wait for may be another then.
        parts.settings().onChange(this::jobsChanged);
        parts.access().onChange(this::changed);
        // These two may call while they hold a lock of their own: compose on the device thread.
        parts.signIn().onChange(owner -> jobsChanged());
        parts.outbox().onChange(job -> jobsChanged());
    }

    /** Begins the work behind the faces: courier, lamps, watches of printer and network, warm-ups. Call once. */
    public void start() {
        seenJobs.begin(jobs);
        changed();
        begunAnew.start(parts.courier(), feed);
        parts.signIn().keepFresh();
        feed.subscribe(lamps::show);
        feed.subscribe(new Beeps(parts.board())::show);
        desks.start(parts.board());
        feed.subscribe(desks.notifications()::show);
        parts.board().onSensor(sensor -> printerWatch.look());
        printerWatch.start();
        threads.every(10, this::lookAtNetwork);
        threads.every(5, this::lookAtDisk);
        // The courier put back what a crash left on the wire.
        jobsChanged();
    }

    /** Web Config answers there now. */
    public void webConfigAt(URI address) {
        webConfig = Optional.of(address);
        changed();
    }

    /** Something was put away before it started: faces say so, and how much mail it found. Call before {@link #start()}. */
    public void beganWithout(DatabaseFile.SetAside what) {
        int queued = (int) jobs.stream().filter(job -> job.state().active()).count();
        int failed = jobs.size() - queued;
        begunAnew.tell(new BegunWithout(what, queued, failed, parts.outbox().unreadable()));
        parts.audit()
                .note(AuditEvent.BEGAN_ANEW, Change.fact("fault", what.fault().name()));
    }

    @Override
    public Optional<BegunWithout> begunWithout() {
        return begunAnew.untold();
    }

    @Override
    public void begunWithoutSeen() {
        begunAnew.hide();
        threads.device().execute(begunAnew::forget);
    }

    @Override
    public Optional<ServerNotice.ServerChange> serverChange() {
        return serverNotice.untold();
    }

    @Override
    public void serverChangeSeen() {
        serverNotice.seen();
        parts.audit().note(AuditEvent.SERVER_NOTICE_SEEN);
    }

    @Override
    public Acting acting() {
        return parts.audit().acting();
    }

    @Override
    public AuditDesk audit() {
        return parts.audit();
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
        return orders.cancel(id);
    }

    @Override
    public boolean retryJob(long id) {
        return orders.retry(id);
    }

    @Override
    public Job resendJob(long id) throws MailException {
        return orders.resend(id, words().sender(state()));
    }

    @Override
    public void jobSeen(long id) {
        saw(job -> job.id() == id);
    }

    @Override
    public void jobsSeen() {
        saw(job -> true);
    }

    private void saw(Predicate<Job> which) {
        if (seenJobs.saw(jobs, which)) {
            changed();
        }
    }

    @Override
    public Access access() {
        return parts.access();
    }

    @Override
    public DeviceNames names() {
        return names;
    }

    /** Ends its threads and the courier's, and puts the lamps out. */
    @Override
    public void close() {
        desks.power().close();
        threads.close();
        desks.close();
        parts.courier().close();
        desks.notifications().close();
        lamps.off();
    }

    @Override
    Desks desks() {
        return desks;
    }

    private void jobsChanged() {
        if (jobsChanged.compareAndSet(false, true)) {
            threads.device().execute(() -> {
                jobsChanged.set(false);
                jobs = parts.outbox().jobs();
                holds = parts.courier().holds();
                changed();
            });
        }
    }

    private void lookAtDisk() {
        diskFull = DiskTrouble.lacks(parts.workFolder(), ROOM);
        changed();
    }

    private void lookAtNetwork() {
        NetworkState before = network;
        network = parts.network().probe();
        changed();
        desks.webCertificate().look(!network.equals(before));
    }

    private void printerSeen(PrinterStatus status) {
        desks.sheet().notice(status);
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
        List<Job> all = jobs;
        return new DeviceState(
                names.get(),
                parts.settings().language(),
                network,
                parts.settings().mailServer(),
                parts.signIn().state(Owner.DEVICE),
                parts.signIn().session(Owner.DEVICE).flatMap(DeviceState.PendingSignIn::of),
                printer,
                all,
                webConfig,
                new DeviceState.AccessState(desks.locks().rights(), access.initialPasswordToShow(), access.changed()),
                desks.power().state(),
                parts.settings().passwordKept(),
                desks.diagnosis().state(),
                seenJobs.unseen(all),
                diskFull,
                holds,
                desks.webCertificate().fingerprint(),
                desks.dateTime().style());
    }
}
