package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.notify.NotifyEvent;
import io.mailpanel.device.notify.NotifySettings;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobKind;
import io.mailpanel.mail.outbox.JobState;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Email Notification in a browser, on the real device, with and without scripts. */
final class NotifyPageTest {
    private static final String PAGE = "/device-management/email-notification";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void addressesEventsLimitsAndTheTestMessage(boolean scripts) throws Exception {
        try (RealDevice real = new RealDevice(folder);
                Browser browser = new Browser("en", scripts)) {
            real.logIn(browser, PAGE);
            browser.says("Just now no notification can be sent");
            browser.click("send-test");
            browser.says("Enter at least one address and press OK first.");

            browser.type("address-1", "helpdesk@contoso");
            browser.click("PAPER_OUT-1");
            browser.click("JOB_FAILED-2");
            browser.type("quiet", "0");
            browser.click("ok");
            browser.says("Nothing was changed.");
            assertThat(browser.text("address-1-error")).contains("helpdesk@contoso");
            assertThat(browser.text("address-2-error")).contains("clear its boxes");
            assertThat(browser.text("quiet-error")).isEqualTo("Enter a whole number from 1 to 1440.");
            assertThat(browser.find("PAPER_OUT-1").isSelected())
                    .as("what was typed stays")
                    .isTrue();
            assertThat(real.device.notifications().settings()).isEqualTo(NotifySettings.NONE);

            browser.type("address-1", "helpdesk@contoso.example");
            browser.click("JOB_FAILED-2");
            browser.type("quiet", "20");
            browser.click("ok");
            browser.says("The settings are stored.");
            NotifySettings stored = real.device.notifications().settings();
            assertThat(stored.recipients().get(0))
                    .isEqualTo(new NotifySettings.Recipient(
                            "helpdesk@contoso.example", java.util.Set.of(NotifyEvent.PAPER_OUT)));
            assertThat(stored.quietMinutes()).isEqualTo(20);

            real.sendWithPassword();
            browser.open(real.at(PAGE));
            assertThat(browser.driver.findElements(By.cssSelector("#notices .warning")))
                    .isEmpty();
            browser.click("send-test");
            browser.says("Test messages on their way: 1.");
            Job job = sent(real);
            assertThat(job.recipients()).containsExactly("helpdesk@contoso.example");
            browser.open(real.at("/status"));
            browser.says("Notification: Mailpanel: Test message");
        }
    }

    @Test
    void everyBoxHasItsName() throws Exception {
        try (RealDevice real = new RealDevice(folder);
                Browser browser = new Browser("ru")) {
            real.logIn(browser, PAGE);
            assertThat(browser.driver.findElements(By.cssSelector(".boxes input")))
                    .hasSize(5 * NotifyEvent.values().length);
            assertThat(browser.find("SIGN_IN_LOST-5").getAccessibleName())
                    .isEqualTo("Вход больше не действует: адрес 5");
        }
    }

    private static Job sent(RealDevice real) throws Exception {
        CompletableFuture<Job> sent = new CompletableFuture<>();
        try (var heard = real.device.subscribe(state -> state.jobs().stream()
                .filter(j -> j.kind() == JobKind.NOTIFICATION && j.state() == JobState.SENT)
                .findFirst()
                .ifPresent(sent::complete))) {
            assertThat(heard).isNotNull();
            return sent.get(20, TimeUnit.SECONDS);
        }
    }
}
