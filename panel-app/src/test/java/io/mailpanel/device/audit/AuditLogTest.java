package io.mailpanel.device.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mailpanel.device.access.AdminPassword;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log in a real database file. */
final class AuditLogTest {
    private static final Actor VERA = Actor.administrator("192.168.1.7");

    @TempDir
    Path folder;

    private Database database;
    private AuditLog log;
    private SettingsStore settings;
    private AdminPassword access;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("device.db"));
        log = new AuditLog(database, Clock.systemUTC(), new Acting());
        settings = new SettingsStore(database);
        access = new AdminPassword(database, Clock.systemUTC());
        Bookkeeper bookkeeper = new Bookkeeper(log);
        settings.witness(bookkeeper);
        access.witness(bookkeeper);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aChangeStandsWithWhoAndFromWhereAndBothValues() throws Exception {
        settings.updateLanguage(Language.EN);
        log.acting().as(VERA, () -> {
            settings.updateLanguage(Language.RU);
            return true;
        });
        AuditEntry entry = newest();
        assertThat(entry.actor()).isEqualTo(VERA);
        assertThat(entry.event()).isEqualTo(AuditEvent.LANGUAGE);
        assertThat(entry.changes()).containsExactly(Change.of("language", "EN", "RU"));
        assertThat(log.acting().now()).as("afterwards").isEqualTo(Actor.DEVICE);
        int count = log.count();
        settings.updateLanguage(Language.RU);
        assertThat(log.count()).as("what is no change is not written").isEqualTo(count);
    }

    @Test
    void itOutlivesARestart() {
        settings.updateLanguage(Language.EN);
        settings.updateLanguage(Language.RU);
        List<AuditEntry> before = log.entries(Long.MAX_VALUE, 10);
        database.close();
        open();
        assertThat(log.entries(Long.MAX_VALUE, 10)).isEqualTo(before);
    }

    @Test
    void whatWasRolledBackIsNotInIt() {
        MailServer other = settings.mailServer().at("mail.example", 25);
        assertThatThrownBy(() -> settings.updateMailServer(other, false, () -> {
                    throw new MailException(new Verdict(VerdictKind.NOT_SIGNED_IN, ""));
                }))
                .isInstanceOf(MailException.class);
        assertThat(log.count()).isZero();
    }

    @Test
    void aPasswordIsNamedAndNowhereInTheFile() throws Exception {
        String secret = "Sup3rGeheim-99";
        MailServer server = new MailServer(
                AuthMethod.SMTP_AUTH,
                settings.mailServer().service(),
                "mail.example",
                587,
                SecureConnection.STARTTLS,
                "vera@contoso.example",
                "",
                true);
        settings.updateMailServer(server, false, secret, () -> {});
        assertThat(newest().changes())
                .contains(Change.of("mail.method", "OAUTH2", "SMTP_AUTH"), Change.secret("mail.password"));
        settings.updatePart("metrics.", Map.of("token", secret));
        assertThat(newest().changes()).containsExactly(Change.secret("metrics.token"));
        settings.updatePart("later.", Map.of("name", "of a part that it does not know"));
        assertThat(newest().changes()).containsExactly(Change.secret("later.name"));
        String initial = access.initialPassword().orElseThrow();
        access.changePassword(initial.toCharArray(), secret.toCharArray(), "10.0.0.1");
        assertThat(access.login("not-".concat(secret).toCharArray(), "10.0.0.1"))
                .isEqualTo(AdminPassword.Login.WRONG);
        String rows = database.jdbi()
                .withHandle(h -> String.join(
                        "\n",
                        h.createQuery("select who || source || event || changes from audit")
                                .mapTo(String.class)
                                .list()));
        assertThat(rows).contains("PASSWORD_CHANGED", "LOG_IN_FAILED").doesNotContain(secret, initial);
        assertThat(Files.size(folder.resolve("device.db"))).isPositive();
    }

    @Test
    void logInsStandWithTheirPlace() {
        access.login(access.initialPassword().orElseThrow().toCharArray(), "fe80::1%eth0");
        assertThat(newest().event()).isEqualTo(AuditEvent.LOGGED_IN);
        assertThat(newest().actor()).isEqualTo(Actor.administrator("fe80::1%eth0"));
        access.login("wrong-one".toCharArray(), "10.0.0.9");
        access.login("wrong-two".toCharArray(), "10.0.0.9");
        access.login("wrong-too".toCharArray(), "panel");
        assertThat(log.failedLogIns())
                .extracting(FailedLogIns::actor, FailedLogIns::count)
                .containsExactlyInAnyOrder(tuple(Actor.stranger("10.0.0.9"), 2), tuple(Actor.PANEL, 1));
    }

    @Test
    void itIsBoundedAndWrongPasswordsPushOutNoChange() {
        log.note(VERA, AuditEvent.PASSWORD_CHANGED);
        database.jdbi().useTransaction(h -> {
            for (int i = 0; i < AuditLog.MOST_FAILED + 50; i++) {
                log.note(h, AuditEvent.LOG_IN_FAILED, List.of());
            }
        });
        assertThat(log.count()).isEqualTo(AuditLog.MOST_FAILED + 1);
        database.jdbi().useTransaction(h -> {
            for (int i = 0; i < AuditLog.MOST_CHANGES + 20; i++) {
                log.note(h, AuditEvent.JOB_CANCELLED, List.of(Change.fact("job", Integer.toString(i))));
            }
        });
        assertThat(log.count()).isEqualTo(AuditLog.MOST_FAILED + AuditLog.MOST_CHANGES);
        assertThat(newest().changes().get(0).after()).isEqualTo(Integer.toString(AuditLog.MOST_CHANGES + 19));
        List<Long> ids = new ArrayList<>();
        log.each(entry -> ids.add(entry.id()));
        assertThat(ids).hasSize(log.count()).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void pagesFollowEachOther() {
        for (int i = 0; i < 7; i++) {
            log.note(VERA, AuditEvent.LOGGED_OUT);
        }
        List<AuditEntry> first = log.entries(Long.MAX_VALUE, 3);
        List<AuditEntry> second = log.entries(first.get(2).id(), 3);
        assertThat(first).extracting(AuditEntry::id).containsExactly(7L, 6L, 5L);
        assertThat(second).extracting(AuditEntry::id).containsExactly(4L, 3L, 2L);
    }

    @Test
    void aLineStaysALine() {
        log.note(VERA, AuditEvent.SETTINGS, Change.of("name\twith\ntabs", "a\r\nb", "c\u0007" + "x".repeat(5000)));
        Change change = newest().changes().get(0);
        assertThat(newest().changes()).hasSize(1);
        assertThat(change.name()).isEqualTo("name with tabs");
        assertThat(change.before()).isEqualTo("a  b");
        assertThat(change.after()).hasSize(300).startsWith("c xxx");
    }

    @Test
    void whatAnotherVersionWroteIsShownToo() {
        database.jdbi()
                .useHandle(h -> h.execute("insert into audit (at, who, source, event, failed, changes)"
                        + " values (1, 'CARD', '', 'TELEPORTED', 0, 'a\tb\tc')"));
        assertThat(newest().event()).isEqualTo(AuditEvent.UNKNOWN);
        assertThat(newest().actor()).isEqualTo(Actor.DEVICE);
    }

    private AuditEntry newest() {
        return log.entries(Long.MAX_VALUE, 1).get(0);
    }
}
