package io.mailpanel.mail.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.peer.OAuthPeer;
import io.mailpanel.mail.peer.OAuthPeer.Answer;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a standard OAuth server that knows nothing of Entra's extras. */
final class ThirdPartyServerTest extends SignInFixture {

    @Test
    void signsInKeepsRestartsAndRefreshesWithAServerThatSendsOnlyWhatTheStandardsAsk() throws Exception {
        DeviceCodeSession session = begin();
        assertThat(session.userCode()).isEqualTo("WDJB-MJHT");
        assertThat(session.verificationAddress()).hasToString("https://id.example/device");
        assertThat(session.expiresAt()).isEqualTo(clock.instant().plusSeconds(600));
        assertThat(session.result().get(20, TimeUnit.SECONDS).username()).isEqualTo("vera@contoso.example");
        assertThat(session.state()).isEqualTo(DeviceCodeSession.State.PENDING_OK);
        signIn.keep(DEVICE);
        assertThat(signIn.accessToken(DEVICE)).isEqualTo(peer.accessToken(1));

        restart();
        assertThat(signIn.accessToken(DEVICE)).as("from the vault").isEqualTo(peer.accessToken(1));
        for (int i = 2; i <= 4; i++) {
            peer.idTokenOnRefresh = i == 3;
            signIn.accessTokenRefused(DEVICE);
            assertThat(signIn.accessToken(DEVICE)).isEqualTo(peer.accessToken(i));
            restart();
        }
        assertThat(signIn.accessToken(DEVICE)).isEqualTo(peer.accessToken(4));
        assertThat(peer.issued()).isEqualTo(4);
    }

    @Test
    void speaksTheStandardOnTheWire() throws Exception {
        signInAndKeep();
        var code = peer.asked.get(0);
        assertThat(code.path()).isEqualTo("/organizations/oauth2/v2.0/devicecode");
        assertThat(code.form()).containsEntry("client_id", "client-1").doesNotContainKey("client_secret");
        assertThat(code.form().get("scope").split(" ")).contains(OAuthPeer.SCOPE, "offline_access");
        var token = peer.asked.get(1);
        assertThat(token.path()).isEqualTo("/organizations/oauth2/v2.0/token");
        assertThat(token.form())
                .containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
                .containsEntry("device_code", OAuthPeer.DEVICE_CODE)
                .containsEntry("client_id", "client-1");
    }

    @Test
    void asksTheTenantOfTheConfiguration() throws Exception {
        signIn.close();
        signIn = device(new io.mailpanel.mail.IdentityConfig(
                "client-1", "lab.example", java.net.URI.create(peer.endpoint() + "/"), OAuthPeer.SCOPE));
        signInAndKeep();
        signIn.accessTokenRefused(DEVICE);
        signIn.accessToken(DEVICE);
        assertThat(peer.asked)
                .extracting(OAuthPeer.Asked::path)
                .allMatch(p -> p.startsWith("/lab.example/oauth2/v2.0/"));
    }

    static Stream<Arguments> names() {
        Map<String, String> nobody = Map.of("sub", "s-1");
        return Stream.of(
                Arguments.of(
                        Map.of("sub", "s", "preferred_username", "a@x.example", "upn", "b@x.example"),
                        nobody,
                        "a@x.example"),
                Arguments.of(Map.of("sub", "s", "upn", "b@x.example", "email", "c@x.example"), nobody, "b@x.example"),
                Arguments.of(Map.of("sub", "s", "email", "c@x.example"), nobody, "c@x.example"),
                Arguments.of(nobody, Map.of("upn", "d@x.example"), "d@x.example"),
                Arguments.of(null, Map.of("oid", "o", "email", "e@x.example"), "e@x.example"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsTheMailboxInEitherToken(Map<String, String> id, Map<String, String> access, String expected)
            throws Exception {
        peer.idClaims = id;
        peer.accessClaims = access;
        assertThat(begin().result().get(20, TimeUnit.SECONDS).username()).isEqualTo(expected);
        signIn.keep(DEVICE);
        restart();
        signIn.accessTokenRefused(DEVICE);
        assertThat(signIn.accessToken(DEVICE)).isEqualTo(peer.accessToken(2));
        assertThat(signIn.state(DEVICE).account().orElseThrow().username()).isEqualTo(expected);
    }

    @Test
    void worksWithOpaqueAccessTokens() throws Exception {
        peer.opaque = true;
        signInAndKeep();
        restart();
        signIn.accessTokenRefused(DEVICE);
        assertThat(signIn.accessToken(DEVICE)).isEqualTo("peer-opaque-access-token-2");
    }

    @Test
    void saysSoWhenNoTokenNamesTheMailbox() throws Exception {
        peer.opaque = true;
        peer.idClaims = null;
        assertThat(failure(begin()).kind()).isEqualTo(VerdictKind.NO_ACCOUNT_IN_REPLY);
    }

    @Test
    void pausesBetweenPollsThoughTheServerNamesNoInterval() throws Exception {
        peer.codeAnswers.add(Answer.json(
                200,
                "{\"device_code\":\"" + OAuthPeer.DEVICE_CODE + "\",\"user_code\":\"X\",\"interval\":0,"
                        + "\"verification_url\":\"https://id.example/device\"}"));
        peer.tokenAnswers.add(Answer.pending());
        DeviceCodeSession session = begin();
        assertThat(session.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        session.result().get(20, TimeUnit.SECONDS);
        long pause = peer.asked.get(2).nanos() - peer.asked.get(1).nanos();
        assertThat(Duration.ofNanos(pause)).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void refreshesWhenTheTokenHasUnderFiveMinutesLeft() throws Exception {
        peer.expiresIn = "200.0";
        signInAndKeep();
        assertThat(signIn.accessToken(DEVICE)).isEqualTo(peer.accessToken(2));
        peer.expiresIn = "3600";
        assertThat(signIn.accessToken(DEVICE)).isEqualTo(peer.accessToken(3));
        assertThat(signIn.accessToken(DEVICE)).isEqualTo(peer.accessToken(3));
    }
}
