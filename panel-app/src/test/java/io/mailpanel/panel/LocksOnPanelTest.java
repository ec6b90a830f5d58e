package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.access.Area;
import io.mailpanel.device.access.Gate;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.Board.Button;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Panel lock and functions lock under a finger, with the real device: at once, told why, and never against the owner. */
@Timeout(120)
final class LocksOnPanelTest {
    @TempDir
    Path folder;

    private Language language;
    private Texts texts;
    private RealDevice device;
    private Panel panel;
    private Finger finger;

    private void open(Language language) throws Exception {
        this.language = language;
        texts = Texts.of(language);
        device = new RealDevice(folder, language, false);
        device.changePassword();
        panel = Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
        finger = new Finger(panel);
        finger.eye().waitForScreen(Screens.HOME);
    }

    @AfterEach
    void close() {
        panel.close();
        device.close();
    }

    private void lock(boolean panelLock, Gate scan, Gate sheet, Gate lab) throws Refused {
        device.core
                .locks()
                .apply(panelLock, Map.of(Area.SCAN, scan.name(), Area.SHEET, sheet.name(), Area.LAB, lab.name()));
    }

    private void scanTileSays(String key) {
        finger.eye()
                .until(
                        () -> panel.scene().items().stream()
                                .anyMatch(i -> i.name().equals(texts.get("panel.scan.title"))
                                        && i.value().equals(texts.get(key))),
                        key);
    }

    private void take(String what) throws Exception {
        finger.eye().settle();
        Path picture = Path.of("target", "pictures", "locks-" + what + "-" + language + ".png");
        Files.createDirectories(picture.getParent());
        Files.write(picture, panel.picture().png());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFunctionThatIsSwitchedOffIsLeftAtOnceAndSaysWhy(Language language) throws Exception {
        open(language);
        finger.touch(texts.get("panel.scan.title"));
        finger.eye().waitForScreen(Screens.SCAN);
        lock(false, Gate.OFF, Gate.OPEN, Gate.OFF);
        finger.eye().waitForScreen(Screens.HOME);
        finger.eye().waitFor(texts.get("panel.locks.left"));
        take("home-off");
        panel.button(Button.BACK);
        finger.touch(texts.get("panel.scan.title"));
        finger.eye().waitFor(texts.get("panel.locks.off.title", texts.get("panel.scan.title")));
        take("scan-off");
        assertThat(panel.scene().screen()).isEqualTo(Screens.HOME);
        finger.touch(texts.get("panel.ok"));
        finger.touch(texts.get("panel.settings.title"));
        finger.touch(texts.get("panel.general.title"));
        finger.eye().waitForScreen(Screens.GENERAL);
        take("general-off");
        panel.button(Button.HOME);
        finger.eye().waitForScreen(Screens.HOME);
        lock(false, Gate.OPEN, Gate.OPEN, Gate.OPEN);
        scanTileSays("panel.home.scan.note");
        finger.touch(texts.get("panel.scan.title"));
        finger.eye().waitForScreen(Screens.SCAN);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingLockedTheOwnerLogsInAndComesToTheSettingsAndAfterwardsNoButtonLeadsBack(Language language)
            throws Exception {
        open(language);
        finger.touch(texts.get("panel.settings.title"));
        finger.touch(texts.get("panel.general.title"));
        finger.touch(texts.get("panel.basic.title"));
        finger.eye().waitForScreen(Screens.BASIC);
        lock(true, Gate.LOG_IN, Gate.LOG_IN, Gate.LOG_IN);
        // Out of the locked menus, to the one below them that is open.
        finger.eye().waitForScreen(Screens.SETTINGS);
        take("settings-locked");
        panel.button(Button.BACK);
        finger.eye().waitForScreen(Screens.HOME);
        scanTileSays("panel.locks.log-in.short");
        take("home-locked");

        finger.touch(texts.get("panel.settings.title"));
        finger.touch(texts.get("panel.general.title"));
        finger.eye().waitFor(texts.get("panel.login.title"));
        panel.type(RealDevice.PASSWORD);
        panel.key("Enter");
        finger.eye().waitForScreen(Screens.GENERAL);
        finger.touch(texts.get("panel.scanner.title"));
        finger.eye().waitForScreen(Screens.SCANNER);
        finger.touch(texts.get("panel.bar.jobs"));
        finger.eye().waitForScreen(Screens.JOBS);

        finger.touch(texts.get("panel.admin"));
        finger.eye().waitFor(texts.get("panel.login.do"));
        // What lay below Job Status is closed now: Back passes it.
        panel.button(Button.BACK);
        finger.eye().waitForScreen(Screens.SETTINGS);
    }
}
