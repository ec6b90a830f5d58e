package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.democloud.smtp.Reply;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Connection check on the panel with a real finger, at the demo cloud. */
@Timeout(120)
final class ConnectionScreenTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theStepsAreSeenAndTheFailedOneSaysWhatToDo(Language language) throws Exception {
        Texts texts = Texts.of(language);
        try (RealDevice device = new RealDevice(folder, language, false)) {
            device.changePassword();
            device.signIn();
            try (Panel panel =
                    Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT))) {
                Finger finger = new Finger(panel);
                finger.touch(texts.get("panel.settings.title"));
                finger.touch(texts.get("panel.general.title"));
                finger.touch(texts.get("panel.network.settings.title"));
                finger.touch(texts.get("panel.connection.title"));
                finger.eye().waitForScreen(Screens.CONNECTION);
                finger.touch(texts.get("panel.connection.start"));
                finger.eye()
                        .waitFor(
                                i -> i.name().startsWith(texts.get("test.result.SUCCESSFUL")),
                                "the result of the check");
                finger.eye().waitFor(texts.get("test.step.SENDER"));

                device.cloud
                        .faults()
                        .smtp()
                        .nextReply(
                                Phase.MAIL,
                                Reply.of(550, "5.7.60 SMTP; Client does not have permissions to send as this sender"));
                finger.touch(texts.get("panel.connection.start"));
                finger.eye()
                        .waitFor(
                                i -> i.name().startsWith(texts.get("test.result.SENDER_INCORRECT")),
                                "the failed step's result");
                finger.eye()
                        .waitFor(texts.get("verdict.SENDER_REFUSED.remedy")
                                .replace(texts.get("test.again.job"), texts.get("test.again")));
                assertThat(device.core.sheet().sheet().toString()).contains(texts.get("test.result.SENDER_INCORRECT"));
            }
        }
    }
}
