package io.mailpanel.hardware.gpio;

import com.pi4j.context.Context;
import com.pi4j.exception.ShutdownException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;

/** Makes Pi4J's inputs on a chip. */
final class CdevInputProvider extends DigitalInputProviderBase {
    private final CdevGpio gpio;

    CdevInputProvider(CdevGpio gpio) {
        super("mailpanel-cdev-digital-input", "GPIO character device: digital inputs");
        this.gpio = gpio;
    }

    @Override
    public DigitalInput create(DigitalInputConfig config) {
        DigitalInput input = new CdevInput(gpio, this, config);
        context.registry().add(input);
        return input;
    }

    @Override
    public DigitalInputProvider shutdown(Context context) throws ShutdownException {
        try {
            return super.shutdown(context);
        } finally {
            gpio.close();
        }
    }
}
