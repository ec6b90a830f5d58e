package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.boot.config.ScreenSize;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.democloud.fault.Switch;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandTest {
    @Test
    void everyOptionIsTaken() throws Exception {
        Command command = Command.parse(
                "run",
                "--config",
                "/a/b.toml",
                "--data",
                "/d",
                "--lang",
                "ru",
                "--screen",
                "10in-1280x800",
                "--fault",
                "mail-busyx3",
                "--fault",
                "aadsts-53003:vera@contoso.example");
        assertThat(command.config()).contains(Path.of("/a/b.toml"));
        assertThat(command.data()).contains(Path.of("/d"));
        assertThat(command.language()).contains(Language.RU);
        assertThat(command.screen()).contains(ScreenSize.TEN);
        assertThat(command.faults())
                .containsExactly(new Switch("mail-busy", "", 3), new Switch("aadsts-53003", "vera@contoso.example", 0));
    }

    @Test
    void noOptionIsNeeded() throws Exception {
        Command command = Command.parse("run");
        assertThat(command.config()).isEmpty();
        assertThat(command.language()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "start",
                "run --config",
                "run --lang de",
                "run --screen 9in",
                "run --colour red",
                "run x",
                "run --fault nothing",
                "run --fault mail-refusedx2",
                "run --fault mail-busy:nobody@contoso.example"
            })
    void anythingElseIsRefusedWithTheUsage(String line) {
        assertThatThrownBy(() -> Command.parse(line.isEmpty() ? new String[0] : line.split(" ")))
                .isInstanceOf(Command.Wrong.class)
                .hasMessageContaining(Command.USAGE);
    }
}
