package io.mailpanel.hardware;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Opens printers by address. */
public final class Printers {
    private static final int RAW_PORT = 9100;
    private static final String FORMS = "allowed are tcp://host or tcp://host:9100 (a network printer),"
            + " usb:/dev/usb/lp0 (a USB printer's device) and none: (no printer)";

    private Printers() {}

    /**
     * A printer by its address. Connects to nothing yet.
     *
     * @param address {@code tcp://host:9100} (9100 if no port is given), {@code usb:/dev/usb/lp0} or {@code none:}
     * @throws IllegalArgumentException for any other address; the message lists the allowed forms
     */
    public static PrinterPort open(String address) {
        // java.net.URI does not take a scheme with nothing after it.
        if (address.equals("none:")) {
            return new None();
        }
        try {
            return open(new URI(address));
        } catch (URISyntaxException e) {
            throw refused(address);
        }
    }

    /** The same for an address that has been parsed already; {@code none:} can only be given as text. */
    public static PrinterPort open(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme();
        return switch (scheme) {
            case "tcp" -> tcp(address);
            case "usb" -> usb(address);
            default -> throw refused(address.toString());
        };
    }

    private static PrinterPort tcp(URI address) {
        int port = address.getPort() < 0 ? RAW_PORT : address.getPort();
        boolean plain = address.getHost() != null
                && address.getUserInfo() == null
                && address.getQuery() == null
                && address.getFragment() == null
                && (address.getPath().isEmpty() || address.getPath().equals("/"));
        if (!plain || port < 1 || port > 65535) {
            throw refused(address.toString());
        }
        String host = address.getHost().replaceAll("^\\[|]$", "");
        return new WirePrinter("The printer at " + host, deadline -> TcpWire.open(host, port, deadline, Wire.STALL));
    }

    private static PrinterPort usb(URI address) {
        if (address.getPath() == null || !address.getPath().startsWith("/") || address.getHost() != null) {
            throw refused(address.toString());
        }
        Path device = Path.of(address.getPath());
        return new WirePrinter("The printer at " + device, deadline -> DeviceWire.open(device));
    }

    private static IllegalArgumentException refused(String address) {
        return new IllegalArgumentException("The printer's address " + address + " is not understood; " + FORMS);
    }

    private static final class None implements PrinterPort {
        @Override
        public PrinterStatus status() {
            return PrinterStatus.DISCONNECTED;
        }

        @Override
        public void print(byte[] job) throws IOException {
            throw new IOException("No printer is configured");
        }

        @Override
        public void close() {
            // There is nothing open.
        }
    }
}
