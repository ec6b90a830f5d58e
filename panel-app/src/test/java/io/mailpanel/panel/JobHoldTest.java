package io.mailpanel.panel;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.outbox.Hold;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A job that waits says why, and about when it goes: in the list, and on its own screen. */
@Timeout(60)
final class JobHoldTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void whyItWaits(Language language) throws Exception {
        Texts texts = Texts.of(language);
        Instant until = States.NOW.plusSeconds(17);
        String time = DateTimeFormatter.ofPattern("HH:mm:ss")
                .withZone(ZoneId.systemDefault())
                .format(until);
        FixtureDevice device = new FixtureDevice(States.holds(
                States.jobs(
                        States.working(language),
                        List.of(States.job(
                                9, JobState.QUEUED, "Invoice", 0, VerdictKind.OK, "", "boss@fabrikam.example"))),
                Map.of(9L, new Hold(Hold.Reason.SLOWED, Optional.of(until)))));
        try (Panel panel = Panel.open(device, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT))) {
            Hand hand = new Hand(panel);
            String slowed = texts.get("job.hold.SLOWED", time);
            hand.touch(texts.get("panel.jobs.title"));
            hand.waitForScreen(Screens.JOBS);
            hand.waitFor(i -> i.value().contains(slowed), "why it waits, in the list");
            hand.touch("boss@fabrikam.example");
            hand.waitForScreen(Screens.JOB);
            hand.waitFor(slowed);

            for (Hold.Reason reason : List.of(Hold.Reason.BEHIND, Hold.Reason.SETUP, Hold.Reason.SIGN_IN)) {
                device.set(s -> States.holds(s, Map.of(9L, new Hold(reason, Optional.empty()))));
                hand.waitFor(texts.get("job.hold." + reason));
            }
            picture(panel, "job-held-" + language);
            hand.touch(texts.get("panel.bar.back"));
            hand.waitForScreen(Screens.JOBS);
            hand.waitFor(i -> i.value().contains(texts.get("job.hold.SIGN_IN")), "it is whole in the list too");
            picture(panel, "jobs-held-" + language);
        }
    }

    private static void picture(Panel panel, String name) throws Exception {
        Path file = Path.of("target", "pictures", name + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, panel.picture().png());
    }
}
