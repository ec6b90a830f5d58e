package io.mailpanel.mail.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.peer.OAuthPeer.Answer;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefreshTest extends SignInFixture {

    @ParameterizedTest
    @CsvSource({
        "AADSTS700082: expired due to inactivity, SIGN_IN_EXPIRED, 361",
        "AADSTS70008: expired, SIGN_IN_EXPIRED, 361",
        "AADSTS50173: revoked, SIGN_IN_AGAIN, 370",
        "AADSTS50133: password changed, SIGN_IN_AGAIN, 370",
        "the refresh token is invalid, SIGN_IN_AGAIN, 370",
        "AADSTS53003: blocked, POLICY_BLOCKS, 370"
    })
    void whoMustSignInAgainIsToldWhyAndTheServerIsNotAskedInALoop(String description, VerdictKind kind, int code)
            throws Exception {
        signInAndKeep();
        signIn.accessTokenRefused(DEVICE);
        peer.tokenAnswers.add(Answer.error("invalid_grant", description));
        assertThat(verdict(() -> signIn.accessToken(DEVICE)).kind()).isEqualTo(kind);
        assertThat(kind.code()).isEqualTo(code);
        assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGN_IN_AGAIN);
        assertThat(signIn.state(DEVICE).trouble().orElseThrow().kind()).isEqualTo(kind);
        assertThat(signIn.state(DEVICE).account()).isPresent();
        long asked = peer.polls();
        for (int i = 0; i < 3; i++) {
            assertThat(verdict(() -> signIn.accessToken(DEVICE)).kind()).isEqualTo(kind);
        }
        assertThat(peer.polls()).isEqualTo(asked);

        SignInState before = signIn.state(DEVICE);
        restart();
        assertThat(signIn.state(DEVICE)).as("known after a restart too").isEqualTo(before);

        signInAndKeep();
        assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGNED_IN);
        assertThat(signIn.accessToken(DEVICE)).isEqualTo(peer.accessToken(peer.issued()));
    }

    @Test
    void aPolicyThatAnAdministratorMendsNeedsNoNewSignIn() throws Exception {
        signInAndKeep();
        signIn.accessTokenRefused(DEVICE);
        peer.tokenAnswers.add(Answer.error("interaction_required", "AADSTS530032: blocked by a policy"));
        assertThat(verdict(() -> signIn.accessToken(DEVICE)).kind()).isEqualTo(VerdictKind.POLICY_BLOCKS);
        clock.forward(Duration.ofMinutes(3));
        assertThat(signIn.accessToken(DEVICE)).isEqualTo(peer.accessToken(2));
        assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGNED_IN);
    }

    @Test
    void anOutageIsBusyAndOverAsSoonAsTheServerIsBack() throws Exception {
        signInAndKeep();
        signIn.accessTokenRefused(DEVICE);
        for (Answer answer : List.of(
                new Answer(503, "text/html", "<html>down</html>"),
                Answer.json(500, "{\"error\":\"server_error\",\"error_description\":\"x\"}"),
                Answer.json(429, "{\"error\":\"slow\"}"),
                Answer.error("temporarily_unavailable", "AADSTS90033: later"),
                Answer.error("invalid_grant", "AADSTS50196: loop"))) {
            peer.tokenAnswers.add(answer);
            assertThat(verdict(() -> signIn.accessToken(DEVICE)).kind())
                    .as(answer.toString())
                    .isEqualTo(VerdictKind.IDENTITY_BUSY);
            assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGNED_IN);
        }
        assertThat(signIn.accessToken(DEVICE)).isEqualTo(peer.accessToken(2));
    }

    @Test
    void theSignInLapsesNinetyDaysAfterTheLastRefresh() throws Exception {
        signInAndKeep();
        Instant first = clock.instant();
        assertThat(signIn.state(DEVICE).lapsesAt()).contains(first.plus(Duration.ofDays(90)));
        clock.forward(Duration.ofDays(30));
        signIn.accessToken(DEVICE);
        assertThat(signIn.state(DEVICE).lapsesAt())
                .as("a cached token is no refresh")
                .contains(first.plus(Duration.ofDays(90)));
        signIn.accessTokenRefused(DEVICE);
        signIn.accessToken(DEVICE);
        assertThat(signIn.state(DEVICE).lapsesAt()).contains(first.plus(Duration.ofDays(120)));
        restart();
        assertThat(signIn.state(DEVICE).lapsesAt()).contains(first.plus(Duration.ofDays(120)));
    }

    @Test
    void manyAtOnceRefreshOnce() throws Exception {
        signInAndKeep();
        signIn.accessTokenRefused(DEVICE);
        var threads = Executors.newFixedThreadPool(8);
        Callable<String> ask = () -> signIn.accessToken(DEVICE);
        for (Future<String> token : threads.invokeAll(java.util.Collections.nCopies(8, ask))) {
            assertThat(token.get()).isEqualTo(peer.accessToken(2));
        }
        threads.shutdown();
    }
}
