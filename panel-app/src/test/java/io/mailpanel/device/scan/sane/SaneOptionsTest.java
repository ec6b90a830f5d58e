package io.mailpanel.device.scan.sane;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.scan.ColourMode;
import io.mailpanel.device.scan.PaperSize;
import io.mailpanel.device.scan.PaperSource;
import io.mailpanel.device.scan.ScanDevice;
import io.mailpanel.device.scan.ScanOffer;
import io.mailpanel.device.scan.ScanSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options in the forms that drivers give them, and SANE's endings in words. */
final class SaneOptionsTest {
    private static SaneAbilities abilities(String printed) {
        return new SaneAbilities(new ScanDevice(ScanDevice.Kind.SANE, "x", ""), SaneOptions.parse(printed));
    }

    @Test
    void aNetworkScannerWithGlassAndFeeder() {
        SaneAbilities able = abilities(lines(
                "  Scan Mode:",
                "    --mode Black & White|Gray|Color [Gray]",
                "        Selects the scan mode (e.g., lineart, monochrome, or color).",
                "    --resolution 75|100|200|300|600|1200dpi [75]",
                "    --preview[=(yes|no)] [no]",
                "    --source ADF Duplex|Flatbed|ADF [Flatbed]",
                "  Geometry:",
                "    -l 0..215.9mm [0]",
                "    -t 0..355.6mm [0]",
                "    -x 0..215.9mm [215.9]",
                "    -y 0..355.6mm [355.6]"));
        ScanOffer offer = able.offer();
        assertThat(offer.resolutions()).containsExactly(75, 100, 200, 300, 600);
        assertThat(offer.sources())
                .containsExactly(PaperSource.FLATBED, PaperSource.FEEDER_BOTH_SIDES, PaperSource.FEEDER);
        assertThat(offer.sizes()).containsExactly(PaperSize.values());
        ScanSettings both = new ScanSettings(300, ColourMode.BLACK_WHITE, PaperSource.FEEDER_BOTH_SIDES, PaperSize.A4);
        assertThat(able.untilEmpty(both)).isTrue();
        assertThat(able.arguments(both))
                .containsExactly(
                        "--source=ADF Duplex",
                        "--mode=Black & White",
                        "--resolution=300",
                        "-l",
                        "0",
                        "-x",
                        "210.00",
                        "-t",
                        "0",
                        "-y",
                        "297.00");
        assertThat(able.untilEmpty(both.withSource(PaperSource.FLATBED))).isFalse();
    }

    @Test
    void aDocumentScannerWithoutGlass() {
        SaneAbilities able = abilities(lines(
                "    --source ADF Front|ADF Back|ADF Duplex [ADF Front]",
                "    --mode Lineart|Halftone|Gray|Color [Lineart]",
                "    --resolution 50..600dpi (in steps of 1) [600]",
                "    --page-width 0..224.846mm (in steps of 0.0211639) [215.872]",
                "    --page-height 0..863.489mm (in steps of 0.0211639) [279.364]",
                "    -l 0..224.846mm (in steps of 0.0211639) [0]",
                "    -t 0..863.489mm (in steps of 0.0211639) [0]",
                "    -x 0..224.846mm (in steps of 0.0211639) [215.872]",
                "    -y 0..863.489mm (in steps of 0.0211639) [279.364]"));
        assertThat(able.offer().sources()).containsExactly(PaperSource.FEEDER, PaperSource.FEEDER_BOTH_SIDES);
        ScanSettings fitted = able.offer().fit(ScanSettings.DEFAULT);
        assertThat(fitted.source()).as("there is no glass").isEqualTo(PaperSource.FEEDER);
        assertThat(able.arguments(fitted))
                .startsWith("--source=ADF Front", "--mode=Color", "--resolution=200")
                .contains("--page-width=210.00", "--page-height=297.00");
    }

    @Test
    void aSmallFlatbedThatKnowsColourOnlyAndALittleLessThanA4() {
        SaneAbilities able = abilities(lines(
                "    --mode Color [Color]",
                "    --depth 8|16bit [8]",
                "    --source Flatbed|Transparency Adapter [Flatbed]",
                "    --resolution auto||150|300|1200dpi [150]",
                "    -l 0..216.07mm [0]",
                "    -t 0..296.3mm [0]",
                "    -x 0..216.07mm [216.07]",
                "    -y 0..296.3mm [296.3]"));
        ScanOffer offer = able.offer();
        assertThat(offer.resolutions()).containsExactly(150, 300);
        assertThat(offer.colours()).as("made of colour").containsExactly(ColourMode.values());
        assertThat(offer.sources()).containsExactly(PaperSource.FLATBED);
        assertThat(offer.sizes()).containsExactly(PaperSize.A4, PaperSize.A5, PaperSize.LETTER);
        assertThat(able.arguments(ScanSettings.DEFAULT.withResolution(300).withColour(ColourMode.BLACK_WHITE)))
                .contains("--mode=Color", "--depth=8", "--resolution=300", "296.30");
    }

    @Test
    void whatCannotBeSetNowIsNotSet() {
        SaneAbilities able = abilities(lines(
                "    --mode Gray|Color [inactive]",
                "    --resolution 75|150dpi [75] [read-only]",
                "    --button [inactive]",
                "    --gamma-table 0..255,... [inactive]",
                "    --string <string> [inactive]"));
        assertThat(able.arguments(ScanSettings.DEFAULT)).isEmpty();
        assertThat(able.offer().resolutions()).isEmpty();
        assertThat(SaneOptions.parse(lines("    --mode Gray|Color [inactive]")).all())
                .containsOnlyKeys("mode");
    }

    @ParameterizedTest
    @CsvSource({
        "1, scanimage: no SANE devices found, NO_DEVICES",
        "1, scanimage: open of device epson2:x failed: Invalid argument, NOT_OPENED",
        "1, scanimage: open of device epson2:x failed: Access to resource has been denied, DENIED",
        "1, scanimage: open of device epson2:x failed: Device busy, BUSY",
        "1, scanimage: open of device net:x failed: Error during device I/O, IO_ERROR",
        "1, scanimage: setting of option --mode failed (Invalid argument), INVALID",
        "8, scanimage: sane_start: Scanner cover is open, COVER_OPEN",
        "6, something in another language, JAMMED",
        "1, something else, UNKNOWN",
        "139, '', UNKNOWN",
        "0, Batch terminated, UNKNOWN",
        "0, the driver says: Invalid argument, UNKNOWN",
        "0, scanimage: sane_read: Document feeder jammed scanimage: received signal 13 scanimage: aborting, JAMMED",
        "0, scanimage: received signal 15 scanimage: aborting, CANCELLED",
        "0, Progress: 0.0%scanimage: sane_start: Document feeder out of documents, NO_DOCUMENTS"
    })
    void scanimagesEndIsUnderstood(int exit, String errors, SaneStatus status) {
        assertThat(SaneStatus.of(exit, errors)).isEqualTo(status);
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
    }
}
