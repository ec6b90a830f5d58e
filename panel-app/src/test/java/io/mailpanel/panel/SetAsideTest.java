package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.store.Database;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that was set aside is said on Home, with where it is and what became of the mail, until somebody touches it. */
@Timeout(90)
final class SetAsideTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void isSaidUntilItIsTouched(Language language) throws Exception {
        Texts texts = Texts.of(language);
        String title = texts.get("begun");
        Path data = Path.of("/var/lib/mailpanel");
        Path file = data.resolve("mailpanel-20261124-211530.db");
        begunWithout(file);
        try (RealDevice device = new RealDevice(folder, language, false)) {
            device.changePassword();
            assertThat(keptNotice(device)).isEqualTo("DAMAGED");
            try (Panel panel =
                    Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT))) {
                Finger finger = new Finger(panel);
                HomeNotice notice = new HomeNotice(panel, finger, title);
                assertThat(notice.said("home-set-aside-" + language))
                        .contains(data + ": ", file.getFileName().toString(), texts.get("begun.mail.goes", 3));
                notice.touchAway();
                assertThat(device.core.begunWithout()).isEmpty();
                finger.eye().until(() -> keptNotice(device).isEmpty(), "the notice is gone from the disk");
            }
        }
    }

    /** As the start left it that could not use the database. */
    private void begunWithout(Path file) {
        try (Database database = Database.open(folder.resolve("device.db"))) {
            new SettingsStore(database)
                    .updatePart(
                            "set_aside.",
                            Map.of("fault", "DAMAGED", "file", file.toString(), "at", "1764019530000", "queued", "3"));
        }
    }

    /** What the next start would be told. */
    private static String keptNotice(RealDevice device) {
        return device.settings.part("set_aside.").getOrDefault("fault", "");
    }
}
