package io.mailpanel.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp://printer.example",
                "tcp://192.168.1.9:9100/",
                "tcp://[::1]:9101",
                "usb:/dev/usb/lp0",
                "usb:///dev/usb/lp0",
                "serial:/dev/ttyUSB0",
                "serial:/dev/ttyAMA0?baud=9600&flow=rts",
                "serial:///dev/ttyS0?flow=dtr",
                "pty:/tmp/printer",
                "pty:/tmp/printer?baud=9600&flow=xon",
                "none:"
            })
    void takesTheAllowedForms(String address) {
        try (PrinterPort port = Printers.open(address)) {
            assertThat(port).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lp0",
                "tcp:",
                "tcp:printer",
                "tcp://",
                "tcp://printer:0",
                "tcp://printer:70000",
                "tcp://a b",
                "tcp://printer/queue",
                "tcp://user@printer",
                "usb:lp0",
                "usb://host/dev/lp0",
                "usb:/dev/usb/lp0?baud=9600",
                "usb:/dev/usb/lp0#1",
                "none:x",
                "http://printer:9100",
                "serial:ttyUSB0",
                "serial://host/dev/ttyUSB0",
                "serial:/dev/ttyUSB0?baud=9601",
                "serial:/dev/ttyUSB0?baud=fast",
                "serial:/dev/ttyUSB0?flow=maybe",
                "serial:/dev/ttyUSB0?parity=odd",
                "serial:/dev/ttyUSB0?baud",
                "pty:/tmp/printer?flow=rts"
            })
    void anyOtherIsRefusedWithTheAllowedOnes(String address) {
        assertThatThrownBy(() -> Printers.open(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(address)
                .hasMessageContainingAll(
                        "tcp://host:9100", "usb:/dev/usb/lp0", "serial:/dev/ttyUSB0?baud=19200", "none:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://printer:9100 | there is no wire http:",
                "lp0 | it says no kind of wire",
                "tcp://a b | it is no address",
                "tcp://printer:70000 | after tcp:// come a host and perhaps a port, 1 to 65535, and nothing else",
                "usb:lp0 | after usb: comes the device's path",
                "usb:/dev/usb/lp0?baud=9600 | a USB printer has no options",
                "serial:/dev/ttyUSB0?baud=9601 | there is no baud rate 9601; allowed are 1200, 2400, 4800, 9600",
                "serial:/dev/ttyUSB0?flow=maybe | there is no flow=maybe; allowed are none, rts, dtr and xon",
                "serial:/dev/ttyUSB0?parity=odd | there is no option parity; allowed are baud and flow",
                "pty:/tmp/printer?flow=rts | a pty has no wires for flow=rts; allowed are none and xon",
            })
    void whatIsWrongIsSaidInWords(String address, String why) {
        assertThat(Printers.problem(address).orElseThrow()).startsWith(why);
        assertThat(Printers.problem("tcp://printer")).isEmpty();
    }

    @Test
    void noPrinterIsDisconnectedAndPrintsNothing() {
        try (PrinterPort none = Printers.open("none:")) {
            assertThat(none.status()).isEqualTo(PrinterStatus.DISCONNECTED);
            assertThatThrownBy(() -> none.print(new byte[] {'x'}))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No printer is configured");
        }
    }

    @Test
    void aMissingDeviceIsDisconnectedAndSaysWhatToDo(@TempDir Path folder) {
        Path device = folder.resolve("lp7");
        try (PrinterPort port = Printers.open(URI.create("usb:" + device))) {
            assertThat(port.status()).isEqualTo(PrinterStatus.DISCONNECTED);
            assertThatThrownBy(() -> port.print(new byte[] {'x'}))
                    .isInstanceOf(IOException.class)
                    .hasMessage("There is no " + device + "; is the printer plugged in and on?");
            assertThat(device).doesNotExist();
        }
    }

    @Test
    void aFileIsNoPrinter(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Vera");
        try (PrinterPort port = Printers.open("usb:" + file)) {
            assertThatThrownBy(() -> port.print(new byte[] {'x'})).hasMessage(file + " is not a printer's device");
            assertThat(file).hasContent("Dear Vera");
        }
    }

    @Test
    void aUsbDeviceThatHasNothingToSayIsUnknownAndPrints() throws IOException {
        try (PrinterPort port = Printers.open("usb:/dev/null")) {
            assertThat(port.status()).isEqualTo(PrinterStatus.UNKNOWN);
            port.print(new byte[10_000]);
        }
    }
}
