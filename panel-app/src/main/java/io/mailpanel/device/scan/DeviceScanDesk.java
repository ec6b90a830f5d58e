package io.mailpanel.device.scan;

import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.OneAtATime;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutgoingMail;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scan to Email on this device; one scan at a time, on a thread of its own. */
public final class DeviceScanDesk implements ScanDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceScanDesk.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");
    private static final String PREFIX = "scan-";

    private final DeviceInfo info;
    private final ScanSource source;
    private final SettingsStore settings;
    private final SignIn signIn;
    private final Outbox outbox;
    private final Path workFolder;
    private final Clock clock;
    private final PdfWriter pdf = new PdfWriter();
    private final OneAtATime thread = new OneAtATime("device-scan");

    /**
     * @param info who sends
     * @param source where pages come from
     * @param settings method, sender, language
     * @param signIn whose account
     * @param outbox where the mail goes
     * @param workFolder for the PDF while it is made; made if absent
     * @param clock the time and the zone
     */
    public DeviceScanDesk(
            DeviceInfo info,
            ScanSource source,
            SettingsStore settings,
            SignIn signIn,
            Outbox outbox,
            Path workFolder,
            Clock clock) {
        this.info = info;
        this.source = source;
        this.settings = settings;
        this.signIn = signIn;
        this.outbox = outbox;
        this.workFolder = workFolder;
        this.clock = clock;
    }

    @Override
    public Optional<String> obstacle() {
        if (settings.mailServer().method() == AuthMethod.OFF) {
            return Optional.of("obstacle.mail_off");
        }
        SignInState state = signIn.state(Owner.DEVICE);
        return switch (state.status()) {
            case SIGNED_IN -> Optional.empty();
            case SIGNED_OUT -> Optional.of("guide.sign_in_first");
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
    public CompletionStage<Job> scanToEmail(ScanRequest request) throws Refused {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            throw new Refused(List.of(new FieldError("scan", obstacle.get(), List.of())));
        }
        List<FieldError> errors = ScanFields.check(request);
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        String from = sender();
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return scan(request, from);
                    } catch (ScanFailed | MailException e) {
                        throw new CompletionException(e);
                    }
                },
                thread);
    }

    private Job scan(ScanRequest request, String from) throws ScanFailed, MailException {
        Texts texts = Texts.of(settings.language());
        Instant now = clock.instant();
        String subject = request.subject().isBlank()
                ? texts.get("scan.default_subject")
                : request.subject().strip();
        Path file = null;
        try {
            Files.createDirectories(workFolder);
            file = Files.createTempFile(workFolder, PREFIX, ".pdf");
            int count;
            try (ScanSource.Pages pages = source.open()) {
                count = pdf.write(pages, file, subject, now);
            }
            return outbox.submit(mail(request, from, subject, body(texts, now, count), file, now));
        } catch (IOException e) {
            throw new ScanFailed("scan.failed.storage", e);
        } finally {
            remove(file);
        }
    }

    private OutgoingMail mail(ScanRequest request, String from, String subject, String body, Path file, Instant now) {
        String typed = ScanFields.fileName(request);
        String name = typed.isEmpty() ? "Scan_" + STAMP.format(now.atZone(clock.getZone())) : typed;
        return new OutgoingMail(
                Owner.DEVICE,
                from,
                ScanFields.recipients(request),
                subject,
                body,
                List.of(new OutgoingMail.Attachment(name + ".pdf", "application/pdf", file)));
    }

    private String sender() {
        String set = settings.mailServer().senderAddress();
        return set.isEmpty()
                ? signIn.state(Owner.DEVICE).account().map(Account::username).orElse("")
                : set;
    }

    private String body(Texts texts, Instant now, int pages) {
        Words words = new Words(texts, clock.getZone());
        return texts.get("scan.body", info.name(), words.dateTime(now), pages)
                + (info.location().isBlank() ? "" : "\n" + texts.get("scan.body.location", info.location()));
    }

    /** Removes what a crash left in the work folder. */
    public void removeLeftovers() {
        if (!Files.isDirectory(workFolder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(workFolder, PREFIX + "*.pdf")) {
            left.forEach(DeviceScanDesk::remove);
        } catch (IOException e) {
            LOG.warn("cannot look into {}", workFolder, e);
        }
    }

    /** Makes a tiny PDF and throws it away: the first one takes a second, and then it is not a person's. */
    public void warmUp() {
        thread.execute(this::makeTinyPdf);
    }

    private void makeTinyPdf() {
        Path file = null;
        try (ScanSource.Pages pages = new BlankPage()) {
            Files.createDirectories(workFolder);
            file = Files.createTempFile(workFolder, PREFIX, ".pdf");
            pdf.write(pages, file, "", clock.instant());
        } catch (IOException | ScanFailed e) {
            LOG.warn("the warm-up found what a scan will find too: {}", e.toString());
        } finally {
            remove(file);
        }
    }

    /** Takes no more scans; one under way is finished. */
    @Override
    public void close() {
        thread.close();
    }

    private static void remove(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("cannot remove {}", file, e);
        }
    }
}
