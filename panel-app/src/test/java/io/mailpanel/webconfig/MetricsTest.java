package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.democloud.smtp.Reply;
import io.mailpanel.mail.outbox.JobState;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** /metrics of the real device: off, its token, and what it tells. */
final class MetricsTest extends RealSite {
    private static final String PAGE = "/device-management/monitoring";

    @Test
    void itIsOffUntilSomebodySwitchesItOnAndTheTokenIsShownOnce() throws Exception {
        assertThat(scrape("anything").statusCode()).isEqualTo(404);
        String token = switchOn();
        assertThat(token).hasSize(43);
        assertThat(client.get(PAGE).body()).contains("id=\"off\"").doesNotContain(token);
        assertThat(scrape(token).statusCode()).isEqualTo(200);

        HttpResponse<String> refused = scrape("wrong");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"metrics\"");
        assertThat(client.get("/metrics").statusCode())
                .as("a session is no token")
                .isEqualTo(401);
        assertThat(client.get("/metrics", "Authorization", "Basic " + token).statusCode())
                .isEqualTo(401);

        String fresh = switchOn();
        assertThat(scrape(token).statusCode()).as("the old one").isEqualTo(401);
        assertThat(scrape(fresh).statusCode()).isEqualTo(200);
        post("/off");
        assertThat(scrape(fresh).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheHashIsKept() throws Exception {
        String token = switchOn();
        Map<String, String> kept = real.settings.part("metrics.");
        assertThat(kept.get("token")).matches("[0-9a-f]{64}");
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        assertThat(kept)
                .containsEntry("token", HexFormat.of().formatHex(sha256))
                .doesNotContainValue(token);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(token);
            }
        }
    }

    @Test
    void itTellsQueueVerdictsSignInPrinterAndJvm() throws Exception {
        String token = switchOn();
        real.sendWithPassword();
        real.cloud.faults().smtp().nextReply(Phase.RCPT, Reply.of(550, "5.1.1 User unknown"));
        send("no@contoso.example", JobState.FAILED);
        send("anna@contoso.example", JobState.SENT);
        String text = scrape(token).body();
        assertThat(text.lines())
                .contains(
                        "mailpanel_info{version=\"9.8.7-test\"} 1",
                        "mailpanel_jobs{state=\"sent\"} 1.0",
                        "mailpanel_jobs{state=\"failed\"} 1.0",
                        "mailpanel_jobs{state=\"queued\"} 0.0",
                        "mailpanel_queue_bytes 0.0",
                        "mailpanel_queue_oldest_seconds 0.0",
                        "mailpanel_send_verdicts_total{code=\"0\",kind=\"ok\"} 1.0",
                        "mailpanel_mail_ready 1.0",
                        "mailpanel_sign_in{mailpanel_sign_in=\"signed_out\"} 1",
                        "mailpanel_printer{mailpanel_printer=\"paper_out\"} 0");
        assertThat(text)
                .containsPattern("mailpanel_send_verdicts_total\\{code=\"\\d{3}\",kind=\"[a-z_]+\"} 1.0")
                .contains("jvm_memory_used_bytes", "jvm_threads_current")
                .doesNotContain("mailpanel_sign_in_days_left", "contoso", "MP-SERIAL-77", "Demo-Vera", "localhost");
        HttpResponse<String> open = client.get(
                "/metrics",
                "Authorization",
                "Bearer " + token,
                "Accept",
                "application/openmetrics-text; version=1.0.0");
        assertThat(open.headers().firstValue("Content-Type")).get().asString().contains("openmetrics-text");
        assertThat(open.body()).endsWith("# EOF\n");
    }

    private void send(String to, JobState until) throws Exception {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        real.device.scan().scanToEmail(new ScanRequest(List.of(to), "Invoice", ""));
        try (var heard = real.device.subscribe(state -> {
            if (state.jobs().stream().anyMatch(j -> j.recipients().contains(to) && j.state() == until)) {
                ended.complete(true);
            }
        })) {
            assertThat(heard).isNotNull();
            ended.get(60, TimeUnit.SECONDS);
        }
    }

    private HttpResponse<String> scrape(String token) throws Exception {
        return new Client(client.origin(), keys).get("/metrics", "Authorization", "Bearer " + token);
    }

    private String switchOn() throws Exception {
        post("");
        return client.get(PAGE).body().replaceFirst("(?s).*id=\"token\">([\\w-]{43})<.*", "$1");
    }

    private void post(String act) throws Exception {
        Map<String, String> form = Map.of("csrf", Client.csrf(client.get(PAGE).body()));
        assertThat(client.post(PAGE + act, form).statusCode()).isEqualTo(303);
    }
}
