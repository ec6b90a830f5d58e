package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A kept sign-in that is damaged is said on Home and where somebody wants to scan, until somebody signs in. */
@Timeout(90)
final class DamagedSignInTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void isSaidUntilSomebodySignsIn(Language language) throws Exception {
        Texts texts = Texts.of(language);
        Path vault = Files.createDirectories(folder.resolve("vault"));
        Files.writeString(vault.resolve("device.vault"), "not what was written");
        try (RealDevice device = new RealDevice(folder, language, false)) {
            device.changePassword();
            try (Panel panel =
                    Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT))) {
                Finger finger = new Finger(panel);
                String line = texts.get("panel.home.mail", texts.get("verdict.SIGN_IN_DAMAGED.cause"));
                new HomeNotice(panel, finger, line).said("home-sign-in-damaged-" + language);
                finger.touch(texts.get("panel.scan.title"));
                finger.eye().waitFor(texts.get("obstacle.sign_in_damaged"));
                device.signIn();
                finger.eye()
                        .until(
                                () -> panel.scene().items().stream()
                                        .noneMatch(i -> i.name().equals(texts.get("obstacle.sign_in_damaged"))),
                                "it is over");
                assertThat(device.core.scan().obstacle()).isEmpty();
            }
        }
    }
}
