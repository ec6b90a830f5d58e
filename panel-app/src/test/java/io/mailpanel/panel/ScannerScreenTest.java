package io.mailpanel.panel;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The scanner in use, by the name that people know it by. */
@Timeout(60)
final class ScannerScreenTest {
    @Test
    void aScannerNamedInTheConfigurationGetsItsModelFromTheSearch() {
        Texts texts = Texts.of(Language.EN);
        FixtureDevice device = new FixtureDevice(States.working(Language.EN));
        try (Panel panel = Panel.open(device, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT))) {
            Hand hand = new Hand(panel);
            hand.touch(texts.get("panel.settings.title"));
            hand.touch(texts.get("panel.general.title"));
            hand.touch(texts.get("panel.scanner.title"));
            hand.waitFor(texts.get("panel.scanner.in_use", "Epson Perfection V39"));
        }
    }
}
