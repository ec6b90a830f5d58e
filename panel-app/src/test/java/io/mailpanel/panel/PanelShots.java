package io.mailpanel.panel;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Takes pictures of the panel, as panel-LANGUAGE-NAME.png. */
abstract class PanelShots {
    final Path out;
    final Language language;
    final Texts texts;

    PanelShots(Path out, Language language) {
        this.out = out;
        this.language = language;
        this.texts = Texts.of(language);
    }

    static Panel open(FixtureDevice device, Theme theme) {
        return Panel.open(device, new Panel.Options(800, 480, 7, false, Optional.empty(), theme));
    }

    /** Touches what these texts name, one after the other. */
    final void touch(Hand hand, String... keys) {
        for (String key : keys) {
            hand.touch(texts.get(key));
        }
    }

    final void shot(Panel panel, String name) throws IOException {
        new Hand(panel).settle();
        String tag = language.name().toLowerCase(Locale.ROOT);
        Files.write(
                out.resolve("panel-" + tag + "-" + name + ".png"),
                panel.picture().png());
    }
}
