package io.mailpanel.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.outbox.Hold;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutgoingMail;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.store.DatabaseFile.Fault;
import io.mailpanel.mail.store.DatabaseFile.SetAside;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A device that lost its database: accepted mail waits for the settings, then it is sent. */
@Timeout(120)
final class BegunAnewTest {
    @TempDir
    private Path sky;

    @TempDir
    private Path folder;

    private Job accepted() throws Exception {
        try (Database old = Database.open(folder.resolve("old.db"));
                Outbox outbox = new Outbox(old, folder.resolve("spool"), Clock.systemUTC())) {
            return outbox.submit(new OutgoingMail(
                    Owner.DEVICE, "vera@contoso.example", List.of("boss@fabrikam.example"), "s", "text", List.of()));
        }
    }

    @Test
    void acceptedMailWaitsForTheSettingsAndIsSent() throws Exception {
        Job before = accepted();
        Path damaged = folder.resolve("spool").resolve("damaged.eml");
        Files.writeString(damaged, "no slip and no message");
        SetAside lost = new SetAside(Fault.DAMAGED, folder.resolve("old.db"), Instant.EPOCH);
        try (DemoCloud cloud = Rig.cloud(sky);
                Rig rig = new Rig(folder, cloud, lost)) {
            BegunWithout said = rig.device.begunWithout().orElseThrow();
            assertThat(said).isEqualTo(new BegunWithout(lost, 1, 0, 1));
            for (Language language : Language.values()) {
                Texts texts = Texts.of(language);
                assertThat(said.words(texts, rig.device.state()))
                        .contains("old.db", texts.get("begun.mail.waits", 1))
                        .endsWith(texts.get("begun.mail.unreadable", 1));
            }
            assertThat(rig.device.state().jobs())
                    .singleElement()
                    .extracting(Job::messageId, Job::state)
                    .containsExactly(before.messageId(), JobState.QUEUED);
            DeviceState waits = rig.await(state -> !state.holds().isEmpty());
            assertThat(waits.holds().values()).containsExactly(new Hold(Hold.Reason.SIGN_IN, Optional.empty()));
            // A courier that had begun without settings would have failed it, and nothing would take it up again.
            rig.sendWithPassword();
            DeviceState sent = rig.await(state -> state.jobs().stream().allMatch(job -> job.state() == JobState.SENT));
            assertThat(sent.jobs().get(0).messageId()).isEqualTo(before.messageId());
            rig.await(state -> state.holds().isEmpty());
            assertThat(sent.jobs().get(0).attempts()).isEqualTo(1);
            Texts texts = Texts.of(Language.EN);
            assertThat(said.words(texts, sent)).contains(texts.get("begun.mail.goes", 1));
            assertThat(rig.device.begunWithout()).contains(said);
            assertThat(damaged.resolveSibling("damaged.eml.bad")).exists();
            rig.restart();
            assertThat(rig.device.begunWithout()).as("over a restart too").contains(said);
        }
    }

    @Test
    void whatHadFailedIsCountedApart() {
        SetAside lost = new SetAside(Fault.DAMAGED, folder.resolve("old.db"), Instant.EPOCH);
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language);
            assertThat(new BegunWithout(lost, 0, 2, 0).words(texts, States.signedIn(language)))
                    .endsWith(texts.get("begun.mail.failed", 2));
        }
    }
}
