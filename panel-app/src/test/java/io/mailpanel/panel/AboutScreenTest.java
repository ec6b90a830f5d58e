package io.mailpanel.panel;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Settings &gt; About at the panel, with real input. */
@Timeout(60)
final class AboutScreenTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void itNamesProductVersionAndWhoseTheNamesAre(Language language) throws Exception {
        Texts texts = Texts.of(language);
        FixtureDevice device = new FixtureDevice(States.working(language));
        try (Panel panel = Panel.open(device, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT))) {
            Finger finger = new Finger(panel);
            finger.touch(texts.get("panel.settings.title"));
            finger.touch(texts.get("web.about.title"));
            finger.eye().waitForScreen(Screens.ABOUT);
            finger.eye().waitFor(item -> item.value().equals("0.1.0"), "the version");
            finger.eye().waitFor(item -> item.value().equals("MP-3F2A81"), "the serial number");
            finger.eye().waitFor(texts.get("about.marks.text"));
        }
    }
}
