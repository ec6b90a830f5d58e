package io.mailpanel.hardware.serial;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.serial.FlowControl;
import com.pi4j.io.serial.Serial;
import io.mailpanel.hardware.serial.SerialSettings.Flow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens one serial line through Pi4J, again and again. The Pi4J context is made at the first use. Not thread-safe. */
public final class SerialLines implements AutoCloseable {
    private static final String ID = "printer";
    /** A pty has no speed; its device wants one all the same. */
    private static final int ANY_BAUD = 115200;

    // Held, for a logger that nobody holds forgets its level.
    private final Logger pi4j = Logger.getLogger("com.pi4j");
    private final Logger detection = Logger.getLogger("com.pi4j.boardinfo");
    private final SerialSettings settings;
    private Context context;

    /** @param settings the line */
    public SerialLines(SerialSettings settings) {
        this.settings = settings;
    }

    /**
     * Opens the line; {@link #release} it before it is opened again.
     *
     * @throws LineInUse if another program has it open for itself
     * @throws IOException if it is not there or not ours; the message says what to do
     */
    public Serial open() throws IOException {
        release();
        Context pi4jContext = context();
        Serial serial = pi4jContext.create(Serial.newConfigBuilder(pi4jContext)
                .id(ID)
                .device(settings.device().toString())
                .baud8N1(settings.baud() == 0 ? ANY_BAUD : settings.baud())
                .flowControl(flow(settings.flow()))
                .provider(JSerialCommProvider.ID)
                .load(Map.of(JSerialCommProvider.DTR_PROPERTY, String.valueOf(settings.flow() == Flow.DTR)))
                .build());
        try {
            serial.open();
            return serial;
        } catch (UncheckedIOException e) {
            release();
            throw e.getCause();
        }
    }

    private Context context() {
        if (context == null) {
            pi4j.setLevel(Level.WARNING);
            // Off a Pi, the detection of the board logs errors that tell nothing here.
            detection.setLevel(Level.OFF);
            context = Pi4J.newContextBuilder()
                    .noAutoDetect()
                    .disableShutdownHook()
                    .add(new JSerialCommProvider())
                    .build();
        }
        return context;
    }

    private static FlowControl flow(Flow flow) {
        return switch (flow) {
            case NONE, DTR -> FlowControl.NONE;
            case RTS -> FlowControl.HARDWARE;
            case XON -> FlowControl.SOFTWARE;
        };
    }

    /** Closes the line if it is open. */
    public void release() {
        if (context != null && context.registry().exists(ID)) {
            context.shutdown(ID);
        }
    }

    @Override
    public void close() {
        if (context != null) {
            context.shutdown();
            context = null;
        }
    }
}
