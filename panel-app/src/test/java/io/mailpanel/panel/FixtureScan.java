package io.mailpanel.panel;

import io.mailpanel.device.scan.ColourMode;
import io.mailpanel.device.scan.PaperSize;
import io.mailpanel.device.scan.PaperSource;
import io.mailpanel.device.scan.ScanDesk;
import io.mailpanel.device.scan.ScanDevice;
import io.mailpanel.device.scan.ScanFailed;
import io.mailpanel.device.scan.ScanFields;
import io.mailpanel.device.scan.ScanOffer;
import io.mailpanel.device.scan.ScanProgress;
import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.device.scan.ScanSettings;
import io.mailpanel.device.scan.Scanning;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.signin.SignInState.Status;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Checks as the real one does; a scan ends when the test says so. */
final class FixtureScan implements ScanDesk {
    private final FixtureDevice device;
    private static final ScanDevice SCANNER =
            new ScanDevice(ScanDevice.Kind.SANE, "epson2:libusb:001:004", "Epson Perfection V39");

    final List<ScanRequest> requests = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Job> scanning = new CompletableFuture<>();
    private volatile Consumer<ScanProgress> watcher = progress -> {};

    FixtureScan(FixtureDevice device) {
        this.device = device;
    }

    void accept(Job job) {
        scanning.complete(job);
    }

    void progress(ScanProgress progress) {
        watcher.accept(progress);
    }

    void fail(String textKey) {
        scanning.completeExceptionally(new ScanFailed(textKey, null));
    }

    @Override
    public CompletionStage<ScanOffer> offer() {
        return CompletableFuture.completedFuture(new ScanOffer(
                // As of one that the configuration names: its model is not known before it has been looked for.
                new ScanDevice(SCANNER.kind(), SCANNER.name(), ""),
                List.of(75, 100, 150, 200, 300, 600),
                List.of(ColourMode.values()),
                List.of(PaperSource.values()),
                List.of(PaperSize.values()),
                ScanSettings.DEFAULT));
    }

    @Override
    public CompletionStage<List<ScanDevice>> scanners() {
        return CompletableFuture.completedFuture(List.of(
                SCANNER,
                new ScanDevice(ScanDevice.Kind.SANE, "airscan:e0:EPSON WF-5710 Series", "eSCL EPSON WF-5710 Series")));
    }

    @Override
    public Optional<String> obstacle() {
        return device.state().signIn().status() == Status.SIGNED_IN
                ? Optional.empty()
                : Optional.of("guide.sign_in_first");
    }

    @Override
    public Optional<FieldError> checkRecipient(String address) {
        return ScanFields.checkRecipient(address);
    }

    @Override
    public Scanning begin(ScanRequest request, Consumer<ScanProgress> progress) throws Refused {
        List<FieldError> errors = ScanFields.check(request);
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        requests.add(request);
        watcher = progress;
        scanning = new CompletableFuture<>();
        CompletableFuture<Job> job = scanning;
        return new Scanning() {
            @Override
            public CompletionStage<Job> job() {
                return job;
            }

            @Override
            public void cancel() {
                job.completeExceptionally(ScanFailed.cancelled());
            }
        };
    }
}
