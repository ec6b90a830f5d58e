package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.democloud.smtp.Reply;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that failed: the server's words are on the panel and on the report, and it can go as a new message. */
final class FailedJobTest {
    @TempDir
    private Path folder;

    private RealDevice device;
    private Panel panel;

    @AfterEach
    void close() {
        if (panel != null) {
            panel.close();
        }
        device.close();
    }

    @Test
    void theServersWordsAndSendAsNew() throws Exception {
        device = new RealDevice(folder, Language.EN, false);
        device.changePassword();
        device.signIn();
        String words = "550 5.7.1 Rejected by the rule of the house";
        device.cloud.faults().smtp().nextReply(Phase.MESSAGE, Reply.of(550, words.substring(4)));
        device.core.scan().scanToEmail(new ScanRequest(List.of("boss@fabrikam.example"), "Invoice", ""));
        Job failed = job(j -> j.state() == JobState.FAILED);

        panel = Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
        Finger finger = new Finger(panel);
        finger.eye().waitFor(i -> i.name().equals("Job Status") && i.value().equals("Not sent: 1"), "on Home");
        finger.touch("Jobs");
        finger.touch("History");
        finger.eye().waitFor("Mark all as seen");
        finger.eye()
                .waitFor(
                        i -> i.name().equals("boss@fabrikam.example")
                                && i.value().endsWith("New"),
                        "marked as new");
        finger.touch("boss@fabrikam.example");
        finger.eye().waitForScreen(Screens.JOB);
        assertThat(finger.eye().waitFor("Server's reply").value()).isEqualTo(words);
        finger.eye().until(() -> device.core.state().unseen().isEmpty(), "somebody has looked at it");
        assertThat(device.core.sheet().jobReport(failed.id()).orElseThrow().toString())
                .contains(words);

        finger.touch("Send as new");
        finger.eye().waitFor("Send as a new message?");
        finger.touch("Send as new");
        finger.eye().waitFor("Sent as new: job 2");
        Job sent = job(j -> j.id() == 2 && j.state() == JobState.SENT);
        assertThat(sent.messageId()).isNotEqualTo(failed.messageId());
        assertThat(sent.recipients()).isEqualTo(failed.recipients());
    }

    @Test
    void afterTheAccountWasChangedItIsSentAsNewFromThePresentOne() throws Exception {
        device = new RealDevice(folder, Language.EN, false);
        device.changePassword();
        device.signIn();
        device.cloud.faults().smtp().nextReply(Phase.MAIL, Reply.of(451, "4.7.500 Server busy"));
        device.core.scan().scanToEmail(new ScanRequest(List.of("boss@fabrikam.example"), "Invoice", ""));
        job(j -> j.state() == JobState.QUEUED && j.attempts() == 1);
        device.core.mailServer().signOut();
        panel = Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
        Finger finger = new Finger(panel);
        finger.touch("Jobs");
        finger.touch("boss@fabrikam.example");
        finger.eye().waitForScreen(Screens.JOB);
        finger.eye().waitFor(i -> i.name().contains("Nobody is signed in"), "what it waits for");

        device.signIn("vera@contoso.example", "Demo-Vera-1");
        job(j -> j.state() == JobState.FAILED);
        finger.eye()
                .waitFor(i -> i.name().contains("Press Send as new: it goes from vera@contoso.example."), "what to do");
        finger.touch("Send as new");
        finger.eye().waitFor("Send as a new message?");
        finger.touch("Send as new");
        Job sent = job(j -> j.id() == 2 && j.state() == JobState.SENT);
        assertThat(sent.sender()).isEqualTo("vera@contoso.example");
    }

    @Test
    void whatSomeHaveIsNotCalledNotSent() throws Exception {
        device = new RealDevice(folder, Language.EN, false);
        device.changePassword();
        device.signIn();
        device.cloud.faults().smtp().nextReply(Phase.RCPT, Reply.of(550, "5.1.10 RESOLVER.ADR.RecipientNotFound"));
        device.core
                .scan()
                .scanToEmail(new ScanRequest(List.of("no@x.example", "a@x.example", "b@x.example"), "Invoice", ""));
        job(j -> j.state() == JobState.FAILED);

        panel = Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
        Finger finger = new Finger(panel);
        finger.eye().waitFor(i -> i.name().equals("Job Status") && i.value().equals("Partly sent: 1"), "on Home");
        finger.touch("Jobs");
        finger.touch("History");
        finger.eye().waitFor(i -> i.value().contains("Sent to 2 of 3"), "in the list");
        finger.touch("no@x.example and 2 more");
        finger.eye().waitForScreen(Screens.JOB);
        finger.eye().waitFor("Sent to 2 of 3: code 333");
    }

    @Test
    void allAreDismissedWithOneTouch() throws Exception {
        device = new RealDevice(folder, Language.RU, false);
        device.changePassword();
        device.signIn();
        for (long number = 1; number <= 2; number++) {
            long id = number;
            device.cloud.faults().smtp().nextReply(Phase.MESSAGE, Reply.of(550, "5.7.1 No"));
            device.core.scan().scanToEmail(new ScanRequest(List.of(id + "@fabrikam.example"), "", ""));
            job(j -> j.id() == id && j.state() == JobState.FAILED);
        }
        panel = Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
        Finger finger = new Finger(panel);
        finger.eye().waitFor(i -> i.value().equals("Не отправлено: 2"), "on Home");
        finger.touch("Задания");
        finger.touch("История");
        finger.touch("Отметить просмотренными");
        finger.eye().until(() -> device.core.state().unseen().isEmpty(), "dismissed");
        finger.eye()
                .until(
                        () -> panel.scene().items().stream()
                                .noneMatch(i -> i.name().equals("Отметить просмотренными")),
                        "nothing is left to dismiss");
        finger.eye()
                .waitFor(
                        i -> i.name().equals("1@fabrikam.example") && !i.value().endsWith("Новое"), "no longer new");
    }

    private Job job(Predicate<Job> which) throws Exception {
        CompletableFuture<Job> found = new CompletableFuture<>();
        var follow = device.core.subscribe(
                state -> state.jobs().stream().filter(which).findFirst().ifPresent(found::complete));
        Job job = found.get(30, TimeUnit.SECONDS);
        follow.close();
        return job;
    }
}
