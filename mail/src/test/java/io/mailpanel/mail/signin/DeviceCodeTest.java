package io.mailpanel.mail.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.peer.OAuthPeer;
import io.mailpanel.mail.peer.OAuthPeer.Answer;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeviceCodeTest extends SignInFixture {
    private static final String FAST = "{\"device_code\":\"" + OAuthPeer.DEVICE_CODE
            + "\",\"user_code\":\"X\",\"interval\":1,\"expires_in\":%d,\"verification_uri\":\"https://id.example/device\"}";

    private DeviceCodeSession beginFast(int life) throws Exception {
        peer.codeAnswers.add(Answer.json(200, FAST.formatted(life)));
        return begin();
    }

    @Test
    void slowDownMakesTheWaitLongerAndTheSignInGoesOn() throws Exception {
        peer.tokenAnswers.addAll(List.of(Answer.pending(), Answer.error("slow_down", "too fast")));
        DeviceCodeSession session = beginFast(600);
        session.result().get(20, TimeUnit.SECONDS);
        long usual = peer.asked.get(2).nanos() - peer.asked.get(1).nanos();
        long slowed = peer.asked.get(3).nanos() - peer.asked.get(2).nanos();
        assertThat(Duration.ofNanos(slowed - usual)).isGreaterThan(Duration.ofMillis(4500));
    }

    @ParameterizedTest
    @CsvSource({
        "authorization_declined, AADSTS65004: declined, DECLINED",
        "access_denied, no, DECLINED",
        "expired_token, AADSTS70019: code expired, CODE_EXPIRED",
        "invalid_client, AADSTS7000218: the request body must contain client_assertion, APP_REGISTRATION",
        "invalid_grant, AADSTS53003: blocked by Conditional Access, POLICY_BLOCKS",
        "invalid_grant, AADSTS65001: no consent, CONSENT_MISSING",
        "invalid_grant, AADSTS50105: not assigned, NOT_ASSIGNED"
    })
    void aRefusalWhilePollingEndsTheSessionWithItsVerdict(String error, String description, VerdictKind kind)
            throws Exception {
        peer.tokenAnswers.add(Answer.error(error, description));
        var verdict = failure(begin());
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.detail()).contains(description.replaceAll(":.*", ""));
        assertThat(signIn.session(DEVICE)).isPresent();
    }

    @Test
    void theCodeRunsOutByItself() throws Exception {
        for (int i = 0; i < 5; i++) {
            peer.tokenAnswers.add(Answer.pending());
        }
        assertThat(failure(beginFast(2)).kind()).isEqualTo(VerdictKind.CODE_EXPIRED);
    }

    @Test
    void aPassingOutageWhilePollingDoesNotEndTheSignIn() throws Exception {
        peer.tokenAnswers.addAll(
                List.of(new Answer(503, "text/html", "<html>Service Unavailable</html>"), Answer.json(429, "{}")));
        assertThat(beginFast(600).result().get(20, TimeUnit.SECONDS).username()).isEqualTo("vera@contoso.example");
    }

    @Test
    void aLastingOutageWhilePollingDoes() throws Exception {
        for (int i = 0; i < 5; i++) {
            peer.tokenAnswers.add(new Answer(503, "text/html", "<html>Service Unavailable</html>"));
        }
        assertThat(failure(beginFast(600)).kind()).isEqualTo(VerdictKind.IDENTITY_BUSY);
    }

    @Test
    void leavingEndsTheSessionAndNothingIsKept() throws Exception {
        peer.tokenAnswers.add(Answer.pending());
        DeviceCodeSession session = beginFast(600);
        signIn.discard(DEVICE);
        assertThat(failure(session).kind()).isEqualTo(VerdictKind.CANCELLED);
        assertThat(signIn.session(DEVICE)).isEmpty();
        assertThat(signIn.state(DEVICE)).isEqualTo(SignInState.SIGNED_OUT);
    }

    @Test
    void anEarlierSessionEndsWhenANewOneBegins() throws Exception {
        peer.tokenAnswers.addAll(List.of(Answer.pending(), Answer.pending()));
        DeviceCodeSession first = beginFast(600);
        DeviceCodeSession second = beginFast(600);
        assertThat(failure(first).kind()).isEqualTo(VerdictKind.CANCELLED);
        assertThat(signIn.session(DEVICE)).containsSame(second);
        second.result().get(20, TimeUnit.SECONDS);
    }

    @Test
    void everyChangeIsTold() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        signIn.onChange(
                o -> told.add(signIn.session(o).map(s -> s.state().name()).orElse("-") + " "
                        + signIn.state(o).status()));
        begin().result().get(20, TimeUnit.SECONDS);
        Await.until("pending told", () -> told.contains("PENDING_OK SIGNED_OUT"));
        signIn.keep(DEVICE);
        Await.until("kept told", () -> told.contains("- SIGNED_IN"));
        signIn.signOut(DEVICE);
        Await.until("signed out told", () -> told.get(told.size() - 1).equals("- SIGNED_OUT"));
    }

    @Test
    void withoutAClientIdNothingIsAsked() throws Exception {
        signIn.close();
        signIn = device(new IdentityConfig(" ", "", peer.endpoint(), OAuthPeer.SCOPE));
        assertThat(verdict(this::begin).kind()).isEqualTo(VerdictKind.CLIENT_ID_MISSING);
        assertThat(peer.asked).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws Exception {
        peer.close();
        assertThat(verdict(this::begin).kind()).isEqualTo(VerdictKind.IDENTITY_UNREACHABLE);
        signIn.close();
        signIn = device(new IdentityConfig("c", "", URI.create("https://no-such-host.invalid"), OAuthPeer.SCOPE));
        var verdict = verdict(this::begin);
        assertThat(verdict.kind()).isEqualTo(VerdictKind.IDENTITY_UNREACHABLE);
        assertThat(verdict.kind().code()).isEqualTo(360);
    }

    @Test
    void aWrongCertificateIsSaidToBeOne() throws Exception {
        signIn.close();
        signIn = new SignIn(
                new IdentityConfig("c", "", peer.endpoint(), OAuthPeer.SCOPE),
                Trust.load(Optional.empty()),
                vault(),
                clock);
        assertThat(verdict(this::begin).kind()).isEqualTo(VerdictKind.CERTIFICATE_AUTHORITY);
        signIn.close();
        URI otherName = URI.create("https://127.0.0.1:" + peer.port());
        signIn = device(new IdentityConfig("c", "", otherName, OAuthPeer.SCOPE));
        assertThat(verdict(this::begin).kind()).isEqualTo(VerdictKind.CERTIFICATE_NAME);
        assertThat(peer.asked).isEmpty();
    }

    @Test
    void anAnswerOfNoUseIsBusyAndTheNextTryIsNotHeldBack() throws Exception {
        List<Answer> useless = List.of(
                new Answer(503, "text/html", "<html>Service Unavailable</html>"),
                Answer.json(500, "{\"error\":\"server_error\"}"),
                Answer.json(429, "{\"error\":\"too_many_requests\"}"),
                new Answer(200, "text/html", "<html>captive portal</html>"),
                Answer.json(200, "{\"device_code\":\"x\"}"),
                new Answer(302, "text/html", ""),
                Answer.json(200, FAST.formatted(9).replace("https://id.example/device", "javascript:alert(1)")));
        for (Answer answer : useless) {
            peer.codeAnswers.add(answer);
            assertThat(verdict(this::begin).kind()).as(answer.toString()).isEqualTo(VerdictKind.IDENTITY_BUSY);
        }
        begin().result().get(20, TimeUnit.SECONDS);
    }

    @Test
    void aWrongAppRegistrationIsSaidAtOnce() {
        peer.codeAnswers.add(Answer.error("unauthorized_client", "AADSTS700016: Application not found"));
        var verdict = verdict(this::begin);
        assertThat(verdict.kind()).isEqualTo(VerdictKind.APP_REGISTRATION);
        assertThat(verdict.detail()).isEqualTo("unauthorized_client: AADSTS700016: Application not found");
    }

    @Test
    void aPersonalAccountIsNoAccountOfAnOrganization() throws Exception {
        peer.idClaims = java.util.Map.of(
                "sub", "s", "preferred_username", "pat@outlook.example", "tid", "9188040d-6c67-4c5b-b112-36a304b66dad");
        assertThat(failure(begin()).kind()).isEqualTo(VerdictKind.WRONG_ACCOUNT_KIND);
        DeviceCodeSession personal = signIn.begin(DEVICE, EmailService.OUTLOOK_COM);
        assertThat(personal.result().get(20, TimeUnit.SECONDS).service()).isEqualTo(EmailService.OUTLOOK_COM);
        assertThat(peer.asked.get(2).path()).startsWith("/consumers/");
    }

    @Test
    void ownersSignInApart() throws Exception {
        Owner vera = new Owner("user:vera");
        signIn.begin(vera, EmailService.EXCHANGE_ONLINE).result().get(20, TimeUnit.SECONDS);
        signIn.keep(vera);
        assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGNED_OUT);
        assertThat(verdict(() -> signIn.accessToken(DEVICE)).kind()).isEqualTo(VerdictKind.NOT_SIGNED_IN);
        assertThat(signIn.accessToken(vera)).isEqualTo(peer.accessToken(1));
    }
}
