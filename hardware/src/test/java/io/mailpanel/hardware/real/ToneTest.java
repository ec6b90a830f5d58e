package io.mailpanel.hardware.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.plugin.linuxfs.provider.pwm.LinuxFsPwmProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A buzzer on a PWM channel, in a folder laid out as sysfs is. */
final class ToneTest {
    private static final PinMap NO_PINS = new PinMap(Map.of(), Set.of(), Map.of());

    @TempDir
    private Path pwm;

    @Test
    void soundsWithItsPitchAndEndsSilent() throws Exception {
        Path channel = Files.createDirectories(pwm.resolve("pwmchip2/pwm1"));
        Files.writeString(pwm.resolve("pwmchip2/npwm"), "2\n");
        Files.writeString(pwm.resolve("pwmchip2/unexport"), "");
        for (String attribute : new String[] {"enable", "period", "duty_cycle"}) {
            Files.writeString(channel.resolve(attribute), "0\n");
        }
        Files.writeString(channel.resolve("polarity"), "normal\n");

        OpenPins pins = OpenPins.open(context(2), NO_PINS, Duration.ZERO, Optional.of(new Tone(2, 1, 2500)));
        pins.sound(true);
        assertThat(channel.resolve("enable")).hasContent("1");
        assertThat(channel.resolve("period")).hasContent("400000");
        assertThat(channel.resolve("duty_cycle")).hasContent("200000");
        pins.sound(false);
        assertThat(channel.resolve("enable")).hasContent("0");

        pins.sound(true);
        pins.close();
        assertThat(channel.resolve("enable")).hasContent("0");
        assertThat(pwm.resolve("pwmchip2/unexport")).hasContent("1");
    }

    @Test
    void aChannelThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> OpenPins.open(context(7), NO_PINS, Duration.ZERO, Optional.of(new Tone(7, 0, 2500))))
                .isInstanceOf(BoardException.class)
                .hasMessageContainingAll("board.buzzer", "pwmchip7");
    }

    private Context context(int chip) {
        return Pi4J.newContextBuilder()
                .noAutoDetect()
                .disableShutdownHook()
                .add(LinuxFsPwmProvider.newInstance(pwm.toString(), chip))
                .build();
    }
}
