package io.mailpanel.mail.signin;

import static io.mailpanel.mail.signin.SignInFixture.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.democloud.Browser;
import io.mailpanel.mail.democloud.identity.ConditionalAccess;
import io.mailpanel.mail.democloud.identity.EntraErrors;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who may sign in, and who consents, through the demo cloud. */
final class TwoPeopleTest extends CloudFixture {

    private Browser type(DeviceCodeSession session, String account) throws Exception {
        return browser().signIn(session.userCode(), account, password(account));
    }

    @Test
    void theAdministratorConsentsAtAnAddressOfTheirOwnAndTheMailboxSignsIn() throws Exception {
        assertThat(signIn.identity().adminConsent().toString())
                .isEqualTo(cloud.identityEndpoint() + "/organizations/adminconsent?client_id="
                        + io.mailpanel.mail.democloud.DemoCloud.CLIENT_ID);
        DeviceCodeSession session = begin();
        Browser vera = type(session, VERA);
        assertThat(vera.screen()).isEqualTo("approval");

        Browser admin = browser().open(signIn.identity().adminConsent().toString());
        admin.submit("account", ADMIN).submit("password", password(ADMIN));
        assertThat(admin.screen()).isEqualTo("permissions");
        assertThat(admin.has("consent")).as("nothing to choose: it is for all").isFalse();
        admin.press("accept");
        assertThat(admin.screen()).isEqualTo("consented");
        assertThat(session.state()).as("consent signs nobody in").isEqualTo(SignInSession.State.WAITING);

        type(session, VERA);
        assertThat(session.result().get(20, TimeUnit.SECONDS).username()).isEqualTo(VERA);
        signIn.keep(DEVICE);
        cloud.faults().identity().withdrawConsent();
        signIn.accessTokenRefused(DEVICE);
        var verdict = SignInFixture.verdict(() -> signIn.accessToken(DEVICE));
        assertThat(verdict.kind()).isEqualTo(VerdictKind.CONSENT_MISSING);
        assertThat(verdict.detail()).contains("AADSTS65001");
    }

    @Test
    void onlyAnAdministratorOfAnOrganizationCanConsentForIt() throws Exception {
        Browser vera = browser().open(signIn.identity().adminConsent().toString());
        vera.submit("account", VERA).submit("password", password(VERA));
        assertThat(vera.screen()).isEqualTo("approval");
        vera.post(vera.path().replace("approval", "permissions"), "consent=1");
        assertThat(type(begin(), VERA).screen()).isEqualTo("approval");
        Browser nobody = browser().open("/consumers/adminconsent?client_id=x");
        assertThat(nobody.response().statusCode()).isEqualTo(400);
        assertThat(nobody.html()).contains("AADSTS90002");
    }

    @Test
    void aPersonalAccountIsRefusedWhereAnOrganizationsIsWantedAndTheReverse() throws Exception {
        deviceOf("common"); // admits both, so that the device itself has to look
        DeviceCodeSession organization = begin();
        type(organization, PAT).press("accept");
        var verdict = failure(organization);
        assertThat(verdict.kind()).isEqualTo(VerdictKind.WRONG_ACCOUNT_KIND);
        assertThat(verdict.detail()).isEqualTo(PAT);
        DeviceCodeSession personal = signIn.begin(DEVICE, EmailService.OUTLOOK_COM);
        type(personal, ADMIN).submit("consent", "1");
        assertThat(failure(personal).kind()).isEqualTo(VerdictKind.WRONG_ACCOUNT_KIND);
        assertThat(signIn.state(DEVICE)).isEqualTo(SignInState.SIGNED_OUT);
        faults.tokenErrors(ADMIN, io.mailpanel.mail.democloud.identity.EntraError.invalidGrant(500200, "personal"), 1);
        DeviceCodeSession third = begin();
        type(third, ADMIN);
        assertThat(failure(third).kind()).isEqualTo(VerdictKind.WRONG_ACCOUNT_KIND);
    }

    @Test
    void aGivenTenantTakesItsOwnAccountsOnly() throws Exception {
        deviceOf("contoso.example");
        DeviceCodeSession session = begin();
        assertThat(browser()
                        .open("/devicelogin")
                        .submit("code", session.userCode())
                        .submit("account", PAT)
                        .error())
                .contains("AADSTS50020");
        type(session, ADMIN).submit("consent", "1");
        assertThat(session.result().get(20, TimeUnit.SECONDS).username()).isEqualTo(ADMIN);
        deviceOf("fabrikam.example");
        var verdict = SignInFixture.verdict(this::begin);
        assertThat(verdict.kind()).isEqualTo(VerdictKind.APP_REGISTRATION);
        assertThat(verdict.detail()).contains("AADSTS90002");
    }

    @Test
    void aBlockOnlyInTheBrowserLeavesTheDeviceWaiting() throws Exception {
        faults.conditionalAccess(VERA, ConditionalAccess.BLOCKS_DEVICE_CODE_IN_BROWSER);
        DeviceCodeSession session = begin();
        Browser vera = type(session, VERA);
        assertThat(vera.screen()).isEqualTo("blocked");
        assertThat(vera.html()).contains("53003");
        assertThat(vera.has("accept")).isFalse();
        assertThat(session.state()).isEqualTo(SignInSession.State.WAITING);
        faults.clear();
        type(session, ADMIN).submit("consent", "1");
        assertThat(session.result().get(20, TimeUnit.SECONDS).username()).isEqualTo(ADMIN);
    }

    @Test
    void theServersFaultsWhileSomebodySignsInDoNotEndIt() throws Exception {
        DeviceCodeSession session = begin();
        faults.nextUnavailable(1);
        faults.nextThrottled(1, Duration.ofSeconds(30));
        faults.nextSlowDown(1);
        type(session, ADMIN).submit("consent", "1");
        assertThat(session.result().get(30, TimeUnit.SECONDS).username()).isEqualTo(ADMIN);
    }

    @Test
    void aSecondFactorWantedLaterAsksForASignInAndThatIsEnough() throws Exception {
        DeviceCodeSession session = begin();
        type(session, ADMIN).submit("consent", "1");
        session.result().get(20, TimeUnit.SECONDS);
        signIn.keep(DEVICE);
        faults.requireMfa(ADMIN, true);
        signIn.accessTokenRefused(DEVICE);
        var verdict = SignInFixture.verdict(() -> signIn.accessToken(DEVICE));
        assertThat(verdict.kind()).isEqualTo(VerdictKind.SECOND_FACTOR);
        assertThat(verdict.detail()).contains("AADSTS50076");
        DeviceCodeSession again = begin();
        type(again, ADMIN).press("approve");
        again.result().get(20, TimeUnit.SECONDS);
        signIn.keep(DEVICE);
        signIn.accessTokenRefused(DEVICE);
        assertThat(signIn.accessToken(DEVICE)).isNotBlank();
    }

    @Test
    void aPolicyThatBlocksEverythingRefusesTheRefreshUntilItIsLifted() throws Exception {
        DeviceCodeSession session = begin();
        type(session, ADMIN).submit("consent", "1");
        session.result().get(20, TimeUnit.SECONDS);
        signIn.keep(DEVICE);
        faults.tokenErrors(VERA, EntraErrors.blocked(), 5);
        signIn.accessTokenRefused(DEVICE);
        assertThat(signIn.accessToken(DEVICE))
                .as("another account's faults are not ours")
                .isNotBlank();
        faults.conditionalAccess(ADMIN, ConditionalAccess.BLOCKS_EVERYTHING);
        signIn.accessTokenRefused(DEVICE);
        assertThat(SignInFixture.verdict(() -> signIn.accessToken(DEVICE)).kind())
                .isEqualTo(VerdictKind.POLICY_BLOCKS);
        assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGN_IN_AGAIN);
    }
}
