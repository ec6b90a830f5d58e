package io.mailpanel.hardware.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PiModelTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Raspberry Pi 3 Model B Rev 1.2, PI_3, pinctrl-bcm2835",
        "Raspberry Pi 3 Model B Plus Rev 1.3, PI_3, pinctrl-bcm2835",
        "Raspberry Pi 4 Model B Rev 1.4, PI_4, pinctrl-bcm2711",
        "Raspberry Pi 5 Model B Rev 1.0, PI_5, pinctrl-rp1",
        "Raspberry Pi 5, PI_5, pinctrl-rp1",
        "Raspberry Pi Zero 2 W Rev 1.0, ZERO_2_W, pinctrl-bcm2835",
    })
    void knowsTheBoardsItRunsOn(String text, PiModel model, String chip) throws Exception {
        assertThat(PiModel.detect(model(text))).isEqualTo(model);
        assertThat(model.chipLabel()).isEqualTo(chip);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Raspberry Pi 2 Model B Rev 1.1",
                "Raspberry Pi Zero W Rev 1.1",
                "Raspberry Pi 500 Rev 1.0",
                "Radxa ROCK 5B",
                ""
            })
    void refusesAnyOtherWithWhatWasFound(String text) throws Exception {
        Path file = model(text);
        assertThatThrownBy(() -> PiModel.detect(file))
                .isInstanceOf(BoardException.class)
                .hasMessageContainingAll("\"" + text + "\"", "Raspberry Pi Zero 2 W", "board.type");
    }

    @Test
    void refusesAMachineWithoutADeviceTree() {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> PiModel.detect(none))
                .isInstanceOf(BoardException.class)
                .hasMessageContainingAll(none.toString(), "no device tree", "board.type");
    }

    private Path model(String text) throws Exception {
        return Files.writeString(folder.resolve("model"), text + "\0");
    }
}
