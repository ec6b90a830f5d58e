package io.mailpanel.hardware.gpio;

import com.pi4j.context.Context;
import com.pi4j.exception.InitializeException;
import com.pi4j.exception.ShutdownException;
import com.pi4j.io.exception.IOException;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputBase;
import com.pi4j.io.gpio.digital.DigitalOutputConfig;
import com.pi4j.io.gpio.digital.DigitalOutputProvider;
import com.pi4j.io.gpio.digital.DigitalState;

/** An output line. It has its initial level from the first moment on, and its shutdown level before it is given back. */
final class CdevOutput extends DigitalOutputBase {
    private final CdevGpio gpio;
    private GpioLine line;

    CdevOutput(CdevGpio gpio, DigitalOutputProvider provider, DigitalOutputConfig config) {
        super(provider, config);
        this.gpio = gpio;
    }

    @Override
    public DigitalOutput initialize(Context context) throws InitializeException {
        boolean high = config.initialState() == DigitalState.HIGH;
        line = gpio.take(config, GpioAbi.OUTPUT, 0, high);
        state = DigitalState.getState(high);
        return super.initialize(context);
    }

    @Override
    public synchronized DigitalOutput state(DigitalState wanted) throws IOException {
        if (wanted == DigitalState.UNKNOWN) {
            throw new IOException("An output is high or low");
        }
        try {
            line.set(wanted.isHigh());
        } catch (GpioException e) {
            throw new IOException(e.getMessage(), e);
        }
        return super.state(wanted);
    }

    @Override
    public synchronized DigitalOutput shutdown(Context context) throws ShutdownException {
        if (line == null) {
            return super.shutdown(context);
        }
        try {
            return super.shutdown(context);
        } finally {
            line.close();
            line = null;
        }
    }
}
