package io.mailpanel.mail.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.peer.OAuthPeer;
import io.mailpanel.mail.peer.OAuthPeer.Answer;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Kept sign-ins stay alive by themselves. */
final class UpkeepTest extends SignInFixture {
    private static final Duration WEEK = Duration.ofDays(7);

    /** Makes it look at the clock that the test moved: any change does. */
    private void look() {
        signIn.signOut(new Owner("user:nobody"));
    }

    private Instant lapses() {
        return signIn.state(DEVICE).lapsesAt().orElseThrow();
    }

    @Test
    void aWeekWithoutUseIsRefreshedAndLessIsNot() throws Exception {
        signInAndKeep();
        signIn.keepFresh();
        long before = peer.polls();
        clock.forward(WEEK.minusMinutes(1));
        look();
        signIn.accessToken(DEVICE);
        assertThat(peer.polls()).isEqualTo(before);
        for (int week = 1; week <= 3; week++) {
            clock.forward(week == 1 ? Duration.ofMinutes(1) : WEEK);
            look();
            Await.until("refreshed", () -> lapses().equals(clock.instant().plus(Duration.ofDays(90))));
            assertThat(peer.polls()).isEqualTo(before + week);
        }
        restart();
        assertThat(lapses()).as("kept on disk").isEqualTo(clock.instant().plus(Duration.ofDays(90)));
    }

    /** It was a year ahead when it refreshed last: nobody knows how long ago that was. */
    @Test
    void aClockThatWasAYearAheadDoesNotEndTheRefreshing() throws Exception {
        Duration year = Duration.ofDays(365);
        signInAndKeep();
        signIn.keepFresh();
        clock.forward(year);
        look();
        Await.until("refreshed", () -> lapses().equals(clock.instant().plus(Duration.ofDays(90))));
        clock.forward(year.negated());
        look();
        Await.until("refreshed in the right year", () -> lapses().equals(
                        clock.instant().plus(Duration.ofDays(90))));
        assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGNED_IN);
    }

    @Test
    void everyOwnerHasATimeOfTheirOwn() throws Exception {
        signInAndKeep();
        clock.forward(Duration.ofDays(5));
        Owner vera = new Owner("user:vera");
        signIn.begin(vera, EmailService.EXCHANGE_ONLINE).result().get(20, TimeUnit.SECONDS);
        signIn.keep(vera);
        signIn.keepFresh();
        clock.forward(Duration.ofDays(3));
        Instant hers = signIn.state(vera).lapsesAt().orElseThrow();
        look();
        Await.until("the device's", () -> lapses().equals(clock.instant().plus(Duration.ofDays(90))));
        assertThat(signIn.state(vera).lapsesAt()).contains(hers);
        clock.forward(Duration.ofDays(5));
        look();
        Await.until("hers", () -> signIn.state(vera)
                .lapsesAt()
                .equals(java.util.Optional.of(clock.instant().plus(Duration.ofDays(90)))));
    }

    /** The timer itself: nothing rings, and time goes by for real. */
    @Test
    void wakesByItselfWhenOneFallsDue() throws Exception {
        signIn.close();
        signIn = device(Clock.offset(Clock.systemUTC(), WEEK.negated().plusSeconds(3)));
        signInAndKeep();
        Instant due = lapses().minus(Duration.ofDays(90)).plus(WEEK);
        signIn.close();
        signIn = device(Clock.systemUTC());
        long before = peer.polls();
        signIn.keepFresh();
        Await.until("refreshed", () -> peer.polls() == before + 1);
        assertThat(Instant.now()).isAfterOrEqualTo(due);
    }

    @Test
    void whereNobodyAnswersItTriesAgainLaterEachTimeAndNobodyIsSignedOut() throws Exception {
        signInAndKeep();
        signIn.keepFresh();
        clock.forward(WEEK);
        long before = peer.polls();
        Duration[] pauses = {Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4)};
        for (int i = 0; i < pauses.length; i++) {
            peer.tokenAnswers.add(new Answer(503, "text/html", "<html>down</html>"));
            look();
            int tries = i + 1;
            Await.until("try " + tries, () -> peer.polls() == before + tries);
            assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGNED_IN);
            quiet(pauses[i].minusSeconds(1), before + tries);
            clock.forward(Duration.ofSeconds(1));
        }
        look();
        Await.until("refreshed", () -> lapses().equals(clock.instant().plus(Duration.ofDays(90))));
        assertThat(peer.polls()).isEqualTo(before + pauses.length + 1);
    }

    /** Nothing is asked for so long: two looks, the second of which ends after the first, are told by their event. */
    private void quiet(Duration during, long polls) throws Exception {
        clock.forward(during);
        look();
        look();
        assertThat(peer.polls()).isEqualTo(polls);
    }

    @Test
    void whatOnlyANewSignInMendsIsNotAskedForAgain() throws Exception {
        signInAndKeep();
        signIn.keepFresh();
        peer.tokenAnswers.add(Answer.error("invalid_grant", "AADSTS50173: revoked"));
        clock.forward(WEEK);
        look();
        Await.until("told", () -> signIn.state(DEVICE).status() == SignInState.Status.SIGN_IN_AGAIN);
        long asked = peer.polls();
        quiet(Duration.ofDays(30), asked);
        signInAndKeep();
        assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGNED_IN);
    }

    @Test
    void whatAnAdministratorMendedIsNoticedWithoutAnybodySending() throws Exception {
        signInAndKeep();
        signIn.keepFresh();
        peer.tokenAnswers.add(Answer.error("invalid_grant", "AADSTS53003: blocked. Trace ID: 1"));
        peer.tokenAnswers.add(Answer.error("invalid_grant", "AADSTS53003: blocked. Trace ID: 2"));
        clock.forward(WEEK);
        look();
        Await.until("told", () -> signIn.state(DEVICE).trouble().isPresent());
        Await.until("noticed", () -> {
            clock.forward(Duration.ofMinutes(10));
            look();
            return signIn.state(DEVICE).status() == SignInState.Status.SIGNED_IN;
        });
    }

    @Test
    void aSignInThatLapsedOfflineIsSaidAndStillTriedAndTheNextOneIsGood() throws Exception {
        List<VerdictKind> told = new CopyOnWriteArrayList<>();
        signInAndKeep();
        signIn.onChange(o -> signIn.state(DEVICE).trouble().ifPresent(v -> told.add(v.kind())));
        peer.close();
        signIn.keepFresh();
        clock.forward(Duration.ofDays(91));
        look();
        Await.until("said", () -> told.contains(VerdictKind.SIGN_IN_EXPIRED));
        SignInState state = signIn.state(DEVICE);
        assertThat(state.status()).isEqualTo(SignInState.Status.SIGN_IN_AGAIN);
        assertThat(state.trouble().orElseThrow().kind().code()).isEqualTo(361);
        assertThat(state.lapsesAt().orElseThrow()).isBefore(clock.instant());
        signIn.accessTokenRefused(DEVICE);
        assertThat(verdict(() -> signIn.accessToken(DEVICE)).kind()).isEqualTo(VerdictKind.IDENTITY_UNREACHABLE);
        signIn.close();
        peer = new OAuthPeer(certs.server("localhost"));
        signIn = device();
        signIn.accessTokenRefused(DEVICE);
        assertThat(signIn.accessToken(DEVICE)).isEqualTo(peer.accessToken(1));
        assertThat(peer.issued()).isEqualTo(1);
        assertThat(signIn.state(DEVICE).status()).as("the server knows better").isEqualTo(SignInState.Status.SIGNED_IN);
    }

    private SignIn device(Clock time) throws Exception {
        return new SignIn(
                new IdentityConfig("client-1", "", peer.endpoint(), OAuthPeer.SCOPE), certs.trust(), vault(), time);
    }
}
