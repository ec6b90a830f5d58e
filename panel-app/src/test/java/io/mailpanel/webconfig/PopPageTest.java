package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.MailStand;
import io.mailpanel.device.Subscription;
import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.mail.outbox.JobState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Email Server &gt; Basic with POP before SMTP, by plain forms on the real device, and a scan that arrives by it. */
final class PopPageTest extends RealSite {
    private static final String PASSWORD = "Demo-Vera-1";

    @Test
    void theFieldsTheRefusalsThePasswordAndAScanThatArrives() throws Exception {
        Map<String, String> form = new HashMap<>(Map.of("method", "POP_BEFORE_SMTP"));
        post("/choose", form);
        assertThat(page())
                .contains("id=\"account\"", "id=\"password\"", "id=\"pop-host\"", "id=\"pop-port\"", "value=\"110\"")
                .contains("Microsoft 365 and Outlook.com do not offer it")
                .doesNotContain("id=\"service\"", "id=\"sign-in\"", "December 2026");

        form.putAll(Map.of("host", "smtp.office365.com", "port", "587", "secure", "STARTTLS"));
        form.putAll(Map.of("account", "vera@contoso.example", "password", PASSWORD, "sender", ""));
        form.putAll(Map.of("validation", "enable", "pop-host", "", "pop-port", "0"));
        assertThat(post("", form))
                .contains("does not offer POP before SMTP", "POP3 server's address", "110 or 995 is usual")
                .doesNotContain(PASSWORD);
        assertThat(real.device.state().mailServer().method().name()).isEqualTo("OAUTH2");

        form.putAll(Map.of("host", "localhost", "port", Integer.toString(real.cloud.smtpPort())));
        form.putAll(Map.of("pop-host", "localhost", "pop-port", Integer.toString(real.cloud.popPort())));
        form.put("access.confirm", ADMIN);
        post("", form);
        assertThat(page()).contains("A password is stored").doesNotContain(PASSWORD);
        assertThat(real.device.state().mailStand()).isEqualTo(MailStand.READY);
        assertThat(real.device.state().toString()).doesNotContain(PASSWORD);
        assertThat(real.device.sheet().sheet().toString())
                .contains("POP before SMTP", "POP3 Server Address", "POP3 Server Port Number")
                .doesNotContain(PASSWORD);
        assertThat(client.get("/status").body()).contains("POP before SMTP as vera@contoso.example");

        scanArrives(real);

        form.put("password", "");
        form.put("pop-port", "1110");
        post("", form);
        assertThat(page()).contains("The stored password was deleted", "No password is stored");
        assertThat(real.device.state().mailStand()).isEqualTo(MailStand.NO_PASSWORD);
        assertThat(real.device.scan().obstacle()).contains("obstacle.password_missing");
    }

    private static void scanArrives(RealDevice real) throws Exception {
        assertThat(real.device.scan().obstacle()).isEmpty();
        CountDownLatch sent = new CountDownLatch(1);
        Subscription jobs = real.device.subscribe(state -> {
            if (state.jobs().stream().anyMatch(j -> j.state() == JobState.SENT)) {
                sent.countDown();
            }
        });
        real.device.scan().scanToEmail(new ScanRequest(List.of("boss@fabrikam.example"), "Scan", ""));
        assertThat(sent.await(60, TimeUnit.SECONDS)).as("sent").isTrue();
        jobs.close();
        try (Stream<Path> mails = Files.list(real.cloud.mailbox())) {
            Path mail =
                    mails.filter(f -> f.toString().endsWith(".eml")).findFirst().orElseThrow();
            assertThat(Files.readString(mail)).contains("From: vera@contoso.example");
        }
    }
}
