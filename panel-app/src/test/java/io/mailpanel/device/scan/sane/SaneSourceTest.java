package io.mailpanel.device.scan.sane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.device.scan.ColourMode;
import io.mailpanel.device.scan.PaperSize;
import io.mailpanel.device.scan.PaperSource;
import io.mailpanel.device.scan.ScanControl;
import io.mailpanel.device.scan.ScanDevice;
import io.mailpanel.device.scan.ScanFailed;
import io.mailpanel.device.scan.ScanOffer;
import io.mailpanel.device.scan.ScanProgress;
import io.mailpanel.device.scan.ScanProgress.Step;
import io.mailpanel.device.scan.ScanSettings;
import io.mailpanel.device.scan.ScanSource;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scanner by SANE, for real: scanimage with SANE's own test backend. */
final class SaneSourceTest {
    private static final ScanSettings SMALL =
            new ScanSettings(75, ColourMode.COLOUR, PaperSource.FLATBED, PaperSize.A5);

    @TempDir
    private Path folder;

    private TestScanner scanner;

    @BeforeEach
    void scanner() throws Exception {
        scanner = new TestScanner(folder);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        assertThat(TestScanner.running()).as("scanimages that still run").isZero();
        assertThat(scanner.left()).as("files in the work folder").isZero();
    }

    @Test
    void findsTheDevicesAndTakesTheFirst() throws Exception {
        assertThat(scanner.source("").scanners())
                .containsExactly(
                        new ScanDevice(ScanDevice.Kind.SANE, "test:0", "Noname frontend-tester"),
                        new ScanDevice(ScanDevice.Kind.SANE, "test:1", "Noname frontend-tester"));
        assertThat(scanner.source("").offer().device().name()).isEqualTo("test:0");
        assertThat(scanner.source("test:1").offer().device().name()).isEqualTo("test:1");
    }

    @Test
    void asksTheDeviceWhatItCanDo() throws Exception {
        ScanOffer offer = scanner.source("test:0").offer();
        assertThat(offer.resolutions()).containsExactly(100, 150, 200, 300, 400, 600);
        assertThat(offer.colours()).containsExactly(ColourMode.values());
        assertThat(offer.sources()).containsExactly(PaperSource.FLATBED, PaperSource.FEEDER);
        assertThat(offer.sizes()).containsExactly(PaperSize.A4, PaperSize.A5, PaperSize.LETTER);
        assertThat(offer.preferred()).isEqualTo(ScanSettings.DEFAULT);
        scanner.set("geometry_max", "220.0");
        assertThat(scanner.source("test:0").offer().sizes()).containsExactly(PaperSize.A5);
    }

    @ParameterizedTest
    @CsvSource({
        "COLOUR, " + BufferedImage.TYPE_3BYTE_BGR,
        "GRAY, " + BufferedImage.TYPE_BYTE_GRAY,
        "BLACK_WHITE, " + BufferedImage.TYPE_BYTE_BINARY
    })
    void aPageHasItsSizeAndColours(ColourMode colour, int type) throws Exception {
        try (ScanSource.Pages pages =
                scanner.source("").open(ScanSettings.DEFAULT.withColour(colour), ScanControl.unwatched())) {
            ScanSource.Page page = pages.next().orElseThrow();
            assertThat(page.dpi()).isEqualTo(200);
            assertThat(page.image().getType()).isEqualTo(type);
            assertThat(page.image().getWidth()).isBetween(1650, 1654);
            assertThat(page.image().getHeight()).isBetween(2335, 2339);
            assertThat(page.image().getRaster().getDataBuffer().getSize()).isPositive();
            assertThat(colours(page.image())).isGreaterThan(colour == ColourMode.COLOUR ? 50 : 1);
            assertThat(pages.next()).as("the glass has one page").isEmpty();
        }
    }

    @Test
    void aGridIsSeenInBlackAndWhiteWhereItIs() throws Exception {
        scanner.set("test-picture", "\"Grid\"");
        try (ScanSource.Pages pages = scanner.source("")
                .open(SMALL.withResolution(254).withColour(ColourMode.BLACK_WHITE), ScanControl.unwatched())) {
            BufferedImage page = pages.next().orElseThrow().image();
            // Squares of 10 mm, 100 dots: neighbours differ.
            int first = page.getRGB(50, 50);
            assertThat(page.getRGB(150, 50)).isNotEqualTo(first);
            assertThat(page.getRGB(150, 150)).isEqualTo(first);
        }
    }

    @Test
    void theFeederGivesPagesUntilItIsEmptyAndTellsHowFarItIs() throws Exception {
        List<ScanProgress> heard = Collections.synchronizedList(new ArrayList<>());
        int count = 0;
        try (ScanSource.Pages pages =
                scanner.source("").open(SMALL.withSource(PaperSource.FEEDER), new ScanControl(heard::add))) {
            while (pages.next().isPresent()) {
                count++;
                assertThat(scanner.left()).as("folders of this scan").isEqualTo(1);
            }
        }
        assertThat(count).as("the test device's feeder holds ten").isEqualTo(10);
        assertThat(heard.stream().map(ScanProgress::page).distinct().toList())
                .startsWith(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(heard).contains(new ScanProgress(Step.SCANNING, 10, 100)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "UNSUPPORTED, scan.failed.unsupported",
        "CANCELLED, scan.failed.stopped",
        "DEVICE_BUSY, scan.failed.busy",
        "INVAL, scan.failed.invalid",
        "JAMMED, scan.failed.jammed",
        "NO_DOCS, scan.failed.no_documents",
        "COVER_OPEN, scan.failed.cover_open",
        "IO_ERROR, scan.failed.io",
        "NO_MEM, scan.failed.memory",
        "ACCESS_DENIED, scan.failed.denied"
    })
    void whatGoesWrongIsSaidInWords(String status, String textKey) throws Exception {
        scanner.set("read-status-code", "\"SANE_STATUS_" + status + "\"");
        for (PaperSource from : List.of(PaperSource.FLATBED, PaperSource.FEEDER)) {
            try (ScanSource.Pages pages =
                    scanner.source("test:0").open(SMALL.withSource(from), ScanControl.unwatched())) {
                assertThat(failure(pages::next).textKey()).isEqualTo(textKey);
            }
        }
    }

    @Test
    void aScannerThatIsNotThereIsSaidToBeMissing() throws Exception {
        assertThat(failure(() -> scanner.source("nosuch:libusb:001:002").offer())
                        .textKey())
                .isEqualTo("scan.failed.not_found");
        scanner.unplug();
        assertThat(failure(() -> scanner.source("").offer()).textKey()).isEqualTo("scan.failed.not_found");
        Scanimage absent = new Scanimage(folder.resolve("scanimage").toString(), Map.of());
        assertThat(failure(absent::find).textKey()).isEqualTo("scan.failed.no_sane");
    }

    @Test
    void afterAFailureTheDeviceIsAskedAnew() throws Exception {
        scanner.set("read-status-code", "\"SANE_STATUS_COVER_OPEN\"");
        SaneSource source = scanner.source("");
        try (ScanSource.Pages pages = source.open(SMALL, ScanControl.unwatched())) {
            failure(pages::next);
        }
        scanner.set("read-status-code", "\"Default\"").set("resolution_max", "300.0");
        assertThat(source.offer().resolutions()).containsExactly(100, 150, 200, 300);
        try (ScanSource.Pages pages = source.open(SMALL, ScanControl.unwatched())) {
            assertThat(pages.next()).isPresent();
        }
    }

    @Test
    void smallPiecesMakeTheSamePage() throws Exception {
        BufferedImage whole = page();
        scanner.set("read-limit", "true").set("read-limit-size", "97");
        BufferedImage pieces = page();
        assertThat(pieces.getRGB(0, 0, pieces.getWidth(), 60, null, 0, pieces.getWidth()))
                .isEqualTo(whole.getRGB(0, 0, whole.getWidth(), 60, null, 0, whole.getWidth()));
    }

    private BufferedImage page() throws Exception {
        try (ScanSource.Pages pages = scanner.source("").open(SMALL, ScanControl.unwatched())) {
            return pages.next().orElseThrow().image();
        }
    }

    @Test
    void cancelEndsTheScannerInTheMiddleOfAPage() throws Exception {
        scanner.set("read-delay", "true").set("read-delay-duration", "200000");
        CompletableFuture<ScanProgress> begun = new CompletableFuture<>();
        ScanControl control = new ScanControl(progress -> {
            if (progress.percent() > 0) {
                begun.complete(progress);
            }
        });
        try (ScanSource.Pages pages = scanner.source("").open(ScanSettings.DEFAULT, control)) {
            CompletableFuture<ScanFailed> end = CompletableFuture.supplyAsync(() -> failure(pages::next));
            assertThat(begun.get(30, TimeUnit.SECONDS).percent()).isLessThan(100);
            assertThat(TestScanner.running()).isEqualTo(1);
            control.cancel();
            assertThat(end.get(10, TimeUnit.SECONDS).byPerson()).isTrue();
        }
    }

    @Test
    void aWishToStopThatCameEarlierIsHeard() throws Exception {
        ScanControl control = ScanControl.unwatched();
        control.cancel();
        assertThat(failure(() -> scanner.source("").open(SMALL, control)).byPerson())
                .isTrue();
    }

    @Test
    void closingAfterTheFirstPageEndsTheFeeder() throws Exception {
        try (ScanSource.Pages pages =
                scanner.source("").open(SMALL.withSource(PaperSource.FEEDER), ScanControl.unwatched())) {
            assertThat(pages.next()).isPresent();
        }
        assertThat(Optional.of(TestScanner.running())).hasValue(0L);
    }

    private static ScanFailed failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        ScanFailed failed = catchThrowableOfType(ScanFailed.class, work);
        assertThat(failed).isNotNull();
        return failed;
    }

    private static long colours(BufferedImage image) {
        return java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }
}
