package io.mailpanel.device.scan;

import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.MailStand;
import io.mailpanel.device.OneAtATime;
import io.mailpanel.device.access.Area;
import io.mailpanel.device.access.Gate;
import io.mailpanel.device.access.Rights;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.TimeStyle;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.TokenRule;
import io.mailpanel.mail.store.DiskTrouble;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scan to Email on this device; one scan at a time, on a thread of its own. */
public final class DeviceScanDesk implements ScanDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceScanDesk.class);

    private final Supplier<DeviceInfo> info;
    private final Supplier<Rights> rights;
    private final Supplier<TimeStyle> times;
    private final ScanSource source;
    private final SettingsStore settings;
    private final SignIn signIn;
    private final Outbox outbox;
    private final WorkFolder work;
    private final Clock clock;
    private final OneAtATime thread = new OneAtATime("device-scan");
    private final Set<ScanControl> underWay = ConcurrentHashMap.newKeySet();

    /**
     * @param info who sends
     * @param rights whether scanning is switched off
     * @param times how times are written
     * @param source where pages come from
     * @param settings method, sender, language
     * @param signIn whose account
     * @param outbox where the mail goes
     * @param workFolder for files while they are made; made if absent
     * @param clock the time and the zone
     */
    public DeviceScanDesk(
            Supplier<DeviceInfo> info,
            Supplier<Rights> rights,
            Supplier<TimeStyle> times,
            ScanSource source,
            SettingsStore settings,
            SignIn signIn,
            Outbox outbox,
            Path workFolder,
            Clock clock) {
        this.info = info;
        this.rights = rights;
        this.times = times;
        this.source = source;
        this.settings = settings;
        this.signIn = signIn;
        this.outbox = outbox;
        this.work = new WorkFolder(workFolder);
        this.clock = clock;
    }

    @Override
    public Optional<String> obstacle() {
        SignInState state = signIn.state(Owner.DEVICE);
        MailStand stand = MailStand.of(settings.mailServer(), state.status(), settings.passwordKept());
        return switch (stand) {
            case OFF -> Optional.of("obstacle.mail_off");
            case READY -> Optional.empty();
            case NO_PASSWORD -> Optional.of("obstacle.password_missing");
            case REFUSED ->
                TokenRule.hindrance(settings.mailServer())
                        .map(kind -> kind == VerdictKind.TOKEN_ON_ADDITIONAL_NETWORK
                                ? "obstacle.token_on_additional_network"
                                : "obstacle.token_without_validation");
            case SIGNED_OUT ->
                Optional.of(state.trouble().isPresent() ? "obstacle.sign_in_damaged" : "guide.sign_in_first");
            case SIGN_IN_AGAIN ->
                Optional.of(
                        state.trouble()
                                        .map(Verdict::kind)
                                        .filter(VerdictKind.SIGN_IN_EXPIRED::equals)
                                        .isPresent()
                                ? "obstacle.sign_in_expired"
                                : "obstacle.sign_in_again");
        };
    }

    @Override
    public Optional<FieldError> checkRecipient(String address) {
        return ScanFields.checkRecipient(address);
    }

    @Override
    public CompletionStage<ScanOffer> offer() {
        return later(source::offer);
    }

    @Override
    public CompletionStage<List<ScanDevice>> scanners() {
        return later(source::scanners);
    }

    @Override
    public Scanning begin(ScanRequest request, Consumer<ScanProgress> watcher) throws Refused {
        boolean off = rights.get().gate(Area.SCAN) == Gate.OFF;
        Optional<String> obstacle = off ? Optional.of("locks.scan.off") : obstacle();
        if (obstacle.isPresent()) {
            throw new Refused(List.of(new FieldError("scan", obstacle.get(), List.of())));
        }
        List<FieldError> errors = ScanFields.check(request);
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        String from = sender();
        ScanControl control = new ScanControl(watcher);
        underWay.add(control);
        CompletionStage<Job> job = later(() -> scan(request, from, control));
        job.whenComplete((done, failure) -> underWay.remove(control));
        return new Scanning() {
            @Override
            public CompletionStage<Job> job() {
                return job;
            }

            @Override
            public void cancel() {
                control.cancel();
            }
        };
    }

    /** What may fail in the two ways that faces have words for. */
    private interface Work<T> {
        T run() throws ScanFailed, MailException;
    }

    private <T> CompletionStage<T> later(Work<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.run();
                    } catch (ScanFailed | MailException e) {
                        LOG.info("scan: {}", e.getMessage(), e.getCause());
                        throw new CompletionException(e);
                    }
                },
                thread);
    }

    private Job scan(ScanRequest request, String from, ScanControl control) throws ScanFailed, MailException {
        control.progress(new ScanProgress(ScanProgress.Step.CONNECTING, 0, -1));
        control.check();
        ScanOffer offer = source.offer();
        ScanSettings settings = request.settings().map(offer::fit).orElse(offer.preferred());
        Instant now = clock.instant();
        ScanMail mail = new ScanMail(
                request,
                from,
                info.get(),
                Texts.of(this.settings.language()),
                now,
                times.get().in(clock.getZone()));
        Path folder = null;
        try {
            folder = work.make();
            DocumentWriter.Document document;
            try (ScanSource.Pages pages = new StoppablePages(source.open(settings, control), control)) {
                document = DocumentWriter.of(request.format()).write(pages, folder, mail.subject(), now);
            }
            control.progress(new ScanProgress(ScanProgress.Step.STORING, document.pages(), -1));
            control.check();
            return outbox.submit(mail.of(document));
        } catch (IOException | UncheckedIOException e) {
            refuseFull(e);
            throw new ScanFailed("scan.failed.storage", e);
        } catch (ScanFailed e) {
            refuseFull(e);
            throw e;
        } catch (OutOfMemoryError e) {
            // One picture was too much; everything else still has its room.
            throw new ScanFailed("scan.failed.memory", e);
        } finally {
            work.remove(folder);
        }
    }

    /** A full disk can look like a scanner that fails: its program writes the pages there. */
    private void refuseFull(Exception e) throws MailException {
        Optional<Verdict> disk = DiskTrouble.in(e);
        if (disk.isEmpty() && work.full()) {
            disk = Optional.of(new Verdict(VerdictKind.DISK_FULL, String.valueOf(e.getMessage())));
        }
        if (disk.isPresent()) {
            throw new MailException(disk.get(), e);
        }
    }

    private String sender() {
        MailServer server = settings.mailServer();
        String set = server.senderAddress().isEmpty() && server.method().password()
                ? server.account()
                : server.senderAddress();
        return set.isEmpty()
                ? signIn.state(Owner.DEVICE).account().map(Account::username).orElse("")
                : set;
    }

    /** Removes what a crash left in the work folder. */
    public void removeLeftovers() {
        work.removeLeftovers();
    }

    /** Makes a tiny PDF and throws it away: the first one takes a second, and then it is not a person's. */
    public void warmUp() {
        thread.execute(this::makeTinyPdf);
    }

    private void makeTinyPdf() {
        Path folder = null;
        try (ScanSource.Pages pages = new BlankPage()) {
            folder = work.make();
            DocumentWriter.of(FileFormat.PDF).write(pages, folder, "", clock.instant());
        } catch (IOException | ScanFailed e) {
            LOG.warn("the warm-up found what a scan will find too: {}", e.toString());
        } finally {
            work.remove(folder);
        }
    }

    /** Takes no more scans; one under way is stopped, so that no scanner goes on alone. */
    @Override
    public void close() {
        underWay.forEach(ScanControl::cancel);
        thread.close();
    }
}
