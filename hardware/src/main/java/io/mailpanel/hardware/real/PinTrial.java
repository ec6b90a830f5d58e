package io.mailpanel.hardware.real;

import com.pi4j.context.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens each pin of a wiring for a moment, so that every one that cannot be used is found, not only the first. */
public final class PinTrial {
    private PinTrial() {}

    /**
     * How one pin did.
     *
     * @param key in mailpanel.toml
     * @param problem why it cannot be used, with its holder if somebody has it; empty if it can
     */
    public record Tried(String key, int bcm, Optional<String> problem) {}

    /**
     * Tries the pins of this machine, in the wiring's order, and gives all back.
     *
     * @throws BoardException if this is no board that we know, or it has no such GPIO chip
     */
    public static List<Tried> of(PiBoards.Options options) {
        Context context =
                PiBoards.context(options, PiModel.detect(options.files().model()));
        try {
            return of(context, options.pins(), options.timing().debounce());
        } finally {
            context.shutdown();
        }
    }

    static List<Tried> of(Context context, PinMap pins, Duration debounce) {
        List<Tried> tried = new ArrayList<>();
        for (Wire wire : pins.wires()) {
            tried.add(new Tried(wire.name(), wire.bcm(), OpenPins.problem(context, wire, debounce)));
        }
        return List.copyOf(tried);
    }
}
