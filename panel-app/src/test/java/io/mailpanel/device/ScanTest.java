package io.mailpanel.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.scan.ColourMode;
import io.mailpanel.device.scan.FileFormat;
import io.mailpanel.device.scan.PaperSize;
import io.mailpanel.device.scan.PaperSource;
import io.mailpanel.device.scan.ScanFailed;
import io.mailpanel.device.scan.ScanProgress;
import io.mailpanel.device.scan.ScanProgress.Step;
import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.device.scan.ScanSettings;
import io.mailpanel.device.scan.Scanning;
import io.mailpanel.device.scan.sane.TestScanner;
import io.mailpanel.device.time.DateTimeForm;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a scanner by SANE to the mailbox: formats, progress, cancelling, failures. */
final class ScanTest {
    private static final long DEADLINE_S = 60;
    private static final ScanSettings SMALL = new ScanSettings(75, ColourMode.GRAY, PaperSource.FLATBED, PaperSize.A5);

    @TempDir
    private Path folder;

    private TestScanner scanner;
    private DemoCloud cloud;
    private Rig rig;

    @BeforeEach
    void signIn() throws Exception {
        scanner = new TestScanner(Files.createDirectory(folder.resolve("scanner")));
        cloud = Rig.cloud(folder.resolve("cloud"));
        rig = new Rig(Files.createDirectory(folder.resolve("device")), cloud, scanner.source(""));
        rig.signInWithoutOk();
        rig.device.mailServer().apply(rig.form());
    }

    @AfterEach
    void end() throws Exception {
        rig.close();
        cloud.close();
    }

    private static ScanRequest request(FileFormat format, ScanSettings how) {
        return new ScanRequest(List.of("vera@contoso.example"), "Papers", "Papers", format, Optional.of(how));
    }

    @Test
    void tenPagesOfTheFeederArriveAsTenNumberedPictures() throws Exception {
        List<ScanProgress> heard = Collections.synchronizedList(new ArrayList<>());
        Scanning scanning =
                rig.device.scan().begin(request(FileFormat.JPEG, SMALL.withSource(PaperSource.FEEDER)), heard::add);
        Job job = scanning.job().toCompletableFuture().get(DEADLINE_S, TimeUnit.SECONDS);
        rig.await(state -> state.jobs().stream().anyMatch(j -> j.id() == job.id() && j.state() == JobState.SENT));
        assertThat(mail())
                .contains("Papers_001.jpg", "Papers_010.jpg", "image/jpeg")
                .doesNotContain("Papers_011");
        assertThat(heard)
                .startsWith(new ScanProgress(Step.CONNECTING, 0, -1))
                .contains(new ScanProgress(Step.SCANNING, 1, 0), new ScanProgress(Step.SCANNING, 10, 100))
                .endsWith(new ScanProgress(Step.STORING, 10, -1));
        assertThat(left()).isEmpty();
    }

    @Test
    void aTiffArrivesUnderTheNameThatWasTypedWithTheTimeAsItWasChosen() throws Exception {
        String zone = rig.device.state().times().zone().getId();
        rig.device.dateTime().apply(new DateTimeForm(zone, "YEAR_FIRST", "HOURS_12", false, ""), Confirmation.NONE);
        Job job = rig.device
                .scan()
                .scanToEmail(request(FileFormat.TIFF, SMALL))
                .toCompletableFuture()
                .get(DEADLINE_S, TimeUnit.SECONDS);
        rig.await(state -> state.jobs().stream().anyMatch(j -> j.id() == job.id() && j.state() == JobState.SENT));
        assertThat(mail())
                .contains("Papers.tif", "image/tiff")
                .containsPattern("\\d{4}\\.\\d\\d\\.\\d\\d, \\d{1,2}:\\d\\d [AP]M");
    }

    @Test
    void cancellingSendsNothingAndLeavesNothing() throws Exception {
        scanner.set("read-delay", "true").set("read-delay-duration", "200000");
        CompletableFuture<ScanProgress> begun = new CompletableFuture<>();
        Scanning scanning = rig.device
                .scan()
                .begin(new ScanRequest(List.of("vera@contoso.example"), "", ""), progress -> Optional.of(progress)
                        .filter(p -> p.percent() > 0)
                        .ifPresent(begun::complete));
        begun.get(DEADLINE_S, TimeUnit.SECONDS);
        scanning.cancel();
        assertThat(failure(scanning).byPerson()).isTrue();
        assertThat(rig.device.state().jobs()).isEmpty();
        assertThat(left()).isEmpty();
    }

    @Test
    void whatTheScannerSaysIsToldAndTheNextScanWorks() throws Exception {
        scanner.set("read-status-code", "\"SANE_STATUS_COVER_OPEN\"");
        assertThat(failure(rig.device.scan().begin(request(FileFormat.PDF, SMALL), p -> {}))
                        .textKey())
                .isEqualTo("scan.failed.cover_open");
        scanner.set("read-status-code", "\"Default\"");
        assertThat(rig.device
                        .scan()
                        .scanToEmail(request(FileFormat.PDF, SMALL))
                        .toCompletableFuture()
                        .get(DEADLINE_S, TimeUnit.SECONDS)
                        .recipients())
                .containsExactly("vera@contoso.example");
        assertThat(left()).isEmpty();
    }

    @Test
    void closingTheDeviceStopsTheScanner() throws Exception {
        scanner.set("read-delay", "true").set("read-delay-duration", "200000");
        CompletableFuture<ScanProgress> begun = new CompletableFuture<>();
        Scanning scanning = rig.device.scan().begin(request(FileFormat.PDF, SMALL), begun::complete);
        begun.get(DEADLINE_S, TimeUnit.SECONDS);
        rig.restart();
        assertThat(failure(scanning).byPerson()).isTrue();
        assertThat(TestScanner.running()).isZero();
    }

    private static ScanFailed failure(Scanning scanning) {
        Throwable failed =
                catchThrowable(() -> scanning.job().toCompletableFuture().get(DEADLINE_S, TimeUnit.SECONDS));
        assertThat(failed).hasCauseInstanceOf(ScanFailed.class);
        return (ScanFailed) failed.getCause();
    }

    private String mail() throws Exception {
        try (Stream<Path> all = Files.list(rig.mailbox())) {
            Path only = all.filter(file -> file.toString().endsWith(".eml"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(only, java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    private List<Path> left() throws Exception {
        if (!Files.isDirectory(rig.work())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(rig.work())) {
            return all.filter(each -> each.getFileName().toString().startsWith("scan-"))
                    .toList();
        }
    }
}
