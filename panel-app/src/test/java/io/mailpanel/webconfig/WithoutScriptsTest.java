package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** The whole sign-in in a browser that runs no scripts: what is live becomes a Refresh button. */
final class WithoutScriptsTest {
    private static final String BASIC = "/network/email-server/basic";

    @TempDir
    Path folder;

    @Test
    void theSignInWorksWithoutScripts() throws Exception {
        Clock clock = Clock.systemUTC();
        try (ScriptedDevice device = new ScriptedDevice(folder, clock).withPassword();
                WebConfig web = WebConfig.start(
                        device,
                        Optional.empty(),
                        new WebConfig.Options(
                                "127.0.0.1", 0, TlsKeys.selfSigned(), TlsKeys.PASSWORD, WebConfig.Live.OFF, clock));
                Browser browser = new Browser("en", false)) {
            browser.open("https://localhost:" + web.port() + BASIC);
            browser.type("password", ScriptedDevice.PASSWORD);
            browser.click("login");
            browser.at(BASIC);
            new Select(browser.find("service")).selectByValue("OUTLOOK_COM");
            browser.click("choose");
            browser.until(
                    d -> "smtp-mail.outlook.com".equals(browser.find("host").getDomProperty("value")) ? true : null);
            browser.click("sign-in");
            browser.says("Outlook.com");
            browser.click("start-sign-in");
            assertThat(browser.text("user-code")).isEqualTo("GQ4RK7ZTM");
            assertThat(browser.find("copy").isDisplayed())
                    .as("nothing could copy")
                    .isFalse();
            device.desk.session.signedIn("pat@outlook.example", clock.instant());
            assertThat(browser.has("user-code")).isTrue();
            browser.driver.findElement(By.linkText("Refresh")).click();
            browser.at(BASIC);
            browser.says("press OK to keep it");
            browser.click("ok");
            browser.says("pat@outlook.example stays signed in");
            assertThat(device.state().mailServer().host()).isEqualTo("smtp-mail.outlook.com");
        }
    }
}
