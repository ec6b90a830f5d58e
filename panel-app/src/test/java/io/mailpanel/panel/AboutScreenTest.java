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
            finger.eye().waitFor(texts.get("sheet.version") + "=0.1.0");
            finger.eye().waitFor(texts.get("sheet.serial") + "=MP-3F2A81");
            finger.eye().waitFor(texts.get("about.marks.text"));
            String shots = System.getenv("PEEK_PANEL");
            if (shots != null) {
                java.nio.file.Files.write(
                        java.nio.file.Path.of(shots, "panel-about-" + language + ".png"),
                        panel.picture().png());
            }
        }
    }
}
