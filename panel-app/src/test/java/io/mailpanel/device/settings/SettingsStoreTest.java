package io.mailpanel.device.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.device.text.Language;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings are stored whole or not at all, and are there again after a restart. */
final class SettingsStoreTest {
    private static final MailServer CHANGED = new MailServer(
            AuthMethod.OFF, EmailService.OUTLOOK_COM, "mail.example", 2525, "vera@contoso.example", false);

    @TempDir
    private Path folder;

    private Database database;
    private SettingsStore settings;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("device.db"));
        settings = new SettingsStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void beginsWithExchangeOnlineOverOAuth2() {
        assertThat(settings.mailServer())
                .isEqualTo(new MailServer(
                        AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, "smtp.office365.com", 587, "", true));
    }

    @Test
    void whatWasChangedIsThereAfterARestart() throws Exception {
        List<String> heard = new ArrayList<>();
        settings.onChange(() ->
                heard.add(settings.language() + " " + settings.mailServer().port()));
        settings.updateMailServer(CHANGED, false, () -> {});
        settings.updateLanguage(Language.RU);
        assertThat(heard).hasSize(2).last().isEqualTo("RU 2525");
        SettingsStore restarted = reopened();
        assertThat(restarted.mailServer()).isEqualTo(CHANGED);
        assertThat(restarted.language()).isEqualTo(Language.RU);
    }

    @Test
    void aFieldOutOfRangeStoresNothing() {
        MailServer before = settings.mailServer();
        MailServer bad = new MailServer(AuthMethod.OAUTH2, EmailService.OUTLOOK_COM, "no host", 0, "a:b", true);
        assertThatThrownBy(() -> settings.updateMailServer(bad, false, () -> {}))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                                refused.errors().stream().map(FieldError::field))
                        .containsExactly("mail.sender", "mail.host", "mail.port"));
        assertThat(settings.mailServer()).isEqualTo(before);
        assertThat(reopened().mailServer()).isEqualTo(before);
    }

    @Test
    void whatFailsBeforeTheCommitStoresNothing() {
        MailServer before = settings.mailServer();
        MailException full = new MailException(new Verdict(VerdictKind.OUTBOX_FULL, "disk full"));
        assertThatThrownBy(() -> settings.updateMailServer(CHANGED, false, () -> {
                    throw full;
                }))
                .isSameAs(full);
        assertThat(settings.mailServer()).isEqualTo(before);
        assertThat(reopened().mailServer()).isEqualTo(before);
    }

    @Test
    void theServerGoesWithTheServiceUntilSomebodyTypesAnother() throws Exception {
        settings.followServices(service -> filled(service, 2587));
        assertThat(reopened().mailServer().port()).isEqualTo(2587);
        settings.followServices(service -> filled(service, 2588));
        assertThat(reopened().mailServer().port()).isEqualTo(2588);
        settings.updateMailServer(CHANGED, false, () -> {});
        settings.followServices(service -> filled(service, 2589));
        assertThat(reopened().mailServer()).isEqualTo(CHANGED);
    }

    @Test
    void aValueOfAnotherVersionDoesNotStopTheStart() throws Exception {
        settings.updateMailServer(CHANGED, false, () -> {});
        database.jdbi().useHandle(h -> h.execute("UPDATE setting SET value = 'KERBEROS' WHERE name = 'mail.method'"));
        assertThat(reopened().mailServer().method()).isEqualTo(AuthMethod.OAUTH2);
        assertThat(reopened().mailServer().host()).isEqualTo("mail.example");
    }

    @Test
    void aPasswordIsKeptSealedAndForItsServerOnly() throws Exception {
        MailServer server = password("mail.example", 587);
        assertThat(settings.updateMailServer(server, false, "Secret-Word-9", () -> {}))
                .isFalse();
        assertThat(settings.passwordKept()).isTrue();
        assertThat(settings.password(server)).contains("Secret-Word-9");
        assertThat(settings.updateMailServer(server.from("me@x.example"), false, "", () -> {}))
                .as("another sender is no other server")
                .isFalse();
        settings = reopened();
        assertThat(settings.passwordKept()).isTrue();
        assertThat(settings.password(server)).contains("Secret-Word-9");
        assertThat(settings.password(password("evil.example", 587))).isEmpty();
        for (String file : List.of("device.db", "device.db-wal")) {
            if (Files.exists(folder.resolve(file))) {
                assertThat(Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Secret-Word-9");
            }
        }
        assertThat(settings.updateMailServer(password("evil.example", 587), false, "", () -> {}))
                .isTrue();
        assertThat(settings.passwordKept()).isFalse();
        settings.updateMailServer(server, false, "", () -> {});
        assertThat(settings.password(server)).as("deleted is deleted").isEmpty();
    }

    @Test
    void withPopBeforeSmtpThePasswordIsForThePop3ServerOnly() throws Exception {
        MailServer server = pop("pop.example", 995);
        settings.updateMailServer(server, false, "Secret-Word-9", () -> {});
        assertThat(settings.updateMailServer(server.at("relay.example", 25), false, "", () -> {}))
                .as("the SMTP server never gets it")
                .isFalse();
        settings.updateMailServer(by(server, AuthMethod.OFF), false, "", () -> {});
        settings = reopened();
        assertThat(settings.mailServer().pop()).isEqualTo(server.pop());
        settings.updateMailServer(server, false, "", () -> {});
        assertThat(settings.password(server)).as("switched off and on again").contains("Secret-Word-9");
        for (MailServer other :
                List.of(pop("evil.example", 995), pop("pop.example", 110), by(server, AuthMethod.SMTP_AUTH))) {
            settings.updateMailServer(server, false, "Secret-Word-9", () -> {});
            assertThat(settings.password(other)).isEmpty();
            assertThat(settings.updateMailServer(other, false, "", () -> {})).isTrue();
            settings.updateMailServer(server, false, "", () -> {});
            assertThat(settings.passwordKept()).as("deleted is deleted").isFalse();
        }
    }

    private static MailServer pop(String host, int port) {
        return by(password("mail.example", 587), AuthMethod.POP_BEFORE_SMTP).popAt(new PopServer(host, port));
    }

    private static MailServer by(MailServer s, AuthMethod method) {
        return new MailServer(
                method,
                s.service(),
                s.host(),
                s.port(),
                s.secure(),
                s.account(),
                s.senderAddress(),
                s.validateCertificate(),
                s.pop());
    }

    @Test
    void whatWasSetBeforePasswordsCameIsKept() throws Exception {
        settings.updateMailServer(CHANGED, false, () -> {});
        database.jdbi().useHandle(h -> {
            h.execute("DELETE FROM setting WHERE name IN ('mail.secure', 'mail.account')");
            h.execute("UPDATE schema_part SET version = 1 WHERE part = 'settings'");
        });
        assertThat(reopened().mailServer()).isEqualTo(CHANGED);
    }

    private static MailServer password(String host, int port) {
        return new MailServer(
                AuthMethod.SMTP_AUTH,
                EmailService.EXCHANGE_ONLINE,
                host,
                port,
                SecureConnection.SSL_TLS,
                "vera",
                "vera@x.example",
                true);
    }

    @Test
    void oneListenerThatFailsDoesNotStopTheOthers() {
        List<String> heard = new ArrayList<>();
        settings.onChange(() -> {
            throw new IllegalStateException("a listener's own fault");
        });
        settings.onChange(() -> heard.add("second")).close();
        settings.onChange(() -> heard.add("third"));
        settings.updateLanguage(Language.EN);
        assertThat(heard).containsExactly("third");
    }

    private SettingsStore reopened() {
        database.close();
        database = Database.open(folder.resolve("device.db"));
        return new SettingsStore(database);
    }

    private static MailServer filled(EmailService service, int port) {
        return new MailServer(AuthMethod.OAUTH2, service, "localhost", port, "", true);
    }
}
