package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.stage.Stage.Item;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Restart and Erase All Data at the panel, with real input. */
@Timeout(60)
final class UpkeepScreenTest {
    private final Texts texts = Texts.of(Language.EN);
    private final FixtureDevice device = new FixtureDevice(States.working(Language.EN));
    private Panel panel;
    private Finger finger;

    @BeforeEach
    void open() throws Exception {
        panel = Panel.open(device, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
        finger = new Finger(panel);
        finger.touch(texts.get("panel.settings.title"));
        finger.touch(texts.get("panel.system.title"));
    }

    @AfterEach
    void close() {
        panel.close();
    }

    private void open(String screen) {
        finger.touch(texts.get(Screens.row(screen).titleKey()));
        finger.eye()
                .until(
                        () -> shows("panel.login.password")
                                || panel.scene().screen().equals(screen),
                        "the next");
        if (shows("panel.login.password")) {
            panel.type("right");
            panel.key("Enter");
        }
        finger.eye().waitForScreen(screen);
    }

    private boolean shows(String key) {
        return panel.scene().items().stream().map(Item::name).anyMatch(texts.get(key)::equals);
    }

    @Test
    void restartSaysWhatWaitsAndAsksFirst() {
        open(Screens.RESTART);
        finger.eye().waitFor("Jobs that are not sent yet: 3. They are kept and sent afterwards.");
        finger.touch("Restart the program");
        finger.eye().waitFor("Restart the program?");
        finger.touch("Cancel");
        finger.eye().until(() -> !shows("panel.restart.ask"), "no question any more");
        assertThat(device.upkeep().asked).isEmpty();
        finger.touch("Restart the program");
        finger.eye().waitFor("Restart the program?");
        new Hand(panel).touch("Restart");
        finger.eye().until(() -> device.upkeep().asked.equals("program"), "the restart");
        finger.touch("Restart the machine");
        finger.eye().waitFor("Restart the machine?");
        new Hand(panel).touch("Restart");
        finger.eye().waitFor(item -> item.name().contains("Interactive authentication required."), "why not");
    }

    @Test
    void erasingListsWhatGoesAndWantsPasswordAndWord() {
        open(Screens.ERASE);
        for (String line : List.of(
                "• the sign-in of vera@contoso.example",
                "• jobs: 12, of which 3 are not sent yet and will never be",
                "• the audit log: 245 entries")) {
            finger.eye().waitFor(line);
        }
        finger.touch("Erase …");
        finger.eye().waitFor("Type ERASE");
        panel.type("right");
        finger.touch("Erase");
        finger.eye().waitFor(item -> item.name().contains("Type the word as it stands"), "an error");
        assertThat(device.upkeep().asked).isEmpty();
        panel.type("wrong");
        finger.touch("Type ERASE");
        panel.type("ERASE");
        panel.key("Enter");
        finger.eye().waitFor(item -> item.name().contains("The password is wrong"), "an error");
        assertThat(device.upkeep().asked).isEmpty();
        finger.touch("Administrator password");
        panel.type("right");
        panel.key("Escape");
        finger.eye().until(() -> !shows("panel.key.hide"), "the keyboard gone");
        finger.eye().settle();
        finger.touch("Erase");
        finger.eye().waitFor("The device restarts and erases everything.");
        assertThat(device.upkeep().asked).isEqualTo("erase");
    }
}
