package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.AuditEntry;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.Bookkeeper;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.tls.CertificateMaker;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Export and import of settings, over real TLS sockets, against the real device. */
final class TransferPageTest extends RealSite {
    private static final String PAGE = "/device-management/export-and-import";
    private static final String CA = "/network-security/ca-certificate";
    private static final String MAIL_PASSWORD = "Demo-Vera-1";
    private static final String PASSPHRASE = "a long passphrase";

    @Test
    void whatWasExportedComesBackWithItsPasswordsAfterEverythingWasChanged() throws Exception {
        passwordIsSet();
        assertThat(client.post("/network/basic", withToken(Map.of("name", "Panel 7", "location", "Room 3")))
                        .statusCode())
                .isEqualTo(303);
        String token = real.device.metrics().renew();
        String ca = CertificateMaker.pem(
                CertificateMaker.authority("Contoso Root", Instant.now()).certificate());
        client.upload(CA, withToken(Map.of()), Map.of("file/ca.pem", utf8(ca)));
        String file = export(PASSPHRASE, ADMIN).body();
        assertThat(file)
                .contains("\"product\": \"Mailpanel\"", "\"schema\": 1", "\"device.name\": \"Panel 7\"", "BEGIN CERT")
                .doesNotContain(MAIL_PASSWORD, token, PASSPHRASE, ADMIN);

        client.post("/network/basic", withToken(Map.of("name", "Other", "location", "")));
        client.post(BASIC, withToken(mail(Map.of("port", "2525", "access.confirm", ADMIN, "password", ""))));
        real.device.setLanguage(Language.RU);
        real.device.metrics().off();
        real.device
                .trust()
                .removeAuthority(real.device.trust().authorities().stream()
                        .filter(a -> !a.configured())
                        .findFirst()
                        .orElseThrow()
                        .facts()
                        .fingerprint());
        assertThat(real.device.state().passwordKept()).isFalse();
        client.get("/language/en?back=/status");

        assertThat(read(utf8(file), PASSPHRASE).statusCode()).isEqualTo(303);
        String preview = client.get(PAGE).body();
        assertThat(preview)
                .contains("What will change", "Panel 7", "Other", "2525", "Contoso Root")
                .containsPattern("Password</td>\\s*<td[^>]*>not set</td>\\s*<td[^>]*>set from the file")
                .containsPattern("Monitoring token</td>\\s*<td[^>]*>not set</td>\\s*<td[^>]*>set from the file")
                .doesNotContain(MAIL_PASSWORD, token);
        assertThat(real.device.state().info().name()).as("nothing yet").isEqualTo("Other");

        assertThat(apply("wrong-password").body()).contains("The password is wrong", "What will change");
        assertThat(apply("").body())
                .contains("Enter the administrator's password.", "press Import again")
                .doesNotContain("press OK again", "another server");
        assertThat(real.device.state().info().name()).isEqualTo("Other");
        assertThat(apply(ADMIN).statusCode()).isEqualTo(303);
        assertThat(client.get(PAGE).body()).contains("The settings were imported.");
        assertThat(real.device.state().info().name()).isEqualTo("Panel 7");
        assertThat(real.device.state().language()).isEqualTo(Language.EN);
        assertThat(real.settings.password(real.device.state().mailServer())).contains(MAIL_PASSWORD);
        assertThat(real.device.metrics().admits(token)).isTrue();
        assertThat(real.device.trust().authorities()).hasSize(2);
        List<AuditEntry> log = real.device.audit().entries(Long.MAX_VALUE, 10);
        assertThat(log)
                .extracting(AuditEntry::event)
                .contains(AuditEvent.SETTINGS_IMPORTED, AuditEvent.MAIL_SERVER, AuditEvent.DEVICE_NAME);
        assertThat(log)
                .filteredOn(e -> e.event() == AuditEvent.SETTINGS_IMPORTED)
                .allMatch(e -> e.actor().from().equals("127.0.0.1"));
        assertThat(log.toString()).doesNotContain(MAIL_PASSWORD);
        assertThat(real.device.serverChange()).as("said at the panel").isPresent();

        assertThat(read(utf8(file), PASSPHRASE).statusCode()).isEqualTo(303);
        assertThat(client.get(PAGE).body()).contains("The device has these settings already");
    }

    @Test
    void passwordsLeaveOnlyEncryptedAndOnlyForWhoKnowsTheAdministratorsPassword() throws Exception {
        passwordIsSet();
        assertThat(export("", "").body())
                .contains("\"mail.account\": \"vera@contoso.example\"")
                .doesNotContain("secrets", "password");
        HttpResponse<String> asked = export(PASSPHRASE, "");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Enter the administrator's password").doesNotContain(PASSPHRASE);
        assertThat(export(PASSPHRASE, "not-the-password").body()).contains("The password is wrong");
        assertThat(export("short", ADMIN).body()).contains("must have 12–64 characters");
        Map<String, String> differ = Map.of("passphrase", PASSPHRASE, "repeat", "other", "access.confirm", ADMIN);
        assertThat(client.post(PAGE + "/export", withToken(differ)).body()).contains("The two passphrases differ");
        assertThat(real.device.audit().entries(Long.MAX_VALUE, 20))
                .filteredOn(e -> e.event() == AuditEvent.SETTINGS_EXPORTED)
                .as("the one without secrets")
                .hasSize(1);
    }

    @Test
    void anotherServerInTheFileDeletesTheStoredPassword() throws Exception {
        passwordIsSet();
        String file = export("", "").body();
        List<String> changed = List.of(
                file.replace("\"mail.host\": \"localhost\"", "\"mail.host\": \"mail.attacker.example\""),
                file.replaceAll("\"mail.port\": \"\\d+\"", "\"mail.port\": \"2525\""),
                file.replace("\"mail.secure\": \"STARTTLS\"", "\"mail.secure\": \"NONE\""),
                file.replace("\"mail.validate_certificate\": \"true\"", "\"mail.validate_certificate\": \"false\""));
        for (String other : changed) {
            assertThat(other).isNotEqualTo(file);
            assertThat(read(utf8(other), "").statusCode()).isEqualTo(303);
            assertThat(client.get(PAGE).body())
                    .contains("It will be deleted")
                    .containsPattern("Password</td>\\s*<td[^>]*>set</td>\\s*<td[^>]*>not set");
            assertThat(apply(ADMIN).statusCode()).isEqualTo(303);
            assertThat(client.get(PAGE).body()).contains("The stored mail password was deleted");
            assertThat(real.device.state().passwordKept()).isFalse();
            assertThat(real.device.serverChange().orElseThrow().from()).isEqualTo("127.0.0.1");
            real.device.serverChangeSeen();
            client.post(BASIC, withToken(mail(Map.of("access.confirm", ADMIN))));
            assertThat(real.device.state().passwordKept()).isTrue();
            real.device.serverChangeSeen();
        }
    }

    @Test
    void theEncryptedPasswordGoesToNoOtherServerThanItWasExportedFor() throws Exception {
        passwordIsSet();
        String file = export(PASSPHRASE, ADMIN)
                .body()
                .replace("\"mail.host\": \"localhost\"", "\"mail.host\": \"mail.attacker.example\"");
        assertThat(read(utf8(file), PASSPHRASE).body()).contains("The password in the file is for another server");
        assertThat(client.get(PAGE).body()).doesNotContain("What will change");
        assertThat(real.device.state().mailServer().host()).isEqualTo("localhost");
    }

    @Test
    void badFilesAreRefusedInWordsAndChangeNothing() throws Exception {
        passwordIsSet();
        String plain = export("", "").body();
        String sealed = export(PASSPHRASE, ADMIN).body();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("", "Choose a file.");
        bad.put("PK\u0003\u0004\u0000binary\u00ff", "This is not a settings file");
        bad.put("{\"product\":\"Elsewhere\",\"schema\":1,\"settings\":{}}", "This is not a settings file");
        bad.put(plain.substring(0, plain.length() / 2), "This is not a settings file");
        bad.put(plain + "{}", "This is not a settings file");
        bad.put("[".repeat(100_000), "This is not a settings file");
        bad.put(plain.replace("\"settings\": {", "\"settings\": {\"a\":{\"b\":\"\"},"), "This is not a settings file");
        bad.put(plain.replace("\"schema\": 1", "\"schema\": 2"), "A newer version of the program wrote the file");
        bad.put(
                plain.replace("\"settings\": {", "\"settings\": {\"device.name\":\"x\","),
                "The file names \"device.name\" twice.");
        bad.put(plain.replace("\"settings\": {", "\"settings\": {\"jobs.seen\":\"\","), "\"jobs.seen\", which");
        bad.put(plain.replace("\"device.name\": \"Mailpanel\"", "\"device.name\": \" \""), "Device name: ");
        bad.put(plain.replaceAll("\"mail.port\": \"\\d+\"", "\"mail.port\": \"70000\""), "SMTP Server Port Number: ");
        bad.put(plain.replace("\"SMTP_AUTH\"", "\"TELEPATHY\""), "Authentication Method: ");
        bad.put(
                plain.replace("\"SMTP_AUTH\"", "\"OAUTH2\"").replace("\"localhost\"", "\"mail.attacker.example\""),
                "A sign-in may not be sent to this server");
        bad.put(plain.replace("\"notify.events.1\": \"\"", "\"notify.events.1\": \"FIRE\""), "There is no such event");
        bad.put(plain.replace("\"language\": \"EN\"", "\"language\": \"XX\""), "There is no such language");
        bad.put(plain.replace("\"tls.authorities\": \"\"", "\"tls.authorities\": \"x\""), "This is not a certificate");
        bad.put("x".repeat(2 * 1024 * 1024 + 1), "The file is too large: at most 2,048 KiB.");
        bad.put(sealed, "Enter the passphrase that it was exported with");
        bad.put(sealed.replace("\"iterations\": 600000", "\"iterations\": 1"), "in a way that this device does not");
        for (Map.Entry<String, String> one : bad.entrySet()) {
            assertThat(one.getKey()).as(one.getValue()).isNotEqualTo(plain);
            HttpResponse<String> answer = read(one.getKey().getBytes(StandardCharsets.ISO_8859_1), "");
            assertThat(answer.statusCode()).as(one.getValue()).isEqualTo(422);
            assertThat(answer.body()).contains("Nothing was changed.").contains(one.getValue());
        }
        assertThat(read(utf8(plain), PASSPHRASE).body()).contains("leave the passphrase empty");
        assertThat(read(utf8(sealed), "another passphrase").body()).contains("The passphrase is wrong");
        assertThat(read(new byte[8 * 1024 * 1024], "").statusCode()).isEqualTo(413);
        assertThat(export("", "").body().replaceAll("\"exported\".*", ""))
                .as("nothing was changed")
                .isEqualTo(plain.replaceAll("\"exported\".*", ""));
        assertThat(real.device.state().passwordKept()).isTrue();
    }

    @Test
    void aFileThatHasOnlySomeSettingsChangesOnlyThose() throws Exception {
        passwordIsSet();
        String few = "{\"product\":\"Mailpanel\",\"schema\":1,\"settings\":{\"device.location\":\"Cellar\"}}";
        assertThat(read(utf8(few), "").statusCode()).isEqualTo(303);
        assertThat(apply(ADMIN).statusCode()).isEqualTo(303);
        assertThat(real.device.state().info().location()).isEqualTo("Cellar");
        assertThat(real.device.state().info().name()).isEqualTo("Mailpanel");
        assertThat(real.device.state().passwordKept()).isTrue();
    }

    @Test
    void whatWasChangedMeanwhileIsLookedAtAgain() throws Exception {
        String file = export("", "").body().replace("\"device.name\": \"Mailpanel\"", "\"device.name\": \"New\"");
        read(utf8(file), "");
        real.device.names().apply("Somebody else's", "");
        assertThat(apply(ADMIN).body()).contains("A setting was changed meanwhile");
        assertThat(real.device.state().info().name()).isEqualTo("Somebody else's");
        read(utf8(file), "");
        client.get("/status");
        assertThat(apply(ADMIN).statusCode()).as("left").isEqualTo(303);
        assertThat(client.get(PAGE).body()).contains("There is no file to import any more");
        assertThat(real.device.state().info().name()).isEqualTo("Somebody else's");
    }

    @Test
    void rubbishIsRefused() throws Exception {
        String plain = export("", "").body();
        Random random = new Random(7);
        for (int i = 0; i < 120; i++) {
            byte[] file = utf8(plain);
            for (int n = random.nextInt(4) + 1; n > 0; n--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            if (i % 3 == 0) {
                file = Arrays.copyOf(file, random.nextInt(file.length));
            }
            HttpResponse<String> answer = read(file, "");
            assertThat(answer.statusCode()).as("input %d", i).isIn(303, 422);
            assertThat(answer.body()).doesNotContain("Exception", "io.mailpanel");
        }
        assertThat(real.device.state().info().name()).isEqualTo("Mailpanel");
    }

    @Test
    void everyPartThatAnAdministratorCanSetIsInTheFile() throws Exception {
        passwordIsSet();
        real.device.metrics().renew();
        String plain = export("", "").body();
        for (String part : Bookkeeper.parts()) {
            if (part.equals("metrics.")) {
                assertThat(plain).as("nothing but a secret").doesNotContain("metrics.");
            } else {
                assertThat(plain).contains("\"" + part);
            }
        }
    }

    private void passwordIsSet() throws Exception {
        assertThat(client.post(BASIC, withToken(mail(Map.of()))).statusCode()).isEqualTo(303);
        assertThat(real.device.state().passwordKept()).isTrue();
    }

    private Map<String, String> mail(Map<String, String> changes) {
        Map<String, String> form = new HashMap<>(Map.of("method", "SMTP_AUTH", "pending", ""));
        form.putAll(Map.of("host", "localhost", "port", Integer.toString(real.cloud.smtpPort())));
        form.putAll(Map.of("secure", "STARTTLS", "account", "vera@contoso.example", "sender", ""));
        form.putAll(Map.of("password", MAIL_PASSWORD, "validation", "enable"));
        form.putAll(changes);
        return form;
    }

    private Map<String, String> withToken(Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", Client.csrf(client.get(PAGE).body()));
        return all;
    }

    private HttpResponse<String> export(String passphrase, String password) throws Exception {
        return client.post(
                PAGE + "/export",
                withToken(Map.of("passphrase", passphrase, "repeat", passphrase, "access.confirm", password)));
    }

    private HttpResponse<String> read(byte[] file, String passphrase) throws Exception {
        return client.upload(
                PAGE + "/read", withToken(Map.of("file-passphrase", passphrase)), Map.of("file/settings.json", file));
    }

    private HttpResponse<String> apply(String password) throws Exception {
        return client.post(PAGE + "/import", withToken(Map.of("access.confirm", password)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
