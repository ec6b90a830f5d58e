package io.mailpanel.hardware.gpio;

import com.pi4j.context.Context;
import com.pi4j.exception.InitializeException;
import com.pi4j.exception.ShutdownException;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputBase;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProvider;
import com.pi4j.io.gpio.digital.DigitalState;
import io.mailpanel.hardware.gpio.GpioAbi.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An input line; the kernel debounces it and stamps its edges ({@link CdevEdge}). Listeners run on the GPIO thread. */
final class CdevInput extends DigitalInputBase {
    private static final Logger LOG = LoggerFactory.getLogger(CdevInput.class);

    private final CdevGpio gpio;
    private GpioLine line;
    private int lastSequence;

    CdevInput(CdevGpio gpio, DigitalInputProvider provider, DigitalInputConfig config) {
        super(provider, config);
        this.gpio = gpio;
    }

    @Override
    public DigitalInput initialize(Context context) throws InitializeException {
        super.initialize(context);
        int debounce = config.debounce() == null ? 0 : Math.toIntExact(config.debounce());
        line = gpio.take(config, GpioAbi.INPUT | GpioAbi.EDGE_RISING | GpioAbi.EDGE_FALLING | bias(), debounce, false);
        gpio.watcher().watch(line.fd(), Kernel.POLLIN, this::edges);
        return this;
    }

    private long bias() {
        return switch (config.pull()) {
            case PULL_UP -> GpioAbi.BIAS_PULL_UP;
            case PULL_DOWN -> GpioAbi.BIAS_PULL_DOWN;
            case OFF -> GpioAbi.BIAS_DISABLED;
        };
    }

    private void edges() throws KernelException {
        for (Event event : line.events()) {
            int lost = event.lineSequence() - lastSequence - 1;
            if (lost > 0) {
                LOG.warn("{}: {} edges came too fast and were lost", name, lost);
            }
            lastSequence = event.lineSequence();
            dispatch(new CdevEdge(this, DigitalState.getState(event.rising()), event.nanos()));
        }
    }

    @Override
    public DigitalState state() {
        return DigitalState.getState(line.high());
    }

    @Override
    public DigitalInput shutdown(Context context) throws ShutdownException {
        if (line != null) {
            gpio.watcher().unwatch(line.fd());
            line.close();
        }
        return super.shutdown(context);
    }
}
