package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.boot.Program.Outcome;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Connection Test as a program. */
@Timeout(120)
final class DiagnoseMainTest {
    @TempDir
    Path folder;

    @Test
    void aFailedStepEndsWithOneAndSaysWhatToDo() throws Exception {
        Outcome outcome = diagnose(config(), "--lang", "en");
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.output())
                .contains("Connection test: localhost:")
                .containsPattern("Find the server's name \\(DNS\\) +Good +\\d+ ms +127\\.0\\.0\\.1")
                .containsPattern("Ask what the server offers +Good")
                .containsPattern("Authenticate the account +Failed")
                .contains("Sign-in error", "Administrator: sign in on ");
        Outcome russian = diagnose(config(), "--lang", "ru");
        assertThat(russian.code()).isEqualTo(1);
        assertThat(russian.output()).contains("Ошибка входа", "Администратор");
    }

    @Test
    void aWrongConfigurationEndsWithTwo() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.toml"), "[mail]\nhosts = 7\n");
        Outcome outcome = diagnose(wrong);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errors()).contains("mailpanel: ", "wrong.toml");
        assertThatThrownBy(() -> DiagnoseCommand.parse("--colour", "red"))
                .hasMessage("there is no option --colour\n" + DiagnoseCommand.USAGE);
        assertThatThrownBy(() -> DiagnoseCommand.parse("--screen", "x")).hasMessageContaining("usage: diagnose");
        assertThat(DiagnoseCommand.parse("--lang", "ru").language()).contains(Language.RU);
    }

    @Test
    void beneathARunningDeviceItSaysWhereToRunIt() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        try (InstanceLock running = InstanceLock.take(folder.resolve("data"))) {
            Outcome outcome = diagnose(config(), "--lang", "en");
            assertThat(outcome.code()).as(running.toString()).isEqualTo(3);
            assertThat(outcome.errors()).contains("Network > Email Server > Connection Test", "end the device first");
        }
    }

    @Test
    void aDatabaseOfNoUseIsSaidAndStaysAsItIs() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path file = Files.writeString(data.resolve("mailpanel.db"), "no database any more".repeat(500));
        byte[] damaged = Files.readAllBytes(file);
        unusable(file, "is damaged", "повреждены");
        assertThat(file).hasBinaryContent(damaged);
        Files.delete(file);
        Database.open(file).close();
        Files.createDirectories(data.resolve("outbox"));
        Files.writeString(data.resolve("outbox/message.eml"), "a message");
        unusable(file, "is damaged", "повреждены");
        try (Database newer = Database.open(file)) {
            newer.jdbi().useHandle(h -> h.execute("insert into schema_part values ('settings', 99)"));
        }
        unusable(file, "of a newer program", "более новой программой");
        assertThat(data).isDirectoryNotContaining("glob:**mailpanel-*");
    }

    private void unusable(Path file, String english, String russian) throws Exception {
        Outcome outcome = diagnose(config(), "--lang", "en");
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(1);
        assertThat(outcome.errors())
                .contains("mailpanel: The stored data in " + file, english, "tart the device")
                .doesNotContain("SQLITE", "Exception");
        assertThat(diagnose(config(), "--lang", "ru").errors()).contains(russian, "апустите устройство");
    }

    private Path config() throws Exception {
        return Files.writeString(
                folder.resolve("mailpanel.toml"), "cloud = \"demo\"\ndata = \"" + folder.resolve("data") + "\"\n");
    }

    private Outcome diagnose(Path config, String... options) throws Exception {
        return Program.run(DiagnoseMain.class, folder, "", config, options);
    }
}
