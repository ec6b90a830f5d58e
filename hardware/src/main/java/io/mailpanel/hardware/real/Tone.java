package io.mailpanel.hardware.real;

/**
 * A buzzer without a sound of its own, on a hardware PWM channel of the kernel's.
 *
 * @param chip the number of its /sys/class/pwm/pwmchipN
 * @param channel of the chip
 * @param hertz the tone, 100 to 20000
 */
public record Tone(int chip, int channel, int hertz) {
    public Tone {
        if (chip < 0 || channel < 0 || hertz < 100 || hertz > 20_000) {
            throw new IllegalArgumentException(
                    "No PWM tone: chip " + chip + ", channel " + channel + ", " + hertz + " Hz");
        }
    }
}
