package io.mailpanel.hardware;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Led;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens Pi4J's mock pins with the numbers (BCM) of the reference wiring. */
final class MockPins {
    private static final Map<Led, Integer> LAMPS = Map.of(Led.POWER, 17, Led.DATA, 27, Led.ERROR, 22);
    private static final Map<Button, Integer> BUTTONS = Map.of(Button.HOME, 5, Button.BACK, 6);

    // Held, for a logger that nobody holds forgets its level.
    private static final Logger PI4J = Logger.getLogger("com.pi4j");
    private static final Logger DETECTION = Logger.getLogger("com.pi4j.boardinfo");

    private MockPins() {}

    static Pins open() {
        PI4J.setLevel(Level.WARNING);
        // Off a Pi, the detection of the board logs errors that tell nothing here.
        DETECTION.setLevel(Level.OFF);
        // Explicit providers: the automatic context silently takes whatever it finds.
        Context context = Pi4J.newContextBuilder()
                .noAutoDetect()
                .disableShutdownHook()
                .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
                .build();
        Map<Led, DigitalOutput> lamps = new EnumMap<>(Led.class);
        LAMPS.forEach((led, bcm) -> lamps.put(
                led,
                context.create(DigitalOutput.newConfigBuilder(context)
                        .id("led-" + led.name().toLowerCase(Locale.ROOT))
                        .address(bcm)
                        .initial(DigitalState.LOW)
                        .shutdown(DigitalState.LOW)
                        .build())));
        Map<Button, DigitalInput> buttons = new EnumMap<>(Button.class);
        BUTTONS.forEach((button, bcm) -> {
            DigitalInput input = context.create(DigitalInput.newConfigBuilder(context)
                    .id("button-" + button.name().toLowerCase(Locale.ROOT))
                    .address(bcm)
                    .pull(PullResistance.PULL_UP)
                    .build());
            // A mock input starts low whatever its pull is, which would be a pressed button.
            ((MockDigitalInput) input).mockState(DigitalState.HIGH);
            buttons.put(button, input);
        });
        return new Pins(context, lamps, buttons);
    }
}
