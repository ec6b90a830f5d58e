package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.store.DatabaseFile.Fault;
import io.mailpanel.mail.store.DatabaseFile.SetAside;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** That the device began with a new database stands on Status, with the real device, until somebody touches it on the panel. */
final class BegunAnewPageTest extends RealSite {
    @Test
    void isSaidUntilItIsTouchedOnThePanel() throws Exception {
        Texts texts = Texts.of(Language.EN);
        Path file = Path.of("/var/lib/mailpanel/mailpanel-20261124-211530.db");
        real.device.beganWithout(new SetAside(Fault.NEWER, file, Instant.EPOCH));
        assertThat(client.get("/status").body())
                .contains(
                        texts.get("begun"),
                        texts.get("begun.NEWER", file.getParent(), file.getFileName()),
                        texts.get("web.begun.touch"))
                .doesNotContain(texts.get("begun.mail.waits", 0), texts.get("begun.mail.goes", 0));
        real.device.begunWithoutSeen();
        assertThat(client.get("/status").body()).doesNotContain(texts.get("begun"));
    }
}
