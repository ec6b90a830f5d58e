package io.mailpanel.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.notify.NotifyEvent;
import io.mailpanel.device.notify.NotifyForm;
import io.mailpanel.device.notify.NotifyForm.Row;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobKind;
import io.mailpanel.mail.outbox.JobState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notifier wakes by itself, with the time that passes. */
final class NotifyTimeTest {
    @TempDir
    private Path folder;

    @Test
    void theFirstEventWaitsForOthersAndThenGoesByItself() throws Exception {
        try (DemoCloud cloud = Rig.cloud(folder.resolve("cloud"));
                Rig rig = new Rig(Files.createDirectory(folder.resolve("device")), cloud)) {
            rig.sendWithPassword();
            List<Row> rows = Stream.concat(
                            Stream.of(new Row("helpdesk@contoso.example", Set.of(NotifyEvent.PAPER_OUT))),
                            Collections.nCopies(4, new Row("", Set.of())).stream())
                    .toList();
            rig.device.notifications().apply(new NotifyForm(rows, "14", "5", "2", "15"), "panel");
            long before = System.nanoTime();
            rig.paper.setPaperOut(true);
            rig.device.refresh();
            DeviceState sent = rig.await(state -> state.jobs().stream()
                    .anyMatch(j -> j.kind() == JobKind.NOTIFICATION && j.state() == JobState.SENT));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(2));
            assertThat(sent.jobs())
                    .singleElement()
                    .extracting(Job::recipients)
                    .isEqualTo(List.of("helpdesk@contoso.example"));
        }
    }
}
