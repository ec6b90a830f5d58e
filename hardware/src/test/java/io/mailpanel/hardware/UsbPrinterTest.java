package io.mailpanel.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over a real character device: a pty, whose other end is a small program. */
@Timeout(20)
final class UsbPrinterTest {
    private static final String ASKED = "100401100402100404";

    private Process printer;
    private BufferedReader said;

    private PrinterPort start(String answers, int bytes) throws IOException, URISyntaxException {
        Path program =
                Path.of(UsbPrinterTest.class.getResource("pty_printer.py").toURI());
        printer = new ProcessBuilder(List.of("python3", program.toString(), answers, String.valueOf(bytes)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        said = printer.inputReader(StandardCharsets.UTF_8);
        return Printers.open("usb:" + said.readLine());
    }

    @AfterEach
    void end() throws InterruptedException {
        printer.destroy();
        printer.waitFor();
    }

    @Test
    void readsTheStatusAndPrints() throws Exception {
        try (PrinterPort port = start("answers", 9 + 9 + 3 + 2 + 3 + 9)) {
            assertThat(port.status()).isEqualTo(PrinterStatus.PAPER_NEAR_END);
            port.print(new byte[] {0x0A, 0x0D});
            assertThat(said.readLine()).isEqualTo(ASKED + ASKED + "1d7201" + "0a0d" + "1d7201" + ASKED);
        }
    }

    @Test
    void aSilentOneIsUnknownAndPrints() throws Exception {
        try (PrinterPort port = start("silent", 3 + 2)) {
            assertThat(port.status()).isEqualTo(PrinterStatus.UNKNOWN);
            port.print(new byte[] {'o', 'k'});
            assertThat(said.readLine()).isEqualTo("100401" + "6f6b");
        }
    }
}
