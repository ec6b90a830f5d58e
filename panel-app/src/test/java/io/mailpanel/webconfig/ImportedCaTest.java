package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.mailserver.MailServerForm;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.diagnosis.TestResult;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A private authority, imported in Chromium: its mail and identity servers are refused before, used after, and refused again. */
final class ImportedCaTest {
    private static final String PAGE = "/network-security/ca-certificate";
    private static final String ADMIN = "Administrator-1";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mailGoesOnlyWhileTheAuthorityIsImported(boolean scripts) throws Exception {
        try (RealDevice real = new RealDevice(folder, DemoCloud.CLIENT_ID, AdditionalNetwork.NONE, false);
                Browser browser = new Browser("en", scripts)) {
            begin(real, browser);
            sendsWithPassword(real);
            assertThat(test(real)).isEqualTo(TestResult.UNTRUSTED_CA);
            assertThatThrownBy(() -> real.device.mailServer().beginSignIn(EmailService.EXCHANGE_ONLINE))
                    .isInstanceOfSatisfying(
                            MailException.class,
                            e -> assertThat(e.verdict().kind()).isEqualTo(VerdictKind.CERTIFICATE_AUTHORITY));

            browser.open(real.at("/network/email-server/basic"));
            browser.click("to-ca");
            browser.at(PAGE);
            browser.click("import");
            assertThat(browser.text("file-error")).isEqualTo("Choose a file.");
            browser.find("file").sendKeys(real.cloud.caFile().toString());
            browser.click("import");
            browser.says("CA certificates imported: 1. Mailpanel demo cloud CA");
            assertThat(test(real)).isEqualTo(TestResult.SUCCESSFUL);
            assertThat(real.device.notifications().possible()).isTrue();
            assertThat(real.device
                            .mailServer()
                            .beginSignIn(EmailService.EXCHANGE_ONLINE)
                            .userCode())
                    .isNotBlank();
            real.device.mailServer().discardSignIn();

            browser.find("file").sendKeys(real.cloud.caFile().toString());
            browser.click("import");
            browser.says("is already on the device");

            browser.driver.findElement(By.cssSelector(".authority summary")).click();
            WebElement remove = browser.driver.findElement(By.cssSelector(".authority button"));
            assertThat(remove.getAccessibleName()).isEqualTo("Remove the CA certificate Mailpanel demo cloud CA");
            remove.click();
            browser.says("The CA certificate was removed.");
            browser.find("none");
            assertThat(test(real)).isEqualTo(TestResult.UNTRUSTED_CA);
            assertThatThrownBy(() -> real.device.mailServer().beginSignIn(EmailService.EXCHANGE_ONLINE))
                    .isInstanceOf(MailException.class);
        }
    }

    private static void begin(RealDevice real, Browser browser) throws Exception {
        real.device.setLanguage(Language.EN);
        char[] initial = real.access.initialPassword().orElseThrow().toCharArray();
        real.access.changePassword(initial, ADMIN.toCharArray(), "panel");
        browser.open(real.at(PAGE));
        browser.type("password", ADMIN);
        browser.click("login");
        browser.at(PAGE);
    }

    private static void sendsWithPassword(RealDevice real) throws Exception {
        real.device
                .mailServer()
                .apply(new MailServerForm(
                        "SMTP_AUTH",
                        "EXCHANGE_ONLINE",
                        "vera@contoso.example",
                        "Demo-Vera-1",
                        "",
                        "localhost",
                        Integer.toString(real.cloud.smtpPort()),
                        "STARTTLS",
                        true));
    }

    private static TestResult test(RealDevice real) throws Exception {
        var before = real.device.state().diagnosis().last();
        assertThat(real.device.diagnosis().begin()).isTrue();
        return await(
                        real,
                        s -> s.diagnosis().running().isEmpty()
                                && !s.diagnosis().last().equals(before))
                .diagnosis()
                .last()
                .orElseThrow()
                .result();
    }

    private static DeviceState await(RealDevice real, Predicate<DeviceState> wanted) throws Exception {
        CompletableFuture<DeviceState> seen = new CompletableFuture<>();
        try (var heard = real.device.subscribe(s -> {
            if (wanted.test(s)) {
                seen.complete(s);
            }
        })) {
            assertThat(heard).isNotNull();
            return seen.get(30, TimeUnit.SECONDS);
        }
    }
}
