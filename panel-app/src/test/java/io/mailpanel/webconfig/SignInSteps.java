package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.settings.Refused;
import java.net.URI;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.Select;

/**
 * The steps of a sign-in in a browser, from Email Server > Basic to the demo cloud and back.
 *
 * @param password the administrator's
 */
record SignInSteps(Browser browser, RealDevice real, String password) {
    private static final String BASIC = "/network/email-server/basic";

    /** Opens the form; logs in where a test runs without those before it. */
    void basic() {
        real.access.initialPassword().ifPresent(initial -> {
            try {
                real.access.changePassword(initial.toCharArray(), password.toCharArray(), "test");
            } catch (Refused e) {
                throw new AssertionError(e);
            }
        });
        browser.open(real.at(BASIC));
        if (browser.has("login")) {
            browser.type("password", password);
            browser.click("login");
            browser.at(BASIC);
        }
    }

    void begin(String service) {
        basic();
        new Select(browser.find("service")).selectByValue(service);
        browser.until(
                d -> d.findElement(By.name("filled")).getDomProperty("value").equals(service) ? true : null);
        browser.click("sign-in");
        browser.click("start-sign-in");
        browser.at("/network/email-server/sign-in/code");
    }

    /** Opens the address of the code page in a tab of its own and types the code; gives back the first tab. */
    String identity() {
        String code = browser.text("user-code");
        String address = browser.find("verification-address").getDomAttribute("href");
        assertThat(URI.create(address).getHost()).isEqualTo("localhost");
        String page = browser.driver.getWindowHandle();
        browser.driver.switchTo().newWindow(WindowType.TAB);
        browser.open(address);
        browser.type("code", code);
        browser.click("next");
        return page;
    }

    void signInAs(String account, String password, boolean consent) {
        String page = identity();
        browser.type("account", account);
        browser.click("next");
        browser.type("password", password);
        browser.click("sign-in");
        if (consent) {
            browser.click("consent");
        }
        browser.until(d -> browser.has("done") || browser.has("accept") ? true : null);
        if (browser.has("accept")) {
            browser.click("accept");
        }
        browser.find("done");
        back(page);
    }

    void back(String page) {
        browser.driver.close();
        browser.driver.switchTo().window(page);
    }

    boolean kind(String kind) {
        return browser.until(
                d -> kind.equals(d.findElement(By.id("status")).getDomAttribute("data-kind")) ? true : null);
    }
}
