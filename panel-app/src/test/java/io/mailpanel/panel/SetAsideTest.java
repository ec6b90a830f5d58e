package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.stage.Stage.Item;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.store.DatabaseFile.Fault;
import io.mailpanel.mail.store.DatabaseFile.SetAside;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that was set aside is said on Home, with where it and the mail are, until somebody touches it. */
@Timeout(90)
final class SetAsideTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void isSaidUntilItIsTouched(Language language) throws Exception {
        Texts texts = Texts.of(language);
        String title = texts.get("panel.home.anew");
        Path data = Path.of("/var/lib/mailpanel");
        Path file = data.resolve("mailpanel-20261124-211530.db");
        Path mail = data.resolve("outbox-20261124-211530");
        try (RealDevice device = new RealDevice(folder, language, false)) {
            device.changePassword();
            device.core.beganWithout(new SetAside(Fault.DAMAGED, file, List.of(mail), Instant.EPOCH));
            assertThat(keptNotice(device)).isEqualTo("DAMAGED");
            try (Panel panel =
                    Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT))) {
                Finger finger = new Finger(panel);
                finger.eye().waitForScreen(Screens.HOME);
                finger.eye().waitFor(title);
                finger.eye().settle();
                Path picture = Path.of("target", "pictures", "home-set-aside-" + language + ".png");
                Files.createDirectories(picture.getParent());
                Files.write(picture, panel.picture().png());
                assertThat(panel.scene().items())
                        .filteredOn(i -> i.name().equals(title))
                        .singleElement()
                        .extracting(Item::value)
                        .asString()
                        .contains(
                                data + ": ",
                                file.getFileName().toString(),
                                mail.getFileName().toString());
                finger.touch(title);
                finger.eye()
                        .until(
                                () -> panel.scene().items().stream()
                                        .noneMatch(i -> i.name().equals(title)),
                                "the notice is gone");
                assertThat(device.core.setAside()).isEmpty();
                finger.eye().until(() -> keptNotice(device).isEmpty(), "the notice is gone from the disk");
            }
        }
    }

    /** What the next start would be told. */
    private static String keptNotice(RealDevice device) {
        return device.settings.part("set_aside.").getOrDefault("fault", "");
    }
}
