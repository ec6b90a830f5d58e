package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.peer.SmtpPeer;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One connection for the queue, more when it is long, and what ends them. */
final class ConnectionsTest extends CourierFixture {
    private static final SendingRules FAST = SendingRules.USUAL.with(3, 0);

    private void restart(SendingRules rules) throws Exception {
        courier.close();
        courier = courier(rules);
    }

    private void allSent(List<Long> ids) throws Exception {
        Await.until("all sent", () -> outbox.jobs().stream()
                .filter(j -> ids.contains(j.id()))
                .allMatch(j -> j.state() == JobState.SENT));
    }

    @Test
    void oneConnectionCarriesOneJobAfterTheOther() throws Exception {
        signInAndKeep();
        courier.start();
        for (int i = 0; i < 4; i++) {
            assertThat(after(1, submit()).state()).isEqualTo(JobState.SENT);
        }
        assertThat(smtp.connections()).isEqualTo(1);
        assertThat(smtp.messages).hasSize(4);
    }

    @Test
    void anIdleOneIsClosedPolitely() throws Exception {
        signInAndKeep();
        SendingRules u = SendingRules.USUAL;
        restart(new SendingRules(1, 0, Duration.ofMillis(100), u.retryFirst(), u.retryLongest(), u.lifetime()));
        courier.start();
        after(1, submit());
        Await.until("closed", () -> smtp.heard("QUIT"));
        assertThat(after(1, submit()).state()).isEqualTo(JobState.SENT);
        assertThat(smtp.connections()).isEqualTo(2);
    }

    @Test
    void oneThatBrokeWhileIdleIsReplacedAndNobodyNotices() throws Exception {
        signInAndKeep();
        courier.start();
        after(1, submit());
        smtp.hangUp();
        Job job = after(1, submit());
        assertThat(job.state()).isEqualTo(JobState.SENT);
        smtp.replies.put("MAIL", "421 4.4.2 Connection timed out");
        Job waits = after(1, submit());
        assertThat(waits.state())
                .as("a new connection that says it too is no idle one")
                .isEqualTo(JobState.QUEUED);
        assertThat(smtp.messages).hasSize(2);
    }

    @Test
    void anotherTokenOtherSettingsOrAnotherOwnerIsAnotherConnection() throws Exception {
        signInAndKeep();
        courier.start();
        after(1, submit());
        signIn.accessTokenRefused(Owner.DEVICE);
        after(1, submit());
        assertThat(smtp.connections()).isEqualTo(2);
        server = new MailServer(
                AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, "localhost", smtp.port(), "x@contoso.example", true);
        after(1, submit());
        assertThat(smtp.connections()).isEqualTo(3);
        Owner vera = new Owner("user:vera");
        signIn.begin(vera, EmailService.EXCHANGE_ONLINE).result().get(20, java.util.concurrent.TimeUnit.SECONDS);
        signIn.keep(vera);
        Job hers = outbox.submit(
                new OutgoingMail(vera, "vera@contoso.example", List.of("a@x.example"), "s", "text", List.of()));
        assertThat(after(1, hers.id()).state()).isEqualTo(JobState.SENT);
        assertThat(smtp.connections()).isEqualTo(4);
    }

    @Test
    void aLongQueueGetsThreeConnectionsAndEachMessageGoesOnce() throws Exception {
        signInAndKeep();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ids.add(submit());
        }
        restart(FAST);
        courier.start();
        allSent(ids);
        assertThat(smtp.messages).hasSize(60).doesNotHaveDuplicates();
        assertThat(smtp.connections()).isBetween(2L, 3L);
    }

    @Test
    void theRateIsKept() throws Exception {
        signInAndKeep();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ids.add(submit());
        }
        restart(SendingRules.USUAL.with(3, 5));
        courier.start();
        Await.until("five sent", () -> smtp.messages.size() == 5);
        Await.until(
                "told",
                () -> outbox.jobs().stream()
                                .filter(j -> j.state() == JobState.SENT)
                                .count()
                        == 5);
        assertThat(outbox.jobs()).filteredOn(j -> j.state() == JobState.QUEUED).hasSize(3);
        assertThat(smtp.messages).hasSize(5);
    }

    @Test
    void aServerThatAllowsOneConnectionGetsOne() throws Exception {
        signInAndKeep();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add(submit());
        }
        smtp.auth = token -> smtp.inside.get() == 0 ? "235 ok" : "432 4.3.2 Concurrent connections limit exceeded";
        restart(FAST);
        courier.start();
        Await.until("all but what was told to wait", () -> outbox.jobs().stream()
                .noneMatch(j -> j.state() == JobState.SENDING || j.state() == JobState.QUEUED && j.attempts() == 0));
        courier.nudge();
        allSent(ids);
        assertThat(smtp.messages).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void whenTheServerIsAwayOneJobFindsOutAndAllGoWhenItIsBack() throws Exception {
        signInAndKeep();
        int port = smtp.port();
        smtp.close();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(submit());
        }
        restart(FAST);
        courier.start();
        Await.until(
                "tried", () -> outbox.jobs().stream().anyMatch(j -> j.verdict().isPresent()));
        Await.until("at rest", () -> outbox.jobs().stream().noneMatch(j -> j.state() == JobState.SENDING));
        assertThat(outbox.jobs().stream().filter(j -> j.attempts() > 0).count()).isBetween(1L, 3L);
        smtp = new SmtpPeer(certs.server("localhost"), port);
        ids.add(submit()); // a person is there: it is tried at once
        allSent(ids);
    }

    @Test
    void oneBadMessageDoesNotHoldUpTheNext() throws Exception {
        signInAndKeep();
        smtp.replies.put("MAIL FROM:<bad@contoso.example>", "");
        long bad = outbox.submit(new OutgoingMail(
                        Owner.DEVICE, "bad@contoso.example", List.of("a@x.example"), "s", "text", List.of()))
                .id();
        long good = submit();
        courier.start();
        assertThat(after(1, good).state()).isEqualTo(JobState.SENT);
        Job waits = after(1, bad);
        assertThat(waits.state()).isEqualTo(JobState.QUEUED);
        assertThat(waits.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.SERVER_CLOSED);
    }

    @Test
    void aJobOnTheWireIsStoppedIfItsEndWasNotSent() throws Exception {
        signInAndKeep();
        smtp.replies.put("DATA", "wait");
        courier.start();
        long id = submit();
        Await.until("DATA", () -> smtp.heard("DATA"));
        assertThat(outbox.cancel(id)).isEqualTo(CancelAnswer.STOPPING);
        smtp.replies.remove("DATA");
        smtp.hangUp();
        Job cancelled = after(1, id);
        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(smtp.messages).isEmpty();
        Await.until("its body is gone", () -> spooled().isEmpty());
        assertThat(outbox.cancel(id)).isEqualTo(CancelAnswer.TOO_LATE);
    }

    @Test
    void aStopThatComesTooLateIsAnsweredWithSent() throws Exception {
        signInAndKeep();
        smtp.delayEnd = new java.util.concurrent.CountDownLatch(1);
        courier.start();
        long id = submit();
        Await.until("the message is there", () -> smtp.messages.size() == 1);
        assertThat(outbox.cancel(id)).isEqualTo(CancelAnswer.STOPPING);
        smtp.delayEnd.countDown();
        assertThat(after(1, id).state()).isEqualTo(JobState.SENT);
    }
}
