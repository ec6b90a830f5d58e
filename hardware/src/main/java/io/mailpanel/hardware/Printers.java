package io.mailpanel.hardware;

import io.mailpanel.hardware.serial.SerialLines;
import io.mailpanel.hardware.serial.SerialSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Opens printers by address. */
public final class Printers {
    private static final int RAW_PORT = 9100;
    private static final String FORMS = "allowed are tcp://host or tcp://host:9100 (a network printer),"
            + " usb:/dev/usb/lp0 (a USB printer's device), serial:/dev/ttyUSB0?baud=19200&flow=none (a serial line; flow"
            + " none, rts, dtr or xon), pty:/path (a pseudo terminal) and none: (no printer)";

    private Printers() {}

    /**
     * A printer by its address. Connects to nothing yet.
     *
     * @param address {@code tcp://host:9100} (9100 if no port is given), {@code usb:/dev/usb/lp0},
     *     {@code serial:/dev/ttyUSB0?baud=19200&flow=none|rts|dtr|xon}, {@code pty:/path?baud=9600} or {@code none:}
     * @throws IllegalArgumentException for any other address; the message lists the allowed forms
     */
    public static PrinterPort open(String address) {
        return open(address, PrinterTraits.USUAL);
    }

    /** The same for a printer of which more is known. */
    public static PrinterPort open(String address, PrinterTraits traits) {
        // java.net.URI does not take a scheme with nothing after it.
        if (address.equals("none:")) {
            return new None();
        }
        try {
            return open(new URI(address), traits);
        } catch (URISyntaxException e) {
            throw new Refused(address, "it is no address");
        }
    }

    /**
     * What is wrong with an address, in words; empty if it is a printer's. Connects to nothing.
     *
     * @param address as for {@link #open(String)}
     */
    public static Optional<String> problem(String address) {
        try (PrinterPort port = open(address)) {
            return port == null ? Optional.of("it is no address") : Optional.empty();
        } catch (Refused e) {
            return Optional.of(e.why);
        }
    }

    /** The same for an address that has been parsed already; {@code none:} can only be given as text. */
    public static PrinterPort open(URI address) {
        return open(address, PrinterTraits.USUAL);
    }

    /** The same for a printer of which more is known. */
    public static PrinterPort open(URI address, PrinterTraits traits) {
        String scheme = address.getScheme() == null ? "" : address.getScheme();
        return switch (scheme) {
            case "tcp" -> tcp(address, traits);
            case "usb" -> usb(address, traits);
            case "serial", "pty" -> serial(address, traits);
            default ->
                throw new Refused(
                        address.toString(),
                        scheme.isEmpty() ? "it says no kind of wire" : "there is no wire " + scheme + ":");
        };
    }

    private static PrinterPort tcp(URI address, PrinterTraits traits) {
        int port = address.getPort() < 0 ? RAW_PORT : address.getPort();
        boolean plain = address.getHost() != null
                && address.getUserInfo() == null
                && address.getQuery() == null
                && address.getFragment() == null
                && (address.getPath().isEmpty() || address.getPath().equals("/"));
        if (!plain || port < 1 || port > 65535) {
            throw new Refused(
                    address.toString(), "after tcp:// come a host and perhaps a port, 1 to 65535, and nothing else");
        }
        String host = address.getHost().replaceAll("^\\[|]$", "");
        return new WirePrinter(
                "The printer at " + host, deadline -> TcpWire.open(host, port, deadline, Wire.STALL), traits);
    }

    private static PrinterPort usb(URI address, PrinterTraits traits) {
        if (address.getPath() == null || !address.getPath().startsWith("/") || address.getHost() != null) {
            throw new Refused(address.toString(), "after usb: comes the device's path");
        }
        if (address.getQuery() != null || address.getFragment() != null) {
            throw new Refused(
                    address.toString(), "a USB printer has no options: nothing comes after the device's path");
        }
        Path device = Path.of(address.getPath());
        return new WirePrinter("The printer at " + device, deadline -> DeviceWire.open(device), traits);
    }

    private static PrinterPort serial(URI address, PrinterTraits traits) {
        SerialSettings settings;
        try {
            settings = SerialSettings.of(address);
        } catch (IllegalArgumentException e) {
            throw new Refused(address.toString(), e.getMessage());
        }
        SerialLines lines = new SerialLines(settings);
        AtomicReference<Runnable> news = new AtomicReference<>(() -> {});
        KeptWire wire = new KeptWire(
                deadline -> SerialWire.open(lines, Wire.STALL, () -> news.get().run()));
        WirePrinter printer = new WirePrinter(
                "The printer at " + settings.device(),
                wire,
                traits,
                new WirePrinter.Speed(settings.baud(), settings.flow() != SerialSettings.Flow.NONE),
                () -> {
                    wire.close();
                    lines.close();
                });
        news.set(printer::heardNews);
        return printer;
    }

    private static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String why;

        Refused(String address, String why) {
            super("The printer's address " + address + " is not understood: " + why + "; " + FORMS);
            this.why = why;
        }
    }

    private static final class None implements PrinterPort {
        @Override
        public PrinterStatus status() {
            return PrinterStatus.DISCONNECTED;
        }

        @Override
        public boolean configured() {
            return false;
        }

        @Override
        public void print(byte[] job, JobPosition from) throws IOException {
            throw new IOException("No printer is configured");
        }

        @Override
        public void close() {
            // There is nothing open.
        }
    }
}
