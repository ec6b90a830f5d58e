package io.mailpanel.hardware.real;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before a pin is touched, and what when the pins are opened. */
@Timeout(30)
final class PiBoardsTest {
    @TempDir
    private Path root;

    @BeforeEach
    void aPiWithoutPins() throws Exception {
        Files.createDirectories(root.resolve("proc/device-tree"));
        Files.createDirectories(root.resolve("dev"));
        Files.writeString(root.resolve("proc/device-tree/model"), "Raspberry Pi 5 Model B Rev 1.0\0");
    }

    @Test
    void anUnknownBoardIsRefused() throws Exception {
        Files.writeString(root.resolve("proc/device-tree/model"), "Radxa ROCK 5B\0");
        assertThatThrownBy(() -> PiBoards.create(options(PinMap.reference(), Optional.empty())))
                .isInstanceOf(BoardException.class)
                .hasMessageContaining("Radxa ROCK 5B");
    }

    @Test
    void everyFaultOfTheWiringIsTold() {
        PinMap map = new PinMap(Map.of(Role.LED_POWER, 40, Role.BUTTON_HOME, 14), Set.of(), Map.of());
        assertThatThrownBy(() -> PiBoards.create(options(map, Optional.empty())))
                .isInstanceOf(BoardException.class)
                .hasMessageContainingAll("board.led_power: GPIO40", "board.button_home: GPIO14");
    }

    @Test
    void aBuzzerIsWiredOneWayOnly() {
        assertThatThrownBy(() -> PiBoards.create(options(PinMap.reference(), Optional.of(new Tone(0, 0, 2700)))))
                .isInstanceOf(BoardException.class)
                .hasMessageContaining("board.buzzer");
    }

    @Test
    void aMissingChipIsToldWhenThePinsAreOpened() {
        try (WiredBoard board = PiBoards.create(options(PinMap.reference(), Optional.empty()))) {
            assertThatThrownBy(() -> board.opened().toCompletableFuture().join())
                    .cause()
                    .isInstanceOf(BoardException.class)
                    .hasMessageContainingAll(
                            "board.chip", "pinctrl-rp1", root.resolve("dev").toString());
        }
    }

    private PiBoards.Options options(PinMap map, Optional<Tone> tone) {
        return new PiBoards.Options(
                map, GpioDriver.CDEV, Optional.empty(), tone, true, Timing.USUAL, new SystemFiles(root));
    }
}
