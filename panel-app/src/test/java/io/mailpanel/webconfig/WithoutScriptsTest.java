package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The whole sign-in in a browser that runs no scripts: what is live becomes a Refresh button. */
final class WithoutScriptsTest {
    private static final String BASIC = "/network/email-server/basic";

    @TempDir
    Path folder;

    private static WebConfig web(ScriptedDevice device, Clock clock) throws Exception {
        return WebConfig.start(
                device,
                Optional.empty(),
                new WebConfig.Options(
                        "127.0.0.1", 0, TlsKeys.selfSigned(), TlsKeys.PASSWORD, WebConfig.Live.OFF, clock));
    }

    private static void logIn(Browser browser, WebConfig web) {
        browser.open("https://localhost:" + web.port() + BASIC);
        browser.type("password", ScriptedDevice.PASSWORD);
        browser.click("login");
        browser.at(BASIC);
    }

    @Test
    void onAPhoneTheMenuIsShownWhenAskedFor() throws Exception {
        Clock clock = Clock.systemUTC();
        try (ScriptedDevice device = new ScriptedDevice(folder, clock).withPassword();
                WebConfig web = web(device, clock);
                Browser browser = new Browser("en", false)) {
            browser.width(360);
            logIn(browser, web);
            WebElement test = browser.driver.findElement(
                    By.cssSelector("nav.menu a[href='/network/email-server/connection-test']"));
            WebElement status = browser.driver.findElement(By.cssSelector("nav.tabs a"));
            assertThat(test.isDisplayed()).isFalse();
            assertThat(status.isDisplayed()).isFalse();
            assertThat(browser.find("menu-close").isDisplayed()).isFalse();
            browser.click("menu-open");
            browser.until(d -> test.isDisplayed() && status.isDisplayed() ? true : null);
            browser.click("menu-close");
            browser.until(d -> test.isDisplayed() || status.isDisplayed() ? null : true);
            browser.click("menu-open");
            browser.until(d -> test.isDisplayed() ? true : null);
            test.click();
            browser.at("/network/email-server/connection-test");
            assertThat(browser.driver.findElement(By.cssSelector("nav.menu")).isDisplayed())
                    .as("closed again on the page it leads to")
                    .isFalse();
            browser.width(1280);
            assertThat(browser.driver.findElement(By.cssSelector("nav.menu")).isDisplayed())
                    .isTrue();
            assertThat(browser.find("menu-open").isDisplayed()).isFalse();
        }
    }

    @Test
    void theSignInWorksWithoutScripts() throws Exception {
        Clock clock = Clock.systemUTC();
        try (ScriptedDevice device = new ScriptedDevice(folder, clock).withPassword();
                WebConfig web = web(device, clock);
                Browser browser = new Browser("en", false)) {
            logIn(browser, web);
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
