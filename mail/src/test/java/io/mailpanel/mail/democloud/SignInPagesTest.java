package io.mailpanel.mail.democloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.democloud.DeviceClient.Result;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screens that a person goes through, one test a path. */
final class SignInPagesTest {
    private static final String ADMIN = "admin@contoso.example";
    private static final String VERA = "vera@contoso.example";
    private static final String PAT = "pat@outlook.example";

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private DemoCloud cloud;
    private DeviceClient device;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        cloud = CloudInFolder.start(folder, clock);
        device = new DeviceClient(cloud, "organizations");
        browser = new Browser(cloud, "en");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private Result poll(Result begun) {
        clock.advance(CloudInFolder.INTERVAL);
        return device.poll(begun);
    }

    @Test
    void administratorConsentsForTheOrganizationAndThenNobodyIsAsked() throws Exception {
        Result begun = device.begin();
        assertThat(poll(begun).error()).isEqualTo("authorization_pending");
        browser.open("/devicelogin");
        assertThat(browser.screen()).isEqualTo("code");
        assertThat(browser.has("code") && browser.has("next")).isTrue();
        browser.submit("code", begun.text("user_code").toLowerCase().replaceAll("(...)", "$1 "));
        assertThat(browser.screen()).isEqualTo("account");
        assertThat(browser.html()).contains(ADMIN, VERA).doesNotContain(PAT);
        browser.submit("account", " Admin@Contoso.Example ");
        assertThat(browser.screen()).isEqualTo("password");
        assertThat(browser.has("password") && browser.has("sign-in")).isTrue();
        browser.submit("password", "Demo-Admin-1");
        assertThat(browser.screen()).isEqualTo("permissions");
        assertThat(browser.has("consent") && browser.has("accept") && browser.has("cancel"))
                .isTrue();
        assertThat(browser.html()).contains("Consent on behalf of your organization", "SMTP AUTH");
        assertThat(poll(begun).error()).isEqualTo("authorization_pending");
        browser.submit("consent", "1");
        assertThat(browser.screen()).isEqualTo("done");
        assertThat(browser.has("done")).isTrue();
        assertThat(browser.html()).contains("You may close this window");
        assertThat(poll(begun).text("access_token")).isNotEmpty();

        Result second = device.begin();
        Browser other = new Browser(cloud, "en").signIn(second.text("user_code"), VERA, "Demo-Vera-1");
        assertThat(other.screen()).isEqualTo("done");
        assertThat(poll(second).text("access_token")).isNotEmpty();
    }

    @Test
    void administratorWithoutTheCheckboxConsentsForThatAccountOnly() throws Exception {
        browser.signIn(device.begin().text("user_code"), ADMIN, "Demo-Admin-1").press("accept");
        assertThat(browser.screen()).isEqualTo("done");
        Browser again = new Browser(cloud, "en").signIn(device.begin().text("user_code"), ADMIN, "Demo-Admin-1");
        assertThat(again.screen()).isEqualTo("done");
        Browser vera = new Browser(cloud, "en").signIn(device.begin().text("user_code"), VERA, "Demo-Vera-1");
        assertThat(vera.screen()).isEqualTo("approval");
    }

    @Test
    void userWithoutConsentNeedsTheAdministratorWhoCanTakeOver() {
        Result begun = device.begin();
        browser.signIn(begun.text("user_code"), VERA, "Demo-Vera-1");
        assertThat(browser.screen()).isEqualTo("approval");
        assertThat(browser.html()).contains("Need administrator approval", "AADSTS90094");
        assertThat(browser.has("accept") || browser.has("consent")).isFalse();
        assertThat(poll(begun).error()).isEqualTo("authorization_pending");
        browser.press("use-administrator");
        assertThat(browser.screen()).isEqualTo("account");
        browser.submit("account", ADMIN).submit("password", "Demo-Admin-1").submit("consent", "1");
        assertThat(browser.screen()).isEqualTo("done");
        assertThat(poll(begun).status()).isEqualTo(200);
    }

    @Test
    void userCannotConsentByPostingWhatTheAdministratorWould() {
        Result begun = device.begin();
        browser.signIn(begun.text("user_code"), VERA, "Demo-Vera-1");
        browser.post(browser.path().replace("approval", "permissions"), "consent=1");
        assertThat(browser.screen()).isEqualTo("approval");
        assertThat(poll(begun).error()).isEqualTo("authorization_pending");
    }

    @Test
    void cancelDeclines() {
        Result begun = device.begin();
        browser.signIn(begun.text("user_code"), ADMIN, "Demo-Admin-1").press("cancel");
        assertThat(browser.screen()).isEqualTo("declined");
        Result declined = poll(begun);
        assertThat(declined.status()).isEqualTo(400);
        assertThat(declined.error()).isEqualTo("authorization_declined");
        assertThat(declined.code()).isEqualTo(65004);
    }

    @Test
    void wrongCodeAccountAndPasswordAreToldOnTheSamePage() {
        browser.open("/devicelogin").submit("code", "ABCDEFGHJ");
        assertThat(browser.screen()).isEqualTo("code");
        assertThat(browser.error()).isEqualTo("That code did not work. Check it and try again.");
        browser.submit("code", device.begin().text("user_code")).submit("account", "nobody@contoso.example");
        assertThat(browser.screen()).isEqualTo("account");
        assertThat(browser.error()).startsWith("There is no account with this address.");
        assertThat(browser.html()).contains("value=\"nobody@contoso.example\"");
        browser.submit("account", "\"><script>alert(1)</script>");
        assertThat(browser.html()).doesNotContain("<script").contains("&#34;>&lt;script");
        browser.submit("account", VERA).submit("password", "Demo-Admin-1");
        assertThat(browser.screen()).isEqualTo("password");
        assertThat(browser.error()).startsWith("The account or the password is incorrect.");
        assertThat(browser.html()).doesNotContain("Demo-Admin-1");
        browser.submit("password", "");
        assertThat(browser.error()).isEqualTo("Enter the password.");
    }

    @Test
    void accountOfTheOtherKindIsExplained() throws Exception {
        browser.open("/devicelogin")
                .submit("code", device.begin().text("user_code"))
                .submit("account", PAT);
        assertThat(browser.screen()).isEqualTo("account");
        assertThat(browser.error()).contains("personal account", "AADSTS50020");
        Result personal = new DeviceClient(cloud, "consumers").begin();
        Browser russian = new Browser(cloud, "ru-RU,ru;q=0.9,en;q=0.5");
        russian.open("/devicelogin").submit("code", personal.text("user_code")).submit("account", VERA);
        assertThat(russian.error()).contains("рабочей или учебной", "AADSTS50020");
    }

    @Test
    void personalAccountConsentsForItself() throws Exception {
        DeviceClient consumers = new DeviceClient(cloud, "consumers");
        Result begun = consumers.begin();
        browser.signIn(begun.text("user_code"), PAT, "Demo-Pat-1");
        assertThat(browser.screen()).isEqualTo("permissions");
        assertThat(browser.has("consent")).isFalse();
        browser.press("accept");
        assertThat(browser.screen()).isEqualTo("done");
        assertThat(consumers.poll(begun).text("access_token")).isNotEmpty();
    }

    @Test
    void expiredCodeIsToldInTheBrowserAndToTheDevice() {
        Result begun = device.begin();
        browser.open("/devicelogin").submit("code", begun.text("user_code"));
        clock.advance(Duration.ofMinutes(15));
        browser.submit("account", ADMIN);
        assertThat(browser.screen()).isEqualTo("expired");
        assertThat(browser.has("restart")).isTrue();
        Result expired = poll(begun);
        assertThat(expired.error()).isEqualTo("expired_token");
        assertThat(expired.code()).isEqualTo(70020);
        browser.open("/devicelogin").submit("code", begun.text("user_code"));
        assertThat(browser.error()).startsWith("That code has expired or was used already.");
    }

    @Test
    void codeIsGoodForOnePersonOnly() throws Exception {
        Result begun = device.begin();
        browser.signIn(begun.text("user_code"), ADMIN, "Demo-Admin-1").press("accept");
        Browser late = new Browser(cloud, "en").open("/devicelogin").submit("code", begun.text("user_code"));
        assertThat(late.error()).startsWith("That code has expired or was used already.");
    }

    @Test
    void flowBelongsToTheBrowserThatBeganIt() throws Exception {
        Result begun = device.begin();
        browser.signIn(begun.text("user_code"), ADMIN, "Demo-Admin-1");
        Browser thief = new Browser(cloud, "en").open("/devicelogin");
        thief.post(browser.path(), "consent=1");
        assertThat(thief.response().statusCode()).isEqualTo(400);
        assertThat(thief.screen()).isEqualTo("code");
        assertThat(thief.html()).contains("This sign-in cannot go on");
        assertThat(poll(begun).error()).isEqualTo("authorization_pending");
    }

    @Test
    void noStepCanBeSkippedAndOneCanGoBackToTheAccount() {
        browser.open("/devicelogin").submit("code", device.begin().text("user_code"));
        String account = browser.path();
        browser.open(account.replace("account", "done"));
        assertThat(browser.screen()).isEqualTo("account");
        browser.submit("account", VERA);
        assertThat(browser.screen()).isEqualTo("password");
        browser.open(account);
        assertThat(browser.screen()).isEqualTo("account");
        browser.submit("account", ADMIN).submit("password", "Demo-Admin-1");
        assertThat(browser.screen()).isEqualTo("permissions");
    }

    @Test
    void pagesAreLockedDownAndComeInTheLanguageOfTheBrowser() throws Exception {
        browser.open("/devicelogin");
        var headers = browser.response().headers();
        assertThat(headers.firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(headers.firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(headers.firstValue("set-cookie").orElse("")).contains("Secure", "HttpOnly", "SameSite");
        assertThat(browser.html()).doesNotContain("<script").contains("<html lang=\"en\">");
        Browser russian = new Browser(cloud, "de;q=0.3, ru-RU").open("/devicelogin");
        assertThat(russian.html()).contains("<html lang=\"ru\">", "Введите код");
        assertThat(new Browser(cloud, "fr, *;q=0").open("/devicelogin").html()).contains("<html lang=\"en\">");
        assertThat(new Browser(cloud, "~").open("/devicelogin").html()).contains("<html lang=\"en\">");
        for (String asset : new String[] {"signin.css", "mark.svg", "roboto.ttf", "roboto-medium.ttf"}) {
            assertThat(browser.open("/assets/" + asset).response().statusCode()).isEqualTo(200);
            assertThat(browser.html()).isNotEmpty();
        }
        assertThat(browser.open("/assets/other").response().statusCode()).isEqualTo(404);
    }
}
