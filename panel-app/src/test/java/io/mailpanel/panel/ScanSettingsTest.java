package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.scan.ColourMode;
import io.mailpanel.device.scan.FileFormat;
import io.mailpanel.device.scan.PaperSource;
import io.mailpanel.device.scan.ScanProgress;
import io.mailpanel.device.scan.ScanProgress.Step;
import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.device.scan.ScanSettings;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scan settings, progress and Cancel on the panel, and the list of scanners. */
@Timeout(60)
final class ScanSettingsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsChosenIsAskedForAndTheScanCanBeStopped(Language language) {
        Texts texts = Texts.of(language);
        FixtureDevice device = new FixtureDevice(States.working(language));
        FixtureScan scan = (FixtureScan) device.scan();
        try (Panel panel = open(device)) {
            Hand hand = new Hand(panel);
            hand.touch(texts.get("panel.scan.title"));
            hand.touch(texts.get("field.scan.recipient"));
            panel.type("vera@contoso.example");
            panel.key("Enter");
            panel.key("Escape");
            hand.touch(texts.get("panel.scan.send"));
            assertThat(scan.requests.get(0).format()).isEqualTo(FileFormat.PDF);
            assertThat(scan.requests.get(0).settings())
                    .as("as the device prefers")
                    .isEmpty();
            hand.touch(texts.get("panel.scan.cancel"));
            hand.waitFor(texts.get("scan.failed.cancelled"));

            hand.touch(texts.get("panel.scan.settings"));
            hand.touch(texts.get("scan.format.TIFF"));
            hand.touch("300");
            hand.touch(texts.get("scan.colour.GRAY"));
            hand.drag(400, 300, 400, 60);
            hand.touch(texts.get("scan.source.FEEDER"));
            hand.touch(texts.get("panel.scan.settings.done"));
            hand.touch(texts.get("panel.scan.send"));
            ScanRequest asked = scan.requests.get(1);
            assertThat(asked.recipients()).as("kept after Cancel").containsExactly("vera@contoso.example");
            assertThat(asked.format()).isEqualTo(FileFormat.TIFF);
            assertThat(asked.settings())
                    .hasValue(ScanSettings.DEFAULT
                            .withResolution(300)
                            .withColour(ColourMode.GRAY)
                            .withSource(PaperSource.FEEDER));

            scan.progress(new ScanProgress(Step.SCANNING, 3, 45));
            hand.waitFor(texts.get("scan.step.SCANNING", "3"));
            hand.waitFor(texts.get("scan.step.percent", 45));
            scan.fail("scan.failed.jammed");
            hand.waitFor(texts.get("scan.failed.jammed"));
            hand.touch(texts.get("panel.ok"));
            hand.touch(texts.get("panel.scan.send"));
            assertThat(scan.requests).as("again, as before").hasSize(3).last().isEqualTo(asked);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theScannersOfThisMachineAreListed(Language language) {
        Texts texts = Texts.of(language);
        try (Panel panel = open(new FixtureDevice(States.working(language)))) {
            Hand hand = new Hand(panel);
            hand.touch(texts.get("panel.settings.title"));
            hand.touch(texts.get("panel.general.title"));
            hand.touch(texts.get("panel.scanner.title"));
            hand.waitForScreen("scanner");
            hand.waitFor(texts.get("panel.scanner.in_use", "Epson Perfection V39"));
            hand.waitFor(item -> item.value().equals("airscan:e0:EPSON WF-5710 Series"), "the second scanner");
        }
    }

    private static Panel open(FixtureDevice device) {
        return Panel.open(device, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
    }
}
