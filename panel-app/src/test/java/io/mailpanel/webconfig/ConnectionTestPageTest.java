package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.democloud.smtp.Reply;
import io.mailpanel.mail.signin.SignInState;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Network > Email Server > Connection Test and Preparation in a browser, at the demo cloud. */
@Timeout(120)
final class ConnectionTestPageTest {
    private static final String PASSWORD = "connection-test-1";
    private static final String PAGE = "/network/email-server/connection-test";

    @TempDir
    Path folder;

    private static void prepare(RealDevice real) throws Exception {
        char[] initial = real.access.initialPassword().orElseThrow().toCharArray();
        real.access.changePassword(initial, PASSWORD.toCharArray(), "panel");
        real.signIn("admin@contoso.example", "Demo-Admin-1");
    }

    private static void logIn(RealDevice real, Browser browser) {
        browser.open(real.at(PAGE));
        browser.type("password", PASSWORD);
        browser.click("login");
        browser.at(PAGE);
    }

    @Test
    void theStepsAppearByThemselvesAndAFailedOneSaysWhatToDo() throws Exception {
        try (RealDevice real = new RealDevice(folder);
                Browser browser = new Browser("en", true)) {
            prepare(real);
            logIn(real, browser);
            browser.click("start-test");
            browser.says("Connection test successful");
            assertThat(browser.text("step-name")).contains("Good", "ms");
            assertThat(browser.text("step-sender")).contains("Good", "admin@contoso.example");

            real.cloud
                    .faults()
                    .smtp()
                    .nextReply(
                            Phase.AUTH,
                            Reply.of(535, "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled"));
            browser.click("start-test");
            browser.says("SMTP server authentication error");
            assertThat(browser.text("outcome")).contains("Exchange administrator", "SMTP AUTH");
            assertThat(browser.text("step-auth")).contains("Failed", "535 5.7.139");
            assertThat(browser.text("step-sender")).contains("Not reached");

            browser.open(real.at("/network/email-server/preparation"));
            assertThat(browser.text("prep-tenant-smtp-auth")).contains("To do", "5.7.139");
            assertThat(browser.text("prep-consent")).contains("In order");
            browser.open(real.at("/status"));
            assertThat(browser.text("last-test")).contains("SMTP server authentication error");

            real.cloud.faults().smtp().delay(Duration.ofMinutes(1));
            browser.open(real.at(PAGE));
            browser.click("start-test");
            browser.until(d -> browser.text("step-tls").contains("Under way") ? true : null);
            browser.click("cancel");
            browser.says("SMTP server authentication error");
            assertThat(browser.has("cancel")).as("the result of before stays").isFalse();
        }
    }

    @Test
    void withoutScriptsTheStepsAndTheOutcomeAreThereAfterRefresh() throws Exception {
        Clock clock = Clock.systemUTC();
        KeyStore keys = TlsKeys.selfSigned();
        try (ScriptedDevice device = new ScriptedDevice(folder, clock).withPassword();
                WebConfig web = WebConfig.start(
                        device,
                        Optional.empty(),
                        new WebConfig.Options("127.0.0.1", 0, keys, TlsKeys.PASSWORD, WebConfig.Live.OFF, clock))) {
            Client client = new Client(web, keys);
            client.logIn(ScriptedDevice.PASSWORD);
            String page = client.get(PAGE).body();
            assertThat(page).contains("id=\"start-test\"", "Not reached").doesNotContain("id=\"outcome\"");
            assertThat(client.post(PAGE, Map.of("csrf", Client.csrf(page))).statusCode())
                    .isEqualTo(303);
            assertThat(client.get(PAGE).body()).contains("id=\"cancel\"", "Under way", "<noscript>");
            device.diagnosis.successful();
            assertThat(client.get(PAGE).body())
                    .contains("Connection test successful", "52.98.168.178", "12 ms")
                    .doesNotContain("id=\"cancel\"");
            device.signIn = new SignInState(
                    SignInState.Status.SIGNED_IN,
                    Optional.of(new Account(
                            "vera@contoso.example", "contoso.example", EmailService.EXCHANGE_ONLINE, clock.instant())),
                    Optional.empty(),
                    Optional.empty());
            device.diagnosis.disabled();
            assertThat(client.get(PAGE).body()).contains("535 5.7.139", "Failed", "Exchange administrator");
            assertThat(client.get("/network/email-server/preparation").body())
                    .contains("named this step", "learn.microsoft.com", "<svg class=\"qr\"");
            assertThat(client.get("/status").body()).contains("SMTP server authentication error");
        }
    }
}
