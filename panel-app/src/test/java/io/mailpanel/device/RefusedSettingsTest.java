package io.mailpanel.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.diagnosis.TestReport;
import io.mailpanel.mail.diagnosis.TestResult;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Settings that a token cannot have, stored by a program that did not refuse them yet: the device says it and sends nothing. */
@Timeout(120)
final class RefusedSettingsTest {
    @TempDir
    Path folder;

    private static void store(Rig rig, MailServer server) throws Exception {
        new SettingsStore(rig.database).updateMailServer(server, false, () -> {});
        rig.restart();
    }

    private static TestReport test(Rig rig) throws Exception {
        TestReport before = rig.device.state().diagnosis().last().orElse(null);
        rig.device.diagnosis().begin();
        return rig.await(state -> state.diagnosis().running().isEmpty()
                        && state.diagnosis().last().isPresent()
                        && state.diagnosis().last().get() != before)
                .diagnosis()
                .last()
                .orElseThrow();
    }

    @Test
    void areSaidEverywhereAndNothingIsSent() throws Exception {
        try (DemoCloud cloud = Rig.cloud(folder.resolve("cloud"));
                Rig rig = new Rig(folder.resolve("device"), cloud)) {
            rig.signInWithoutOk();
            rig.device.mailServer().apply(rig.form(), "panel");
            MailServer good = rig.device.state().mailServer();

            store(rig, new MailServer(good.method(), good.service(), good.host(), good.port(), "", false));
            assertThat(rig.device.state().mailStand()).isEqualTo(MailStand.REFUSED);
            assertThat(rig.device.scan().obstacle()).contains("obstacle.token_without_validation");
            assertThat(rig.device.notifications().possible()).isFalse();
            rig.await(Led.ERROR, Light.BLINK);
            TestReport report = test(rig);
            assertThat(report.result()).isEqualTo(TestResult.AUTHENTICATION_ERROR);
            assertThat(report.verdict().kind()).isEqualTo(VerdictKind.TOKEN_WITHOUT_VALIDATION);

            store(rig, good.by(MailNetwork.ADDITIONAL));
            assertThat(rig.device.scan().obstacle()).contains("obstacle.token_on_additional_network");
            assertThat(test(rig).verdict().kind()).isEqualTo(VerdictKind.ADDITIONAL_NETWORK_DOWN);

            store(rig, good);
            assertThat(rig.device.state().mailStand()).isEqualTo(MailStand.READY);
            assertThat(test(rig).result()).isEqualTo(TestResult.SUCCESSFUL);
        }
    }
}
