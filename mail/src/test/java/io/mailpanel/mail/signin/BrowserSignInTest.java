package io.mailpanel.mail.signin;

import static io.mailpanel.mail.signin.SignInFixture.failure;
import static io.mailpanel.mail.signin.SignInFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.democloud.Browser;
import io.mailpanel.mail.democloud.identity.ConditionalAccess;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Authorization code and PKCE in a browser on the device, every page of it, against the demo cloud. */
final class BrowserSignInTest extends CloudFixture {

    private Browser admin() throws Exception {
        return onTheDevice().submit("account", ADMIN).submit("password", password(ADMIN));
    }

    private String query(String name) {
        return TokenForm.of(opened.get(opened.size() - 1).getRawQuery()).get(name);
    }

    @Test
    void fromTheFirstPageToTheMailboxAndStillAfterARestart() throws Exception {
        SignInSession session = beginInBrowser();
        assertThat(session).isNotInstanceOf(DeviceCodeSession.class);
        assertThat(session.state()).isEqualTo(SignInSession.State.WAITING);
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).toString())
                .as("the real server, not MSAL's authority")
                .startsWith(cloud.identityEndpoint() + "/organizations/oauth2/v2.0/authorize?");
        assertThat(query("redirect_uri")).matches("http://localhost:\\d+");
        assertThat(query("code_challenge_method")).isEqualTo("S256");
        assertThat(query("code_challenge")).matches("[\\w-]{43}");
        assertThat(query("state")).isNotBlank();

        Browser browser = admin().submit("consent", "1");
        assertThat(browser.html()).contains("Going back to Mailpanel");
        assertThat(browser.response()
                        .headers()
                        .firstValue("content-security-policy")
                        .orElse(""))
                .contains("form-action " + query("redirect_uri"), "script-src 'nonce-");
        assertThat(browser.leave().html()).contains("You have signed in", "Вход выполнен");
        assertThat(session.result().get(20, TimeUnit.SECONDS).username()).isEqualTo(ADMIN);
        assertThat(session.state()).isEqualTo(SignInSession.State.PENDING_OK);
        assertThat(signIn.state(DEVICE)).as("not before OK").isEqualTo(SignInState.SIGNED_OUT);
        window.closed().get(20, TimeUnit.SECONDS);

        signIn.keep(DEVICE);
        String token = signIn.accessToken(DEVICE);
        signIn.accessTokenRefused(DEVICE);
        assertThat(signIn.accessToken(DEVICE)).as("the silent refresh").isNotEqualTo(token);
        deviceOf("");
        assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGNED_IN);
        signIn.accessTokenRefused(DEVICE);
        assertThat(signIn.accessToken(DEVICE)).isNotBlank();
    }

    @Test
    void cancelInTheBrowserIsDeclinedHere() throws Exception {
        SignInSession session = beginInBrowser();
        assertThat(admin().press("cancel").leave().html()).contains("You are not signed in", "Вход не выполнен");
        var verdict = failure(session);
        assertThat(verdict.kind()).isEqualTo(VerdictKind.DECLINED);
        assertThat(verdict.detail()).contains("AADSTS65004");
        window.closed().get(20, TimeUnit.SECONDS);
    }

    @Test
    void aStrangersAnswerChangesNothing() throws Exception {
        SignInSession session = beginInBrowser();
        URI landing = URI.create(query("redirect_uri"));
        assertThat(post(landing, "code=stolen&state=guessed")).isEqualTo(400);
        assertThat(post(landing, "error=access_denied&error_description=x")).isEqualTo(400);
        assertThat(post(landing, "code=stolen")).isEqualTo(400);
        assertThat(post(landing.resolve("/favicon.ico"), "")).isEqualTo(404);
        assertThat(session.state()).isEqualTo(SignInSession.State.WAITING);
        admin().submit("consent", "1").leave();
        assertThat(session.result().get(20, TimeUnit.SECONDS).username()).isEqualTo(ADMIN);
    }

    @Test
    void anotherSessionsCodeIsOfNoUse() throws Exception {
        SignInSession first = beginInBrowser();
        Browser browser = admin().submit("consent", "1");
        String code = browser.html().replaceAll("(?s).*name=\"code\" value=\"(.*?)\".*", "$1");
        SignInSession second = beginInBrowser();
        assertThat(failure(first).kind()).isEqualTo(VerdictKind.CANCELLED);
        assertThat(post(URI.create(query("redirect_uri")), "code=" + code + "&state=" + query("state")))
                .isEqualTo(200);
        var verdict = failure(second);
        assertThat(verdict.kind()).isEqualTo(VerdictKind.SIGN_IN_AGAIN);
        assertThat(verdict.detail()).contains("AADSTS500112").doesNotContain(code);
    }

    @Test
    void theWindowClosedByThePersonEndsIt() throws Exception {
        SignInSession session = beginInBrowser();
        window.close();
        assertThat(failure(session).kind()).isEqualTo(VerdictKind.BROWSER_ENDED);
    }

    @Test
    void cancelHereClosesTheWindowAndTheLandingPage() throws Exception {
        SignInSession session = beginInBrowser();
        URI landing = URI.create(query("redirect_uri"));
        signIn.discard(DEVICE);
        assertThat(failure(session).kind()).isEqualTo(VerdictKind.CANCELLED);
        window.closed().get(20, TimeUnit.SECONDS);
        Await.until("nobody listens any more", () -> {
            try {
                post(landing, "x=y");
                return false;
            } catch (ConnectException e) {
                return true;
            }
        });
    }

    @Test
    void aBrowserThatDoesNotStartIsSaidAtOnceAndLeavesNothing() throws Exception {
        assertThat(verdict(() -> signIn.beginInBrowser(DEVICE, EmailService.EXCHANGE_ONLINE, address -> {
                            throw new IOException("chromium: not found");
                        }))
                        .toString())
                .contains("BROWSER_MISSING", "chromium: not found");
        assertThat(signIn.session(DEVICE)).isEmpty();
    }

    /** What it is for: an organization whose policy blocks device codes. */
    @Test
    void worksWhereDeviceCodesAreBlocked() throws Exception {
        faults.conditionalAccess(ADMIN, ConditionalAccess.BLOCKS_DEVICE_CODE_AT_TOKEN);
        DeviceCodeSession blocked = begin();
        browser().signIn(blocked.userCode(), ADMIN, password(ADMIN)).submit("consent", "1");
        assertThat(failure(blocked).kind()).isEqualTo(VerdictKind.POLICY_BLOCKS);
        SignInSession session = beginInBrowser();
        admin().leave();
        assertThat(session.result().get(20, TimeUnit.SECONDS).username()).isEqualTo(ADMIN);
    }

    @Test
    void aPolicyThatBlocksEverythingIsShownInTheWindowOnly() throws Exception {
        faults.conditionalAccess(VERA, ConditionalAccess.BLOCKS_EVERYTHING);
        SignInSession session = beginInBrowser();
        Browser browser = onTheDevice().submit("account", VERA).submit("password", password(VERA));
        assertThat(browser.screen()).isEqualTo("blocked");
        assertThat(browser.html()).contains("53003");
        assertThat(session.state()).isEqualTo(SignInSession.State.WAITING);
        window.close();
        assertThat(failure(session).kind()).isEqualTo(VerdictKind.BROWSER_ENDED);
    }

    @Test
    void aSecondFactorIsAStepMore() throws Exception {
        faults.requireMfa(ADMIN, true);
        SignInSession session = beginInBrowser();
        Browser browser = admin();
        assertThat(browser.screen()).isEqualTo("mfa");
        browser.press("approve").submit("consent", "1").leave();
        assertThat(session.result().get(20, TimeUnit.SECONDS).username()).isEqualTo(ADMIN);
        signIn.keep(DEVICE);
        assertThat(signIn.accessToken(DEVICE)).isNotBlank();
    }

    @Test
    void personalAccountsSignInForOutlookCom() throws Exception {
        SignInSession session = beginInBrowser(EmailService.OUTLOOK_COM);
        assertThat(opened.get(0).getPath()).startsWith("/consumers/");
        onTheDevice()
                .submit("account", PAT)
                .submit("password", password(PAT))
                .press("accept")
                .leave();
        assertThat(session.result().get(20, TimeUnit.SECONDS).username()).isEqualTo(PAT);
    }

    private static int post(URI address, String form) throws Exception {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address)
                                    .POST(HttpRequest.BodyPublishers.ofString(form))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (ConnectException e) {
            throw e;
        } catch (IOException e) {
            return Assertions.fail(e);
        }
    }
}
