package io.mailpanel.hardware;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfig;
import com.pi4j.io.gpio.digital.DigitalInputProviderBase;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes a Pi4J context of Pi4J's mock pins. */
final class SimPins {
    // Held, for a logger that nobody holds forgets its level.
    private static final Logger PI4J = Logger.getLogger("com.pi4j");
    private static final Logger DETECTION = Logger.getLogger("com.pi4j.boardinfo");

    private SimPins() {}

    static Context open() {
        PI4J.setLevel(Level.WARNING);
        // Off a Pi, the detection of the board logs errors that tell nothing here.
        DETECTION.setLevel(Level.OFF);
        // Explicit providers: the automatic context silently takes whatever it finds.
        return Pi4J.newContextBuilder()
                .noAutoDetect()
                .disableShutdownHook()
                .add(new PulledInputs(), MockDigitalOutputProvider.newInstance())
                .build();
    }

    /** A mock input starts low whatever its pull is, which would be a pressed button; these start where they are pulled. */
    private static final class PulledInputs extends DigitalInputProviderBase {
        PulledInputs() {
            super("mailpanel-sim-digital-input", "Mock digital inputs that follow their pull");
        }

        @Override
        public DigitalInput create(DigitalInputConfig config) {
            MockDigitalInput input = new MockDigitalInput(this, config);
            context.registry().add(input);
            return input.mockState(DigitalState.getState(config.pull() == PullResistance.PULL_UP));
        }
    }
}
