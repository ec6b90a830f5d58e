package io.mailpanel.webconfig;

import io.mailpanel.device.text.Language;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.diagnosis.TestStep;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Every page of Web Config in every state worth a look, one after the other, in a real browser. */
final class WebWalk {
    private static final Instant NOW = Instant.parse("2026-03-02T11:05:00Z");

    /** What is done with each. */
    @FunctionalInterface
    interface Look {
        /** @param page its name, and what it shows */
        void at(Browser browser, String page) throws Exception;
    }

    private final ScriptedDevice device;
    private final Browser browser;
    private final String base;
    private final WebConfig web;
    private final Look look;

    private WebWalk(ScriptedDevice device, WebConfig web, Browser browser, Look look) {
        this.device = device;
        this.web = web;
        this.browser = browser;
        this.look = look;
        this.base = "https://localhost:" + web.port();
    }

    /** Opens Web Config of a new device in this language, and shows all there is to see of it. */
    static void in(Language language, Look look) throws Exception {
        Path folder = Files.createTempDirectory("web-walk");
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        try (ScriptedDevice device = new ScriptedDevice(folder, clock);
                WebConfig web = WebConfig.start(
                        device,
                        Optional.of(new ScriptedStage()),
                        new WebConfig.Options(
                                "127.0.0.1",
                                0,
                                TlsKeys.selfSigned(),
                                TlsKeys.PASSWORD,
                                WebConfig.Live.DEMO_LOOPBACK,
                                clock));
                Browser browser = new Browser(language.locale().getLanguage())) {
            device.language = language;
            new WebWalk(device, web, browser, look).walk();
        }
    }

    private void walk() throws Exception {
        browser.open(base + "/");
        take("log-in");
        logIn("wrong-password");
        take("log-in-wrong");
        logIn(device.password.initialPassword().orElseThrow());
        browser.at("/change-password");
        take("change-password");
        browser.type("new-password", ScriptedDevice.PASSWORD);
        browser.type("repeat", ScriptedDevice.PASSWORD);
        browser.click("change");
        browser.at("/status");
        take("status-empty");
        open("/network/email-server/basic");
        take("basic-signed-out");
        browser.type("sender", "a:b");
        browser.type("port", "0");
        browser.click("ok");
        take("basic-errors");
        browser.open(base + "/network/email-server/basic#menu");
        take("menu");
        open("/status");
        method("SMTP_AUTH");
        take("basic-smtp-auth");
        method("POP_BEFORE_SMTP");
        take("basic-pop");
        device.desk.additional = Optional.of("eth1");
        method("OAUTH2");
        take("basic-networks");
        device.desk.additional = Optional.empty();
        open("/status");
        method("OAUTH2");
        browser.click("sign-in");
        browser.at("/network/email-server/sign-in");
        take("sign-in");
        browser.driver.findElements(By.tagName("summary")).forEach(WebElement::click);
        take("sign-in-other-ways");
        device.desk.refuses = VerdictKind.CLIENT_ID_MISSING;
        browser.click("start-sign-in");
        browser.until(d -> browser.has("notices") && d.getPageSource().contains("client_id") ? true : null);
        take("sign-in-no-client");
        device.desk.refuses = null;
        browser.click("start-sign-in");
        browser.at("/network/email-server/sign-in/code");
        take("code");
        device.desk.session.failed(new Verdict(VerdictKind.CODE_EXPIRED, ""));
        browser.find("failure");
        take("code-expired");
        browser.click("sign-in-browser");
        browser.find("device-browser");
        take("device-browser");
        browser.click("cancel");
        browser.at("/network/email-server/basic");
        browser.click("sign-in");
        browser.click("start-sign-in");
        browser.find("user-code");
        device.desk.session.failed(new Verdict(VerdictKind.CONSENT_MISSING, ""));
        browser.find("failure");
        take("code-no-consent");
        browser.click("new-code");
        browser.find("user-code");
        device.desk.session.signedIn("vera@contoso.example", NOW);
        browser.at("/network/email-server/basic");
        take("basic-pending");
        open("/device-management/administrator-password");
        take("password-not-kept");
        open("/device-management/control-panel");
        new Select(browser.find("panel-lock")).selectByValue("on");
        new Select(browser.find("lab")).selectByValue("OFF");
        browser.click("ok");
        said("good");
        take("control-panel");
        open("/device-management/email-notification");
        take("notify-empty");
        kept();
        notifications();
        open("/network/email-server/basic");
        take("basic-signed-in");
        open("/network/basic");
        browser.type("name", " ");
        browser.click("ok");
        said("error");
        take("names-errors");
        open("/network/email-server/sign-out");
        take("sign-out");
        open("/status");
        take("status");
        open("/status/panel-view");
        browser.driver.findElement(By.tagName("summary")).click();
        take("panel-view");
        browser.click("off");
        said("good");
        take("panel-view-off");
        browser.click("on");
        said("good");
        open("/network/email-server/connection-test");
        take("connection-test-first");
        device.diagnosis.at(TestStep.AUTH);
        browser.find("cancel");
        take("connection-test-running");
        device.diagnosis.successful();
        browser.find("outcome");
        take("connection-test-good");
        device.diagnosis.disabled();
        open("/network/email-server/connection-test");
        take("connection-test-failed");
        open("/network/email-server/preparation");
        browser.driver.findElements(By.tagName("summary")).stream().findFirst().ifPresent(WebElement::click);
        take("preparation");
        open("/status/job?id=4");
        take("job-partly");
        open("/status/job?id=3");
        take("job-waits");
        open("/network/status/print-status-sheet");
        take("sheet");
        device.paper.setPaperLeft(200);
        browser.click("print");
        browser.find("go-on");
        take("sheet-stopped");
        new LinkWalk(device, browser, base, look).walk();
        new SecurityWalk(device, browser, base, look).walk();
        new ProductWalk(device, browser, base, look).walk();
        new DeviceWalk(device, browser, base, look).walk();
        open("/nowhere");
        take("not-found");
        browser.open(web.liveView().orElseThrow().toString());
        browser.find("picture");
        take("live");
    }

    private void notifications() throws Exception {
        String path = "/device-management/email-notification";
        open(path);
        browser.type("address-1", "helpdesk@contoso.example");
        browser.type("address-2", "anna.petrova");
        List.of("PAPER_OUT-1", "COVER_OPEN-1", "SIGN_IN_LAPSES-1", "SIGN_IN_LAPSES-2", "SIGN_IN_LOST-2", "JOB_FAILED-1")
                .forEach(browser::click);
        browser.type("quiet", "0");
        browser.click("ok");
        said("error");
        take("notify-errors");
        browser.type("address-2", "anna.petrova@contoso.example");
        browser.type("quiet", "15");
        browser.click("ok");
        said("good");
        take("notify");
    }

    private void said(String tone) {
        By notice = By.cssSelector("#notices ." + tone);
        browser.until(d -> d.findElements(notice).isEmpty() ? null : true);
    }

    private void method(String method) {
        open("/network/email-server/basic");
        new Select(browser.find("method")).selectByValue(method);
        String shown = method.equals("OAUTH2") ? "service" : method.equals("SMTP_AUTH") ? "account" : "pop-port";
        browser.find(shown);
    }

    private void kept() {
        device.signIn = new SignInState(
                SignInState.Status.SIGNED_IN,
                Optional.of(new Account("vera@contoso.example", "contoso.example", EmailService.EXCHANGE_ONLINE, NOW)),
                Optional.of(NOW.plus(Duration.ofDays(90))),
                Optional.empty());
        device.jobs = GoldenJobs.all(NOW);
        device.unseen.add(2L);
        device.publish();
    }

    private void logIn(String password) {
        browser.type("password", password);
        browser.click("login");
    }

    private void open(String path) {
        browser.open(base + path);
    }

    private void take(String page) throws Exception {
        look.at(browser, page);
    }
}
