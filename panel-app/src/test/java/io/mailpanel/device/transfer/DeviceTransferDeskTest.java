package io.mailpanel.device.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.access.AdminPassword;
import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.DeviceNames;
import io.mailpanel.device.settings.LanguagePart;
import io.mailpanel.device.settings.PortablePart;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.store.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import is kept whole or not at all, in the real database; secrets open by their passphrase alone. */
final class DeviceTransferDeskTest {
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    @TempDir
    private Path folder;

    private Database database;
    private SettingsStore settings;
    private DeviceNames names;
    private AdminPassword password;
    private AuditLog audit;

    @BeforeEach
    void open() {
        Clock clock = Clock.systemUTC();
        database = Database.open(folder.resolve("device.db"));
        settings = new SettingsStore(database);
        names = new DeviceNames(new DeviceInfo("Before", "", "Mailpanel", "MP-1", "1.0"), settings);
        password = new AdminPassword(database, clock);
        audit = new AuditLog(database, clock, new Acting());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whenTheLastPartCannotBeStoredTheFirstOnesAreAsTheyWereInMemoryAndOnTheDisk() throws Exception {
        settings.updateLanguage(Language.EN);
        List<String> heard = new ArrayList<>();
        settings.onChange(() -> heard.add(names.get().name()));
        Failing failing = new Failing();
        DeviceTransferDesk desk = desk(names.portable(), new LanguagePart(settings), failing);
        byte[] file =
                "{\"product\":\"Mailpanel\",\"schema\":1,\"settings\":{\"device.name\":\"After\",\"language\":\"RU\"}}"
                        .getBytes(StandardCharsets.UTF_8);
        int before = audit.count();

        assertThatThrownBy(() -> desk.apply(desk.read(file, new char[0]), confirmation()))
                .hasMessageContaining("no room");
        assertThat(failing.takenBack).isTrue();
        assertThat(names.get().name()).isEqualTo("Before");
        assertThat(settings.language()).isEqualTo(Language.EN);
        assertThat(settings.part("device.")).isEmpty();
        assertThat(new SettingsStore(database).language()).isEqualTo(Language.EN);
        assertThat(audit.count()).isEqualTo(before);
        assertThat(heard).as("nobody is told of what did not happen").isEmpty();

        failing.fails = false;
        desk.apply(desk.read(file, new char[0]), confirmation());
        assertThat(names.get().name()).isEqualTo("After");
        assertThat(new SettingsStore(database).language()).isEqualTo(Language.RU);
        assertThat(heard).as("once, and of all of it").containsExactly("After");
    }

    @Test
    void sealedSecretsOpenByTheirPassphraseAloneAndUnchanged() {
        Map<String, String> secrets = Map.of("mail.password", "Вера \"1\"\n2");
        SealedSecrets sealed = SealedSecrets.seal(secrets, PASSPHRASE);
        assertThat(sealed.open(PASSPHRASE).orElseThrow()).isEqualTo(SettingsJson.write(secrets));
        assertThat(sealed.open("correct horse batterz".toCharArray())).isEmpty();
        SealedSecrets again = SealedSecrets.seal(secrets, PASSPHRASE);
        assertThat(again.data()).isNotEqualTo(sealed.data());
        assertThat(again.salt()).isNotEqualTo(sealed.salt());
        assertThat(new SealedSecrets(sealed.iterations(), sealed.salt(), again.nonce(), sealed.data()).open(PASSPHRASE))
                .isEmpty();
        char[] data = sealed.data().toCharArray();
        data[3] = data[3] == 'A' ? 'B' : 'A';
        assertThat(new SealedSecrets(sealed.iterations(), sealed.salt(), sealed.nonce(), new String(data))
                        .open(PASSPHRASE))
                .isEmpty();
    }

    private DeviceTransferDesk desk(PortablePart... parts) {
        return new DeviceTransferDesk(settings, List.of(parts), password, audit, names, Clock.systemUTC());
    }

    private Confirmation confirmation() {
        return new Confirmation(password.initialPassword().orElseThrow().toCharArray(), "panel");
    }

    /** A part whose file does not fit on the disk any more. */
    private static final class Failing implements PortablePart {
        private boolean fails = true;
        private boolean takenBack;

        @Override
        public Map<String, String> values() {
            return Map.of();
        }

        @Override
        public Draft draft(Map<String, String> values, Map<String, String> secrets) {
            return new Draft() {
                @Override
                public List<Change> changes() {
                    return List.of();
                }

                @Override
                public void store() throws Exception {
                    if (fails) {
                        throw new IllegalStateException("no room");
                    }
                }

                @Override
                public void takeBack() {
                    takenBack = true;
                }
            };
        }
    }
}
