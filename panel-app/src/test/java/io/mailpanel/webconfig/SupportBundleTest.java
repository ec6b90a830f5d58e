package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.Actor;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.mailserver.MailServerForm;
import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.device.support.BundleTest;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.panel.DemoSignIn;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The support bundle of a real device that has signed in to the demo cloud, sent mail, and had every kind of secret in its log. */
final class SupportBundleTest extends RealSite {
    private static final String PAGE = "/device-management/logs";
    private static final String MAIL_PASSWORD = "Demo-Vera-1";

    @Test
    void noKindOfSecretIsInIt() throws Exception {
        String initial = otherDevicesInitialPassword();
        signIn();
        send("anna.petrova@contoso.example", "Salary of Vera");
        String metrics = metricsToken();
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("administrator's password", ADMIN);
        secrets.put("initial password", initial);
        secrets.put("access token", real.signIn.accessToken(Owner.DEVICE));
        secrets.put("metrics token", metrics);
        secrets.put("session id", client.cookies.get("__Host-session"));
        secrets.put("CSRF token", Client.csrf(client.get(PAGE).body()));
        secrets.put("client secret", "7Qx~8Q~abcDEFghiJKLmnoPQRstuVWXyz0123456");
        secrets.put("passphrase", "correct horse battery staple");
        List<String> cached = cachedTokens();
        assertThat(cached).hasSizeGreaterThanOrEqualTo(3);
        for (int i = 0; i < cached.size(); i++) {
            secrets.put("cached token " + i, cached.get(i));
        }
        assertThat(secrets.values()).doesNotContainNull().allMatch(s -> s.length() > 8);
        plant(secrets);

        HttpResponse<byte[]> answer = make();
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .matches("attachment; filename=\"mailpanel-MP-SERIAL-77-\\d{8}-\\d{4}\\.zip\"");
        Map<String, String> texts = BundleTest.unzip(answer.body());
        String all = String.join("\n", texts.values());
        secrets.forEach((name, secret) -> assertThat(all).as(name).doesNotContain(secret));
        Files.walk(folder).filter(file -> file.toString().endsWith(".key")).forEach(key -> assertThat(all)
                .doesNotContain(base64(key)));

        assertThat(all)
                .as("contents and whole addresses")
                .doesNotContain("Salary", "anna.petrova", "admin@contoso", "vera@contoso");
        assertThat(texts)
                .containsOnlyKeys(
                        "README.txt",
                        "device.txt",
                        "configuration.txt",
                        "settings.txt",
                        "network.txt",
                        "hardware.txt",
                        "jobs.txt",
                        "connection-test.txt",
                        "preparation.txt",
                        "log.txt",
                        "memory.txt",
                        "disk.txt",
                        "threads.txt");
        assertThat(texts.get("device.txt")).contains("9.8.7-test", "SIGNED_IN", "a***@contoso.example");
        assertThat(texts.get("jobs.txt")).contains("SENT", "a***@contoso.example");
        assertThat(texts.get("settings.txt")).contains("mail.method", "OAUTH2").contains("metrics.token");
        assertThat(texts.get("log.txt")).contains("WARNING", "[removed]", "planted: session id");
        assertThat(texts.get("preparation.txt")).contains("CONSENT", "DONE");
        assertThat(texts.get("threads.txt")).contains("\"device\" ");
        assertThat(texts.get("README.txt")).doesNotContain("left out");
        assertThat(answer.body()).hasSizeLessThan(4 * 1024 * 1024);
        assertThat(real.device.audit().entries(Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.event()).isEqualTo(AuditEvent.SUPPORT_BUNDLE);
                    assertThat(entry.actor()).isEqualTo(Actor.administrator("127.0.0.1"));
                });

        String log = client.get(PAGE + "/mailpanel.log").body();
        assertThat(log).contains("planted: metrics token");
        String page = client.get(PAGE + "?most=1000").body().replace(secrets.get("CSRF token"), "");
        secrets.forEach((name, secret) -> {
            assertThat(log).as(name).doesNotContain(secret);
            assertThat(page).as(name).doesNotContain(secret);
        });
    }

    @Test
    void theMailServersPasswordIsNotInIt() throws Exception {
        apply("SMTP_AUTH", "vera@contoso.example", MAIL_PASSWORD);
        send("anna@contoso.example", "Invoice");
        plant(Map.of("said by the server", MAIL_PASSWORD));
        Map<String, String> texts = BundleTest.unzip(make().body());
        assertThat(String.join("\n", texts.values())).doesNotContain(MAIL_PASSWORD);
        assertThat(texts.get("settings.txt"))
                .containsPattern("mail.password_sealed +\\(not shown\\)")
                .containsPattern("kept for the mail server +true");
        assertThat(texts.get("log.txt")).contains("planted: said by the server");
    }

    @Test
    void itIsMadeForALoggedInPageOnly() throws Exception {
        assertThat(client.post(PAGE + "/support-bundle", Map.of("csrf", "x")).statusCode())
                .isEqualTo(403);
        Client stranger = new Client(client.origin(), keys);
        stranger.get("/log-in");
        assertThat(stranger.post(PAGE + "/support-bundle", Map.of("csrf", "x")).statusCode())
                .isEqualTo(303);
        assertThat(stranger.get(PAGE + "/mailpanel.log").statusCode()).isEqualTo(401);
        assertThat(real.device.audit().entries(Long.MAX_VALUE, 50))
                .noneMatch(entry -> entry.event() == AuditEvent.SUPPORT_BUNDLE);
    }

    /** Another program, or a mistake of ours, might write such a thing; bare and under a name. */
    private void plant(Map<String, String> secrets) {
        secrets.forEach((name, secret) -> {
            boolean known = !List.of("administrator's password", "passphrase", "initial password")
                    .contains(name);
            log("planted: " + name + (known ? " is " + secret + " there" : ""));
            log("planted: password=" + (secret.contains(" ") ? '"' + secret + '"' : secret));
            log("planted: Bearer " + secret.replace(" ", "_"));
        });
    }

    private void log(String line) {
        LogRecord event = new LogRecord(Level.WARNING, line);
        event.setLoggerName("io.mailpanel.test.Planted");
        real.log.publish(event);
    }

    /** This device's own is gone since somebody set another; it stands in the log of its first day, so to speak. */
    private String otherDevicesInitialPassword() throws Exception {
        try (RealDevice other = new RealDevice(Files.createDirectory(folder.resolve("other")))) {
            String initial = other.access.initialPassword().orElseThrow();
            LogRecord event = new LogRecord(Level.INFO, "planted: " + initial);
            event.setLoggerName("io.mailpanel.test.Planted");
            other.log.publish(event);
            String own = BundleTest.unzip(
                            other.device.support().bundle(text -> text).orElseThrow())
                    .get("log.txt");
            assertThat(own).contains("planted: [removed]").doesNotContain(initial);
            return initial;
        }
    }

    private void signIn() throws Exception {
        DeviceCodeSession session = real.device.mailServer().beginSignIn(EmailService.EXCHANGE_ONLINE);
        new DemoSignIn(real.cloud).walk(session.userCode(), "admin@contoso.example", "Demo-Admin-1");
        session.result().get(30, TimeUnit.SECONDS);
        apply("OAUTH2", "", "");
    }

    private void apply(String method, String account, String password) throws Exception {
        real.device
                .mailServer()
                .apply(new MailServerForm(
                        method,
                        "EXCHANGE_ONLINE",
                        account,
                        password,
                        "",
                        "localhost",
                        Integer.toString(real.cloud.smtpPort()),
                        "STARTTLS",
                        true));
    }

    private void send(String to, String subject) throws Exception {
        CompletableFuture<Boolean> sent = new CompletableFuture<>();
        real.device.scan().scanToEmail(new ScanRequest(List.of(to), subject, ""));
        try (var heard = real.device.subscribe(state -> {
            if (state.jobs().stream().anyMatch(j -> j.state() == JobState.SENT)) {
                sent.complete(true);
            }
        })) {
            assertThat(heard).isNotNull();
            sent.get(60, TimeUnit.SECONDS);
        }
    }

    private String metricsToken() throws Exception {
        String page = "/device-management/monitoring";
        client.post(page, Map.of("csrf", Client.csrf(client.get(page).body())));
        return client.get(page).body().replaceFirst("(?s).*id=\"token\">([\\w-]{43})<.*", "$1");
    }

    private HttpResponse<byte[]> make() throws Exception {
        HttpResponse<byte[]> answer = client.postForFile(
                PAGE + "/support-bundle",
                Map.of("csrf", Client.csrf(client.get(PAGE).body())));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    /** What MSAL's cache in the vault holds: access, refresh and identity token. */
    private List<String> cachedTokens() throws Exception {
        byte[] sealed = Files.readAllBytes(folder.resolve("vault/device.vault"));
        byte[] key = Files.readAllBytes(folder.resolve("vault/vault.key"));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, sealed, 0, 12));
        cipher.updateAAD("device".getBytes(StandardCharsets.US_ASCII));
        String cache =
                new String(cipher.doFinal(Arrays.copyOfRange(sealed, 12, sealed.length)), StandardCharsets.UTF_8);
        List<String> tokens = new ArrayList<>();
        Pattern.compile("\"secret\":\"([^\"]+)\"")
                .matcher(cache)
                .results()
                .forEach(found -> tokens.add(found.group(1)));
        return tokens;
    }

    private static String base64(Path key) {
        try {
            return java.util.Base64.getEncoder().encodeToString(Files.readAllBytes(key));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
