package io.mailpanel.hardware.gpio;

import com.pi4j.context.Context;
import com.pi4j.exception.ShutdownException;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalOutputProviderBase;

/** Makes Pi4J's outputs on a chip. */
final class CdevOutputProvider extends DigitalOutputProviderBase {
    private final CdevGpio gpio;

    CdevOutputProvider(CdevGpio gpio) {
        super("mailpanel-cdev-digital-output", "GPIO character device: digital outputs");
        this.gpio = gpio;
    }

    @Override
    public DigitalOutput create(DigitalOutputConfig config) {
        DigitalOutput output = new CdevOutput(gpio, this, config);
        context.registry().add(output);
        return output;
    }

    @Override
    public DigitalOutputProvider shutdown(Context context) throws ShutdownException {
        try {
            return super.shutdown(context);
        } finally {
            gpio.close();
        }
    }
}
