package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.notify.NotifyEvent;
import io.mailpanel.device.notify.NotifyForm;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.diagnosis.TestResult;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void mailGoesOnlyWhileTheAuthorityIsImported(boolean scripts) throws Exception {
        try (RealDevice real = new RealDevice(folder, DemoCloud.CLIENT_ID, AdditionalNetwork.NONE, false);
                Browser browser = new Browser("en", scripts)) {
            real.logIn(browser, PAGE);
            real.sendWithPassword();
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
            assertThat(mail(real).state()).isEqualTo(JobState.SENT);
            assertThat(real.device
                            .mailServer()
                            .beginSignIn(EmailService.EXCHANGE_ONLINE)
                            .userCode())
                    .isNotBlank();
            real.device.mailServer().discardSignIn();

            browser.find("file")
                    .sendKeys(Files.write(folder.resolve("film"), new byte[5_000_000])
                            .toString());
            browser.click("import");
            browser.says("much larger than this page takes");
            browser.open(real.at(PAGE));
            browser.find("file").sendKeys(real.cloud.caFile().toString());
            browser.click("import");
            browser.says("is already on the device");

            browser.driver.findElement(By.cssSelector(".authority summary")).click();
            WebElement remove = browser.driver.findElement(By.cssSelector(".authority button"));
            assertThat(remove.getAccessibleName()).isEqualTo("Remove the CA certificate Mailpanel demo cloud CA");
            remove.click();
            browser.says("The CA certificate was removed.");
            browser.find("none");
            assertThat(mail(real).verdict().orElseThrow().kind()).isEqualTo(VerdictKind.CERTIFICATE_AUTHORITY);
            assertThat(test(real)).isEqualTo(TestResult.UNTRUSTED_CA);
            assertThatThrownBy(() -> real.device.mailServer().beginSignIn(EmailService.EXCHANGE_ONLINE))
                    .isInstanceOf(MailException.class);
        }
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

    /** A message by the courier: sent, or with what hinders it. */
    private static Job mail(RealDevice real) throws Exception {
        NotifyForm form = NotifyForm.of(real.device.notifications().settings());
        List<NotifyForm.Row> rows = new ArrayList<>(form.rows());
        rows.set(0, new NotifyForm.Row("helpdesk@contoso.example", Set.of(NotifyEvent.PAPER_OUT)));
        real.device
                .notifications()
                .apply(new NotifyForm(
                        rows, form.lapseDays(), form.wrongTries(), form.gatherSeconds(), form.quietMinutes()));
        int before = real.device.state().jobs().size();
        real.device.notifications().sendTest();
        return await(
                        real,
                        s -> s.jobs().size() > before
                                && (s.jobs().get(0).state() == JobState.SENT
                                        || s.jobs().get(0).verdict().isPresent()))
                .jobs()
                .get(0);
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
