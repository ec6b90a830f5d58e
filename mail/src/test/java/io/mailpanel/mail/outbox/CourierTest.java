package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.peer.OAuthPeer;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a job. */
final class CourierTest extends CourierFixture {
    @Test
    void carriesAMessageWithTheAccountsToken() throws Exception {
        signInAndKeep();
        courier.start();
        Job sent = after(1, submit());
        assertThat(sent.state()).isEqualTo(JobState.SENT);
        assertThat(sent.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.OK);
        assertThat(smtp.user).isEqualTo("vera@contoso.example");
        assertThat(smtp.messages).hasSize(1).first().asString().contains("Message-ID: " + sent.messageId());
        Await.until("its body is gone", () -> spooled().isEmpty());
    }

    @Test
    void aTokenThatIsRefusedIsRefreshedOnce() throws Exception {
        signInAndKeep();
        smtp.auth = token -> token.equals(identity.accessToken(1)) ? "535 5.7.3 Authentication unsuccessful" : "235 ok";
        courier.start();
        assertThat(after(1, submit()).state()).isEqualTo(JobState.SENT);
        smtp.auth = token -> "535 5.7.3 Authentication unsuccessful";
        server = new MailServer(
                AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, "localhost", smtp.port(), "new@contoso.example", true);
        Job refused = after(1, submit());
        assertThat(refused.state()).isEqualTo(JobState.FAILED);
        assertThat(refused.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.AUTH_REFUSED);
        assertThat(identity.issued()).as("one refresh for each of the two").isEqualTo(3);
    }

    @Test
    void aHostThatMayNotHaveATokenNeverSeesOne() throws Exception {
        signInAndKeep();
        signIn.accessTokenRefused(Owner.DEVICE);
        long asked = identity.polls();
        server = settings(AuthMethod.OAUTH2, "127.0.0.1");
        courier.start();
        Job job = after(1, submit());
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.HOST_NOT_ALLOWED);
        assertThat(job.verdict().orElseThrow().detail()).isEqualTo("127.0.0.1:" + smtp.port());
        assertThat(identity.polls()).isEqualTo(asked);
        assertThat(smtp.heard).isEmpty();
    }

    @Test
    void settingsThatATokenCannotHaveEndTheJobBeforeAnybodyIsAsked() throws Exception {
        signInAndKeep();
        signIn.accessTokenRefused(Owner.DEVICE);
        long asked = identity.polls();
        courier.start();
        MailServer good = server;
        server = good.by(MailNetwork.ADDITIONAL);
        assertThat(after(1, submit()).verdict().orElseThrow().kind())
                .isEqualTo(VerdictKind.TOKEN_ON_ADDITIONAL_NETWORK);
        server = new MailServer(good.method(), good.service(), good.host(), good.port(), "", false);
        Job job = after(1, submit());
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.TOKEN_WITHOUT_VALIDATION);
        assertThat(job.server()).isEqualTo("localhost:" + smtp.port());
        assertThat(identity.polls()).isEqualTo(asked);
        assertThat(smtp.from).isEmpty();
    }

    @Test
    void anEntryWithAPortAllowsThatPortOnly() throws Exception {
        signInAndKeep();
        for (boolean right : List.of(true, false)) {
            String entry = "localhost:" + (right ? smtp.port() : 587);
            try (Courier one = new Courier(outbox, signIn, () -> server, certs.trust(), Set.of(entry), clock)) {
                one.start();
                assertThat(after(1, submit()).state()).isEqualTo(right ? JobState.SENT : JobState.FAILED);
            }
        }
    }

    @Test
    void withoutASignInTheJobWaitsForOneAndGoes() throws Exception {
        courier.start();
        long id = submit();
        Hold signIn = new Hold(Hold.Reason.SIGN_IN, Optional.empty());
        assertThat(courier.holds()).isEqualTo(Map.of(id, signIn));
        signInAndKeep();
        courier.nudge();
        Job sent = after(1, id);
        assertThat(sent.state()).isEqualTo(JobState.SENT);

        this.signIn.signOut(Owner.DEVICE);
        long next = submit();
        long last = submit();
        assertThat(outbox.retry(next)).as("it was not tried").isFalse();
        assertThat(courier.holds()).isEqualTo(Map.of(next, signIn, last, signIn));
        assertThat(job(next).state()).isEqualTo(JobState.QUEUED);
        signInAndKeep();
        courier.nudge();
        after(1, next);
        assertThat(after(1, last).state()).isEqualTo(JobState.SENT);
        assertThat(courier.holds()).isEmpty();
    }

    @Test
    void whatWaitsForItsNextTryWhenSomebodySignsOutWaitsForTheNextSignIn() throws Exception {
        long id = waiting("451 4.7.500 Server busy");
        signIn.signOut(Owner.DEVICE);
        assertThat(courier.holds()).containsOnlyKeys(id);
        smtp.replies.remove("MAIL");
        clock.forward(Duration.ofHours(1));
        courier.nudge();
        outbox.retry(id);
        assertThat(job(id).state()).isEqualTo(JobState.QUEUED);
        assertThat(job(id).attempts()).isEqualTo(1);
        signInAndKeep();
        courier.nudge();
        assertThat(after(2, id).state()).isEqualTo(JobState.SENT);
    }

    @Test
    void otherOwnersWaitForTheirOwnSignIn() throws Exception {
        signInAndKeep();
        courier.start();
        long theirs = outbox.submit(new OutgoingMail(
                        new Owner("user:eve"), "eve@contoso.example", List.of("a@x.example"), "s", "text", List.of()))
                .id();
        long ours = submit();
        assertThat(after(1, ours).state()).isEqualTo(JobState.SENT);
        Await.until("put back", () -> job(theirs).state() == JobState.QUEUED);
        assertThat(job(theirs).attempts()).isZero();
        assertThat(courier.holds()).containsOnlyKeys(theirs);
    }

    @Test
    void anExpiredSignInEndsTheJobWithItsCode() throws Exception {
        signInAndKeep();
        signIn.accessTokenRefused(Owner.DEVICE);
        identity.tokenAnswers.add(OAuthPeer.Answer.error("invalid_grant", "AADSTS700082: expired due to inactivity"));
        courier.start();
        Job failed = after(1, submit());
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.SIGN_IN_EXPIRED);
        assertThat(failed.verdict().orElseThrow().kind().code()).isEqualTo(361);
    }

    @Test
    void switchedOffMeansOff() throws Exception {
        signInAndKeep();
        server = settings(AuthMethod.OFF, "localhost");
        courier.start();
        assertThat(after(1, submit()).verdict().orElseThrow().kind()).isEqualTo(VerdictKind.MAIL_OFF);
        assertThat(smtp.heard).isEmpty();
    }

    @Test
    void closingWaitsForTheMessageOnTheWire() throws Exception {
        signInAndKeep();
        courier.start();
        long id = submit();
        Await.until("on the wire", () -> job(id).state() != JobState.QUEUED);
        courier.close();
        assertThat(job(id).state()).isEqualTo(JobState.SENT);
        long later = submit();
        assertThat(job(later).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void everyStepIsTold() throws Exception {
        signInAndKeep();
        List<JobState> told = new java.util.concurrent.CopyOnWriteArrayList<>();
        outbox.onChange(j -> told.add(j.state()));
        outbox.onChange(j -> {
            throw new IllegalStateException("a listener's own fault");
        });
        courier.start();
        after(1, submit());
        Await.until("told", () -> told.size() == 3);
        assertThat(told).containsExactly(JobState.QUEUED, JobState.SENDING, JobState.SENT);
    }
}
