package io.mailpanel.hardware.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import io.mailpanel.hardware.real.PinTrial.Tried;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every pin is tried, whatever became of the one before. */
final class PinTrialTest {
    @TempDir
    private Path root;

    @Test
    void oneThatIsTakenDoesNotHideTheOthers() {
        Context context = Pi4J.newContextBuilder()
                .noAutoDetect()
                .disableShutdownHook()
                .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
                .build();
        try {
            // Somebody has the name already: Pi4J refuses it to the next one.
            context.create(DigitalInput.newConfigBuilder(context)
                    .id(Role.BUTTON_HOME.key())
                    .address(5)
                    .build());
            List<Tried> tried = PinTrial.of(context, PinMap.reference(), Duration.ofMillis(20));
            assertThat(tried).hasSize(PinMap.reference().roles().size());
            assertThat(tried).allSatisfy(pin -> assertThat(pin.problem().isPresent())
                    .as(pin.toString())
                    .isEqualTo(pin.key().equals("button_home")));
            assertThat(tried).extracting(Tried::bcm).containsExactlyInAnyOrder(17, 27, 22, 5, 6, 3, 23, 24, 12);
        } finally {
            context.shutdown();
        }
    }

    @Test
    void aMachineWithoutTheChipIsTold() throws Exception {
        Files.createDirectories(root.resolve("proc/device-tree"));
        Files.createDirectories(root.resolve("dev"));
        Files.writeString(root.resolve("proc/device-tree/model"), "Raspberry Pi 4 Model B Rev 1.4\0");
        PiBoards.Options options = new PiBoards.Options(
                PinMap.reference(),
                GpioDriver.CDEV,
                Optional.empty(),
                Optional.empty(),
                false,
                Timing.USUAL,
                new SystemFiles(root));
        assertThatThrownBy(() -> PinTrial.of(options))
                .isInstanceOf(BoardException.class)
                .hasMessageContaining("pinctrl-bcm2711");
    }
}
