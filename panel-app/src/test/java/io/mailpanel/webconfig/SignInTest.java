package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.signin.SignInState.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** What an administrator does with the guide in hand, in a real browser, against the real device and the demo cloud. */
@TestMethodOrder(OrderAnnotation.class)
final class SignInTest {
    private static final String BASIC = "/network/email-server/basic";
    private static final String PASSWORD = "Correct-Horse-9";

    @TempDir
    static Path folder;

    private static RealDevice real;
    private static Browser browser;
    private static SignInSteps steps;

    @BeforeAll
    static void start() throws Exception {
        real = new RealDevice(folder);
        browser = new Browser("en");
        steps = new SignInSteps(browser, real, PASSWORD);
    }

    @AfterAll
    static void end() throws Exception {
        browser.close();
        real.close();
    }

    @Test
    @Order(1)
    void theInitialPasswordOpensNothingButItsChange() {
        browser.open(real.at("/"));
        browser.at("/log-in");
        assertThat(browser.driver.getPageSource()).doesNotContain("MP-SERIAL-77", "9.8.7-test");
        String initial = real.access.initialPassword().orElseThrow();
        browser.type("password", initial);
        browser.click("login");
        browser.at("/change-password");
        browser.open(real.at(BASIC));
        browser.at("/change-password");

        change("short", "short");
        assertThat(browser.text("new-password-error")).contains("8");
        change(PASSWORD, PASSWORD + "x");
        assertThat(browser.text("repeat-error")).contains("differ");
        change(initial, initial);
        assertThat(browser.text("new-password-error")).contains("same");
        assertThat(browser.driver.getPageSource()).doesNotContain(initial);

        String before = session();
        change(PASSWORD, PASSWORD);
        browser.at("/status");
        browser.says("administrator password is changed");
        assertThat(session()).as("a new session id").isNotEqualTo(before);
        assertThat(browser.text("now")).contains("MP-SERIAL-77", "9.8.7-test");
    }

    @Test
    @Order(2)
    void fieldErrorsStandBesideTheirFieldsAndChangeNothing() {
        steps.basic();
        assertThat(browser.find("host").getDomProperty("value")).isEqualTo("localhost");
        browser.type("sender", "vera(at)contoso.example");
        browser.type("port", "99999");
        browser.click("ok");
        assertThat(browser.text("sender-error")).contains("ASCII");
        assertThat(browser.text("port-error")).contains("65535");
        assertThat(browser.find("sender").getDomProperty("value")).isEqualTo("vera(at)contoso.example");
        assertThat(browser.find("sender").getDomAttribute("aria-invalid")).isEqualTo("true");

        browser.type("sender", "");
        browser.type("host", "mail.attacker.example");
        browser.type("port", "587");
        browser.click("ok");
        assertThat(browser.text("host-error")).contains("localhost:" + real.cloud.smtpPort(), "mail.hosts");
        assertThat(real.device.state().mailServer().host()).isEqualTo("localhost");
    }

    @Test
    @Order(3)
    void aCodeThatIsGivenUpLeavesTheDeviceSignedOut() {
        steps.basic();
        new Select(browser.find("service")).selectByValue("OUTLOOK_COM");
        browser.until(
                d -> d.findElement(By.name("filled")).getDomProperty("value").equals("OUTLOOK_COM") ? true : null);
        browser.click("sign-in");
        browser.at("/network/email-server/sign-in");
        browser.says("Outlook.com");
        browser.click("start-sign-in");
        String first = browser.text("user-code");
        assertThat(browser.find("verification-address").getDomAttribute("rel")).contains("noopener");
        browser.click("new-code");
        browser.until(d -> d.findElement(By.id("user-code")).getText().equals(first) ? null : true);
        browser.click("cancel");
        browser.at(BASIC);
        assertThat(steps.kind("OUT")).isTrue();
        assertThat(browser.find("service").getDomProperty("value")).isEqualTo("OUTLOOK_COM");

        browser.click("sign-in");
        browser.click("start-sign-in");
        browser.find("user-code");
        browser.open(real.at("/status"));
        browser.says("cancelled because you left its page");
        assertThat(real.device.mailServer().session()).isEmpty();
    }

    @Test
    @Order(4)
    void leavingWithoutOkDiscardsTheSignInAndSaysSo() {
        steps.begin("EXCHANGE_ONLINE");
        steps.signInAs("admin@contoso.example", "Demo-Admin-1", true);
        browser.at(BASIC);
        assertThat(steps.kind("PENDING")).isTrue();
        assertThat(browser.text("account")).isEqualTo("admin@contoso.example");
        assertThat(browser.find("sender").getDomProperty("value")).isEqualTo("admin@contoso.example");
        browser.says("press OK to keep it");

        browser.open(real.at("/status"));
        browser.says("not kept because OK was not pressed");
        browser.says("The device is signed out");
        assertThat(real.device.state().signIn().status()).isEqualTo(Status.SIGNED_OUT);
        assertThat(real.device.mailServer().session()).isEmpty();
        browser.open(real.at(BASIC));
        assertThat(steps.kind("OUT")).isTrue();
    }

    @Test
    @Order(5)
    void loggingOutWithoutOkDiscardsTheSignInAndSaysSo() {
        steps.begin("EXCHANGE_ONLINE");
        steps.signInAs("vera@contoso.example", "Demo-Vera-1", false);
        browser.at(BASIC);
        assertThat(steps.kind("PENDING")).isTrue();
        browser.click("log-out");
        browser.at("/log-in");
        browser.says("not kept because OK was not pressed");
        assertThat(real.device.mailServer().session()).isEmpty();
        browser.open(real.at(BASIC));
        browser.at("/log-in");
        browser.type("password", PASSWORD);
        browser.click("login");
        browser.at(BASIC);
    }

    @Test
    @Order(6)
    void okKeepsItAndSignOutErasesIt() {
        steps.begin("EXCHANGE_ONLINE");
        steps.signInAs("vera@contoso.example", "Demo-Vera-1", false);
        browser.at(BASIC);
        assertThat(steps.kind("PENDING")).isTrue();
        browser.click("ok");
        browser.says("vera@contoso.example stays signed in");
        assertThat(steps.kind("IN")).isTrue();
        assertThat(browser.text("account")).isEqualTo("vera@contoso.example");
        assertThat(real.device.state().signIn().account().orElseThrow().username())
                .isEqualTo("vera@contoso.example");
        browser.open(real.at("/status"));
        browser.open(real.at(BASIC));
        assertThat(steps.kind("IN")).isTrue();

        browser.click("sign-out");
        browser.at("/network/email-server/sign-out");
        browser.says("Revoke sessions");
        browser.click("cancel");
        assertThat(steps.kind("IN")).isTrue();
        browser.click("sign-out");
        browser.click("confirm-sign-out");
        browser.says("erased on this device");
        assertThat(steps.kind("OUT")).isTrue();
        assertThat(real.device.state().signIn().status()).isEqualTo(Status.SIGNED_OUT);
    }

    @Test
    @Order(7)
    void whatTheIdentityServerRefusedIsExplainedWithANewCodeBesideIt() {
        steps.begin("OUTLOOK_COM");
        String page = steps.identity();
        browser.type("account", "pat@outlook.example");
        browser.click("next");
        browser.type("password", "Demo-Pat-1");
        browser.click("sign-in");
        browser.find("accept");
        browser.click("cancel");
        browser.find("declined");
        steps.back(page);
        assertThat(browser.text("failure")).contains("declined");
        browser.click("new-code");
        browser.find("user-code");
        browser.click("cancel");
        assertThat(steps.kind("OUT")).isTrue();
    }

    @Test
    @Order(8)
    void offHidesTheFieldsAndIsStored() {
        steps.basic();
        new Select(browser.find("method")).selectByValue("OFF");
        browser.until(d -> d.findElements(By.id("host")).isEmpty() ? true : null);
        browser.click("ok");
        browser.says("settings are stored");
        assertThat(real.device.state().mailServer().method().name()).isEqualTo("OFF");
        new Select(browser.find("method")).selectByValue("OAUTH2");
        browser.until(d -> d.findElement(By.id("host")).isDisplayed() ? true : null);
        browser.click("ok");
        browser.says("settings are stored");
    }

    @Test
    @Order(9)
    void russianByTheSwitch() {
        steps.basic();
        browser.click("language-ru");
        browser.says("Сервер эл. почты");
        browser.at(BASIC);
        assertThat(browser.driver.findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("ru");
        browser.click("language-en");
        browser.says("Email Server");
    }

    private static void change(String fresh, String repeat) {
        browser.type("new-password", fresh);
        browser.type("repeat", repeat);
        var before = browser.find("change");
        browser.click("change");
        browser.until(org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf(before));
    }

    private static String session() {
        return browser.driver.manage().getCookieNamed("__Host-session").getValue();
    }
}
