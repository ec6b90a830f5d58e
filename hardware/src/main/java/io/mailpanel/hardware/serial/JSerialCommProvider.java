package io.mailpanel.hardware.serial;

import com.pi4j.io.serial.Serial;
import com.pi4j.io.serial.SerialConfig;
import com.pi4j.io.serial.SerialProvider;
import com.pi4j.io.serial.SerialProviderBase;

/**
 * A Pi4J plugin for serial lines over jSerialComm: Pi4J 2 has none of its own that works on a Pi 5, a PC or a pty (FACTS 4).
 * Add it to a context with {@code Pi4J.newContextBuilder().noAutoDetect().add(new JSerialCommProvider())}.
 */
public final class JSerialCommProvider extends SerialProviderBase implements SerialProvider {
    /** Its id in a Pi4J context. */
    public static final String ID = "mailpanel-jserialcomm";
    /** The configuration's property that asks for DTR/DSR flow control, which Pi4J's own FlowControl lacks: "true". */
    public static final String DTR_PROPERTY = "mailpanel.dtr";

    /** Cheap; loads nothing native yet. */
    public JSerialCommProvider() {
        super(ID, "Serial lines over jSerialComm");
    }

    /** {@inheritDoc} The line is not open yet. */
    @Override
    public Serial create(SerialConfig config) {
        Serial serial = new JSerialCommSerial(this, config);
        context().registry().add(serial);
        return serial;
    }
}
