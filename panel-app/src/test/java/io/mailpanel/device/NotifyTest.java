package io.mailpanel.device;

import static io.mailpanel.device.NotifyRig.ADMIN;
import static io.mailpanel.device.NotifyRig.text;
import static io.mailpanel.mail.outbox.JobState.FAILED;
import static io.mailpanel.mail.outbox.JobState.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.device.notify.NotifyEvent;
import io.mailpanel.device.notify.NotifyForm.Row;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.democloud.smtp.Reply;
import io.mailpanel.mail.outbox.Job;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notifications from the event to the mailbox, with a password, so that no sign-in stands in between. */
final class NotifyTest {
    private static final Duration GATHER = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofMinutes(15);

    @TempDir
    private Path folder;

    private NotifyRig it;

    @BeforeEach
    void begin() throws Exception {
        it = new NotifyRig(folder);
        it.rig.device.setLanguage(Language.EN);
        it.rig.sendWithPassword();
    }

    @AfterEach
    void end() {
        it.close();
    }

    @Test
    void aStormIsOneMessageAndTheNextHoldsWhatHappenedMeanwhile() throws Exception {
        it.notifies(NotifyEvent.PAPER_OUT, NotifyEvent.JOB_FAILED, NotifyEvent.COVER_OPEN);
        for (int i = 1; i <= 8; i++) {
            it.cloud.faults().smtp().nextReply(Phase.RCPT, Reply.of(550, "5.1.1 User unknown"));
            it.document("Storm " + i, FAILED);
        }
        it.rig.paper.setPaperOut(true);
        it.stands(NotifyEvent.PAPER_OUT, true);
        assertThat(it.own()).as("it waits for more").isEmpty();
        it.forward(GATHER);
        it.own(SENT);
        MimeMessage first = it.arrived().get(0);
        assertThat(first.getSubject()).isEqualTo("Printer 3: Paper out, and more");
        assertThat(first.getAllRecipients()).extracting(Object::toString).containsExactly(ADMIN);
        assertThat(first.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(first))
                .contains("PAPER OUT\nThe receipt printer has run out of paper.\nWhen: ")
                .contains("What to do: Put in a new roll")
                .contains("JOB NOT SENT\nDestination not found", "(code 333)", "When: 8 times, ")
                .contains("Storm 8", "Storm 4", "boris@contoso.example", "and 3 more, earlier")
                .doesNotContain("Storm 3")
                .contains("Device name: Printer 3\nLocation: Room 12", "Serial number: MP-0042")
                .contains("Device Management > Email Notification");

        it.cloud.faults().smtp().nextReply(Phase.RCPT, Reply.of(550, "5.1.1 User unknown"));
        it.document("After", FAILED);
        it.forward(QUIET.minus(GATHER));
        assertThat(it.own()).as("not so soon again").hasSize(1);
        it.forward(GATHER);
        it.own(SENT, SENT);
        assertThat(it.arrived().get(1).getSubject()).isEqualTo("Printer 3: Job not sent");
        assertThat(text(it.arrived().get(1))).contains("After").doesNotContain("PAPER OUT", "Storm");
        it.forward(QUIET.multipliedBy(4));
        assertThat(it.own()).as("nothing happened since").hasSize(2);
    }

    @Test
    void whatSomeRecipientsHaveIsSaidToBeSentPartly() throws Exception {
        List<String> both = List.of("nobody@contoso.example", "boris@contoso.example");
        it.notifies(NotifyEvent.JOB_FAILED);
        it.cloud.faults().smtp().nextReply(Phase.RCPT, Reply.of(550, "5.1.1 User unknown"));
        it.document("To one of two", FAILED, both);
        it.forward(GATHER);
        it.own(SENT);
        assertThat(it.arrived().get(0).getSubject()).isEqualTo("Printer 3: Job partly sent");
        assertThat(text(it.arrived().get(0)))
                .contains("JOB PARTLY SENT\n", "To one of two", "nobody@contoso.example")
                .doesNotContain("JOB NOT SENT", "boris@contoso.example");

        it.rig.device.setLanguage(Language.RU);
        it.cloud.faults().smtp().nextReply(Phase.RCPT, Reply.of(550, "5.1.1 User unknown"));
        it.document("Снова", FAILED, both);
        it.forward(QUIET);
        it.own(SENT, SENT);
        assertThat(it.arrived().get(1).getSubject()).isEqualTo("Printer 3: Задание отправлено частично");
        it.rig.device.setLanguage(Language.EN);
        it.cloud.faults().smtp().nextReply(Phase.RCPT, Reply.of(550, "5.1.1 User unknown"));
        it.document("Partly", FAILED, both);
        it.cloud.faults().smtp().nextReply(Phase.RCPT, Reply.of(550, "5.1.1 User unknown"));
        it.document("Not at all", FAILED);
        it.forward(QUIET);
        it.own(SENT, SENT, SENT);
        assertThat(it.arrived().get(2).getSubject()).as("the graver").isEqualTo("Printer 3: Job not sent (2 times)");
        assertThat(text(it.arrived().get(2))).contains("JOB PARTLY SENT\n", "JOB NOT SENT\n");
    }

    @Test
    void aRestartForgetsNothingAndTellsNothingTwice() throws Exception {
        it.notifies(NotifyEvent.PAPER_OUT);
        it.rig.paper.setPaperOut(true);
        it.stands(NotifyEvent.PAPER_OUT, true);
        it.rig.restart();
        it.forward(GATHER);
        it.own(SENT);
        it.rig.restart();
        it.stands(NotifyEvent.PAPER_OUT, true);
        it.forward(QUIET);
        assertThat(it.own()).as("the paper is out since before").hasSize(1);
        it.rig.paper.setPaperOut(false);
        it.stands(NotifyEvent.PAPER_OUT, false);
        it.rig.paper.setPaperOut(true);
        it.stands(NotifyEvent.PAPER_OUT, true);
        it.forward(GATHER);
        it.own(SENT, SENT);
    }

    @Test
    void aJobWhoseEndWasNotWrittenDownBeforeACrashIsToldAfterIt() throws Exception {
        it.notifies(NotifyEvent.JOB_FAILED);
        it.cloud.faults().smtp().nextReply(Phase.RCPT, Reply.of(550, "5.1.1 User unknown"));
        Job job = it.document("Unseen", FAILED);
        it.rig.database.jdbi().useTransaction(h -> {
            h.execute("delete from notify_untold");
            h.execute("update notify_jobs set seen_until = ?", job.changedAt().toEpochMilli() - 1);
        });
        it.rig.restart();
        it.forward(GATHER);
        it.own(SENT);
        assertThat(text(it.arrived().get(0))).contains("Unseen");
        it.rig.restart();
        it.forward(QUIET);
        assertThat(it.own()).hasSize(1);
    }

    @Test
    void aClockThatWasAYearAheadDoesNotSilenceIt() throws Exception {
        Duration year = Duration.ofDays(365);
        it.notifies(NotifyEvent.JOB_FAILED);
        it.forward(year);
        it.cloud.faults().smtp().nextReply(Phase.RCPT, Reply.of(550, "5.1.1 User unknown"));
        it.document("Ahead", FAILED);
        it.forward(GATHER);
        it.own(SENT);
        it.rig.restart();
        it.forward(year.negated());
        it.cloud.faults().smtp().nextReply(Phase.RCPT, Reply.of(550, "5.1.1 User unknown"));
        it.document("In the right year", FAILED);
        it.forward(GATHER);
        it.own(SENT, SENT);
        assertThat(text(it.arrived().get(1))).contains("In the right year");
    }

    @Test
    void whatIsOverByThenIsSaidToBe() throws Exception {
        it.notifies(NotifyEvent.COVER_OPEN);
        it.rig.paper.setCoverOpen(true);
        it.stands(NotifyEvent.COVER_OPEN, true);
        it.rig.paper.setCoverOpen(false);
        it.stands(NotifyEvent.COVER_OPEN, false);
        it.forward(GATHER);
        it.own(SENT);
        assertThat(text(it.arrived().get(0)))
                .contains("The cover of the receipt printer was opened.", "This is settled by now.")
                .doesNotContain("What to do");
    }

    @Test
    void aFailedNotificationTellsNobodyAndGoesWhenMailGoesAgain() throws Exception {
        it.notifies(NotifyEvent.PAPER_OUT, NotifyEvent.JOB_FAILED);
        it.cloud.faults().smtp().refusePasswords(true);
        it.rig.paper.setPaperOut(true);
        it.stands(NotifyEvent.PAPER_OUT, true);
        it.forward(GATHER);
        it.own(FAILED);
        it.forward(QUIET);
        it.forward(QUIET);
        assertThat(it.own()).as("its own failure is no event").hasSize(1);
        assertThat(it.arrived()).isEmpty();
        it.cloud.faults().smtp().refusePasswords(false);
        it.document("Works again", SENT);
        it.own(SENT);
        assertThat(it.arrived()).hasSize(1);
    }

    @Test
    void wrongPasswordsAreToldWithTheirNumberAndPlaceAndNeverThemselves() throws Exception {
        it.notifies(NotifyEvent.WRONG_PASSWORD);
        for (String place : new String[] {"192.168.1.7", "192.168.1.8", "panel"}) {
            it.rig.access.login("Tried-Secret-1".toCharArray(), place);
        }
        it.forward(GATHER);
        it.own(SENT);
        assertThat(it.arrived().get(0).getSubject()).isEqualTo("Printer 3: Wrong administrator password");
        assertThat(text(it.arrived().get(0)))
                .contains("3 wrong tries, from 192.168.1.7, 192.168.1.8, the panel")
                .doesNotContain("Tried-Secret");

        it.rig.access.login("Tried-Secret-2".toCharArray(), "panel");
        it.rig.access.login(it.rig.access.initialPassword().orElseThrow().toCharArray(), "panel");
        it.rig.access.login("Tried-Secret-3".toCharArray(), "panel");
        it.rig.access.login("Tried-Secret-4".toCharArray(), "panel");
        it.forward(QUIET);
        assertThat(it.own()).as("the right one between begins the count anew").hasSize(1);
    }

    @Test
    void eachAddressGetsWhatIsTickedForItInTheDevicesLanguage() throws Exception {
        it.rig.device.setLanguage(Language.RU);
        it.notifies(
                new Row(ADMIN, EnumSet.of(NotifyEvent.PAPER_OUT)),
                new Row("anna@contoso.example", EnumSet.of(NotifyEvent.COVER_OPEN)),
                new Row("idle@contoso.example", Set.of()));
        it.rig.paper.setPaperOut(true);
        it.stands(NotifyEvent.PAPER_OUT, true);
        it.forward(GATHER);
        it.own(SENT);
        MimeMessage only = it.arrived().get(0);
        assertThat(only.getAllRecipients()).extracting(Object::toString).containsExactly(ADMIN);
        assertThat(only.getSubject()).isEqualTo("Printer 3: Нет бумаги");
        assertThat(text(only)).contains("НЕТ БУМАГИ", "Что делать: ", "Серийный номер: MP-0042");
    }

    @Test
    void whoIsTakenOffTheListIsToldNoMore() throws Exception {
        it.notifies(NotifyEvent.PAPER_OUT);
        it.rig.paper.setPaperOut(true);
        it.stands(NotifyEvent.PAPER_OUT, true);
        it.notifies(new Row("anna@contoso.example", EnumSet.of(NotifyEvent.PAPER_OUT)));
        it.forward(GATHER);
        it.forward(QUIET);
        assertThat(it.own()).isEmpty();
    }

    @Test
    void theTestMessageGoesToEveryAddressAtOnce() throws Exception {
        Refused nobody = catchThrowableOfType(
                Refused.class, () -> it.rig.device.notifications().sendTest());
        assertThat(nobody.errors().get(0).key()).isEqualTo("notify.test.nobody");
        it.notifies(new Row(ADMIN, Set.of()), new Row("anna@contoso.example", Set.of()));
        assertThat(it.rig.device.notifications().sendTest()).isEqualTo(2);
        it.own(SENT, SENT);
        assertThat(it.arrived().get(0).getSubject()).isEqualTo("Printer 3: Test message");
        it.rig.restart();
        assertThat(it.rig.device.notifications().settings().recipients().get(1).address())
                .isEqualTo("anna@contoso.example");
    }
}
