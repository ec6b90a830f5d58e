package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.io.serial.Serial;
import io.mailpanel.hardware.Await;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.Printers;
import io.mailpanel.hardware.serial.SerialLines;
import io.mailpanel.hardware.serial.SerialSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Serial lines through Pi4J at a pty whose other end is in the test's hand. */
@Timeout(30)
final class SerialLineTest {
    private final Pty pty = open();

    private static Pty open() {
        try {
            return new Pty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        pty.forget();
    }

    private SerialLines lines(String options) {
        return new SerialLines(SerialSettings.of(URI.create("serial:" + pty.device() + options)));
    }

    @Test
    void allBytesPassBothWaysWhateverTheLineWasSetToBefore() throws Exception {
        stty("igncr", "inlcr", "istrip", "parmrk", "opost", "onlcr", "echo", "icanon", "isig", "cstopb", "cs7");
        byte[] all = PtyRig.everyByte();
        try (SerialLines lines = lines("?baud=9600")) {
            Serial serial = lines.open();
            assertThat(serial.isOpen()).isTrue();
            assertThat(serial.write(all)).isEqualTo(256);
            assertThat(atTheOtherEnd(256)).isEqualTo(all);
            pty.write(all);
            byte[] got = new byte[256];
            for (int at = 0; at < 256; ) {
                at += serial.read(got, at, 256 - at);
            }
            assertThat(got).isEqualTo(all);
            assertThat(serial.available()).isZero();
            assertThat(serial.read()).isEqualTo(-1);
            assertThat(stty("-a")).contains("speed 9600 baud", "cs8", "-parenb", "-cstopb", "-ixon", "-crtscts");
        }
    }

    @Test
    void flowControlIsSetAsAsked() throws Exception {
        try (SerialLines lines = lines("?baud=115200&flow=xon")) {
            lines.open();
            assertThat(stty("-a")).contains("speed 115200 baud", " ixon", " ixoff", "-crtscts");
        }
        try (SerialLines lines = lines("?flow=rts")) {
            lines.open();
            assertThat(stty("-a")).contains("speed 19200 baud", "-ixon", "-ixoff", " crtscts");
        }
    }

    @Test
    void aLineThatIsGoneIsSaidSoAndCanBeOpenedAgain() throws Exception {
        try (SerialLines lines = lines("")) {
            Serial serial = lines.open();
            pty.close();
            assertThatThrownBy(() -> serial.read(new byte[1], 0, 1)).hasMessageContaining("was the cable pulled?");
            assertThatThrownBy(() -> serial.write(new byte[1], 0, 1)).hasMessageContaining("was the cable pulled?");
            assertThatThrownBy(lines::open)
                    .isInstanceOf(IOException.class)
                    .hasMessage("There is no " + pty.device() + "; is the printer's cable plugged in?");
        }
    }

    @Test
    void whatIsNoSerialLineIsRefusedInWords() {
        try (SerialLines lines =
                new SerialLines(new SerialSettings(Path.of("/dev/null"), 9600, SerialSettings.Flow.NONE))) {
            assertThatThrownBy(lines::open).isInstanceOf(IOException.class).hasMessageContaining("/dev/null");
        }
    }

    @Test
    void aSilentPrinterIsUnknownAndPrintsAndIsNeverReady() throws Exception {
        try (Answering other = new Answering(question -> new byte[0]);
                PrinterPort port = Printers.open("pty:" + pty.device())) {
            assertThat(port.status()).isEqualTo(PrinterStatus.UNKNOWN);
            byte[] job = PtyJobs.text(10);
            port.print(job);
            assertThat(port.status()).isEqualTo(PrinterStatus.UNKNOWN);
            assertThat(other.received()).endsWith(job);
        }
    }

    @Test
    void garbageIsNoAnswer() throws Exception {
        byte[] noise = {(byte) 0xFF, 0x00, 0x11, 0x13, 'x', 0x10, 0x04, 0x01, (byte) 0x92, 0x16 + 1};
        try (Answering other = new Answering(question -> noise);
                PrinterPort port = Printers.open("pty:" + pty.device())) {
            assertThat(port.status()).isEqualTo(PrinterStatus.UNKNOWN);
            port.print(PtyJobs.text(2));
            assertThat(port.status()).isEqualTo(PrinterStatus.UNKNOWN);
            assertThat(other.received()).endsWith(PtyJobs.text(2));
        }
    }

    @Test
    void garbageBeforeTheAnswerDoesNotHideIt() throws Exception {
        try (Answering other = new Answering(question -> new byte[] {(byte) 0xFF, 0x11, 'x', 0x12});
                PrinterPort port = Printers.open("pty:" + pty.device())) {
            assertThat(Await.answer(port)).isEqualTo(PrinterStatus.READY);
            assertThat(other).isNotNull();
        }
    }

    private byte[] atTheOtherEnd(int count) throws IOException {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        byte[] buffer = new byte[512];
        while (got.size() < count) {
            got.write(buffer, 0, pty.read(buffer, 1000));
        }
        return got.toByteArray();
    }

    private String stty(String... settings) throws IOException, InterruptedException {
        java.util.List<String> command = new java.util.ArrayList<>(
                java.util.List.of("stty", "-F", pty.device().toString()));
        command.addAll(java.util.List.of(settings));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        process.waitFor();
        return said;
    }

    /** The other end: gathers what comes, and says something to each question. */
    private final class Answering implements AutoCloseable {
        private final ByteArrayOutputStream got = new ByteArrayOutputStream();
        private final LinkedBlockingQueue<byte[]> whole = new LinkedBlockingQueue<>();
        private final RealTime questions;
        private final Thread thread = new Thread(this::run);

        Answering(Function<Integer, byte[]> answers) {
            questions = new RealTime(n -> pty.write(answers.apply(n)));
            thread.start();
        }

        private void run() {
            byte[] buffer = new byte[512];
            try {
                for (int count = pty.read(buffer, 200); count >= 0; count = pty.read(buffer, 200)) {
                    got.write(buffer, 0, count);
                    for (int i = 0; i < count; i++) {
                        questions.accept(buffer[i] & 0xFF);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                whole.add(got.toByteArray());
            }
        }

        /** All that came; ends the line. The last status' question is left out. */
        byte[] received() throws InterruptedException {
            pty.close();
            thread.join();
            byte[] all = whole.take();
            return java.util.Arrays.copyOf(all, all.length - 3);
        }

        @Override
        public void close() {
            pty.close();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
