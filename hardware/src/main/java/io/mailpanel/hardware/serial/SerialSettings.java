package io.mailpanel.hardware.serial;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A serial line: 8 data bits, no parity, 1 stop bit, raw.
 *
 * @param device the device, or a link to it
 * @param baud bits a second; 0 means as fast as it goes, which only a pty can
 * @param flow how the printer says "wait"
 */
public record SerialSettings(Path device, int baud, Flow flow) {
    /** What receipt printers with a serial plug most often come set to. */
    public static final int USUAL_BAUD = 19200;

    private static final List<Integer> BAUDS =
            List.of(1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600);

    /** Flow control. */
    public enum Flow {
        /** None: we keep to the printer's speed ourselves. */
        NONE,
        /** RTS/CTS. */
        RTS,
        /** DTR/DSR: the printer's DTR on our DSR. */
        DTR,
        /** XON/XOFF. */
        XON
    }

    /** @throws IllegalArgumentException for a baud rate that serial lines do not have */
    public SerialSettings {
        if (baud != 0 && !BAUDS.contains(baud)) {
            throw new IllegalArgumentException("there is no baud rate " + baud + "; allowed are "
                    + String.join(", ", BAUDS.stream().map(String::valueOf).toList()));
        }
    }

    /**
     * Reads {@code serial:/dev/ttyUSB0?baud=19200&flow=none} or {@code pty:/path}.
     *
     * @throws IllegalArgumentException with what is wrong, in words
     */
    public static SerialSettings of(URI address) {
        boolean pty = "pty".equals(address.getScheme());
        if (address.getHost() != null
                || address.getFragment() != null
                || address.getPath() == null
                || !address.getPath().startsWith("/")) {
            throw new IllegalArgumentException("after " + address.getScheme() + ": comes the device's path");
        }
        Map<String, String> options = options(address.getQuery());
        String baud = options.remove("baud");
        String flow = options.remove("flow");
        if (!options.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no option " + options.keySet().iterator().next() + "; allowed are baud and flow");
        }
        SerialSettings settings =
                new SerialSettings(Path.of(address.getPath()), baud(baud, pty ? 0 : USUAL_BAUD), flow(flow));
        if (pty && (settings.flow == Flow.RTS || settings.flow == Flow.DTR)) {
            throw new IllegalArgumentException("a pty has no wires for flow=" + flow + "; allowed are none and xon");
        }
        return settings;
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new HashMap<>();
        for (String option : query == null ? new String[0] : query.split("&")) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("\"" + option + "\" is not option=value");
            }
            options.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return options;
    }

    private static int baud(String value, int usual) {
        try {
            return value == null ? usual : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the baud rate \"" + value + "\" is not a number", e);
        }
    }

    private static Flow flow(String value) {
        if (value == null) {
            return Flow.NONE;
        }
        for (Flow flow : Flow.values()) {
            if (flow.name().toLowerCase(Locale.ROOT).equals(value)) {
                return flow;
            }
        }
        throw new IllegalArgumentException("there is no flow=" + value + "; allowed are none, rts, dtr and xon");
    }
}
