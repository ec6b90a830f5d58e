package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.hardware.PrintStopped;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.Printers;
import io.mailpanel.hardware.sim.Mechanics;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paper emulator as a program of its own, and the product's port to it. */
@Timeout(60)
final class PaperMainTest {
    private static final byte[] JOB = "Hello, paper\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Process program;
    private BufferedReader said;
    private Writer typed;

    @AfterEach
    void end() throws InterruptedException {
        program.destroy();
        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static ProcessBuilder paper(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "io.mailpanel.boot.PaperMain"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command);
    }

    /** Starts one that cannot, and waits for its end: exit code, then what it said. */
    private static String refusal(String... options) throws Exception {
        Process refused = paper(options).redirectErrorStream(true).start();
        String said = new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return refused.waitFor() + " " + said.strip();
    }

    private List<String> start(String... options) throws IOException {
        program = paper(options).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        said = program.inputReader(StandardCharsets.UTF_8);
        typed = program.outputWriter(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null && !line.equals("Ready"); line = said.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private String type(String line) throws IOException {
        typed.write(line + "\n");
        typed.flush();
        return said.readLine();
    }

    /** A program that has just begun may miss a question or two. */
    private static PrinterStatus answer(PrinterPort port) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        PrinterStatus status = port.status();
        while (status == PrinterStatus.UNKNOWN && System.nanoTime() - deadline < 0) {
            status = port.status();
        }
        return status;
    }

    @Test
    void printsAtAPortAndKeepsWhatItPrinted() throws Exception {
        Path out = folder.resolve("out");
        List<String> lines = start("--port", "0", "--out", out.toString());
        String address = lines.get(0).replace("Printer: ", "");
        try (PrinterPort port = Printers.open(address)) {
            assertThat(answer(port)).isEqualTo(PrinterStatus.READY);
            port.print(JOB);
            assertThat(said.readLine()).isEqualTo("Job 1: 13 bytes");
            assertThat(out.resolve("0001.bin")).hasBinaryContent(JOB);
            assertThat(out.resolve("0001.png")).isNotEmptyFile();
            assertThat(type("cover open")).isEqualTo("Done: cover open");
            assertThat(port.status()).isEqualTo(PrinterStatus.COVER_OPEN);
            assertThat(type("dance")).contains("type one of: paper out, paper in");
        }
    }

    @Test
    void isASerialLineAtALink() throws Exception {
        Path link = folder.resolve("printer");
        assertThat(start("--pty", link.toString(), "--speed", "0")).containsExactly("Printer: pty:" + link);
        try (PrinterPort port = Printers.open("pty:" + link)) {
            assertThat(answer(port)).isEqualTo(PrinterStatus.READY);
            type("paper out");
            PrintStopped stopped = catchThrowableOfType(PrintStopped.class, () -> port.print(JOB));
            assertThat(stopped.status()).isEqualTo(PrinterStatus.PAPER_OUT);
            type("paper in");
            port.print(JOB, stopped.position());
            assertThat(said.readLine()).isEqualTo("Job 1: 13 bytes");
        }
        program.destroy();
        program.waitFor();
        assertThat(Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void aLinkOverAFileIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("letter"), "Dear Vera");
        start("--pty", file.toString());
        assertThat(program.waitFor()).isEqualTo(1);
        assertThat(file).hasContent("Dear Vera");
    }

    @Test
    void aLinkThatARunningOneServesIsRefusedAndLivesOn() throws Exception {
        Path link = folder.resolve("printer");
        start("--pty", link.toString(), "--speed", "0");
        Path device = Files.readSymbolicLink(link);
        assertThat(refusal("--pty", link.toString()))
                .isEqualTo("2 mailpanel: " + link + " is the link of another paper emulator, which is running;"
                        + " end that one, or choose another name");
        assertThat(Files.readSymbolicLink(link)).isEqualTo(device);
        try (PrinterPort port = Printers.open("pty:" + link)) {
            assertThat(answer(port)).isEqualTo(PrinterStatus.READY);
        }
    }

    @Test
    void theLinkOfOneThatWasKilledIsTakenOver() throws Exception {
        Path link = folder.resolve("printer");
        start("--pty", link.toString());
        program.destroyForcibly().waitFor();
        assertThat(Files.isSymbolicLink(link)).as("it could not take it away").isTrue();
        assertThat(start("--pty", link.toString())).containsExactly("Printer: pty:" + link);
        program.destroy();
        program.waitFor();
        assertThat(folder).as("nothing is left").isEmptyDirectory();
    }

    @Test
    void aLinkThatCannotBeMadeSaysWhyAndWhatToDo() throws Exception {
        program = new ProcessBuilder("true").start();
        Path link = folder.resolve("nowhere/printer");
        assertThat(refusal("--pty", link.toString()))
                .isEqualTo("1 mailpanel: cannot start: the link " + link + " cannot be made, for there is no folder "
                        + link.getParent()
                        + "; make that folder, or choose another name, for example /tmp/printer");
    }

    @Test
    void aJobThatIsPassedOverSaysSoOnALaterConnectionToo() throws Exception {
        String address = start("--port", "0", "--speed", "0").get(0).replace("Printer: tcp://127.0.0.1:", "");
        List<String> lines = new ArrayList<>();
        for (byte[] job : List.of(new byte[] {0x1B, '=', 2}, JOB, JOB)) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address))) {
                socket.getOutputStream().write(job);
            }
            lines.add(said.readLine());
        }
        String passed = ": 13 bytes; not carried out: ESC = 2 (in force before this job: all of it was passed over)";
        assertThat(lines)
                .containsExactly(
                        "Job 1: 3 bytes; not carried out:"
                                + " ESC = 2 (not for the printer, like all that follows until ESC = 1)",
                        "Job 2" + passed,
                        "Job 3" + passed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--colour",
                "--port",
                "--port 70000",
                "--port x",
                "--width 60",
                "--speed -1",
                "--buffer 1",
                "--out"
            })
    void aWrongCommandLineIsRefused(String line) throws Exception {
        program = new ProcessBuilder("true").start();
        assertThatThrownBy(() -> PaperCommand.parse(line.split(" ")))
                .isInstanceOf(PaperCommand.Wrong.class)
                .hasMessageContaining("usage: paper");
    }

    @Test
    void aPortAndAPtyTogetherAreRefusedInEitherOrder() throws Exception {
        program = new ProcessBuilder("true").start();
        for (String line : List.of("--port 0 --pty x", "--pty x --port 9100")) {
            assertThatThrownBy(() -> PaperCommand.parse(line.split(" ")))
                    .isInstanceOf(PaperCommand.Wrong.class)
                    .hasMessageContaining("--port and --pty do not go together");
        }
    }

    @Test
    void theOptionsAreWhatTheySay() throws Exception {
        program = new ProcessBuilder("true").start();
        assertThat(PaperCommand.parse().port()).contains(9100);
        assertThat(PaperCommand.parse("--pty", "x").port()).isEmpty();
        assertThat(PaperCommand.parse("--width", "80", "--speed", "100", "--buffer", "512", "--xon"))
                .satisfies(command -> assertThat(command.dots()).isEqualTo(576))
                .satisfies(command -> assertThat(command.mechanics()).isEqualTo(new Mechanics(800, 512, true)));
        assertThat(PaperCommand.parse("--speed", "0").mechanics()).isEqualTo(Mechanics.AT_ONCE);
    }
}
