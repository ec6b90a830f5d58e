package io.mailpanel.boot.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.boot.config.Config.PageSource;
import io.mailpanel.boot.config.ConfigFile;
import io.mailpanel.boot.config.ScreenSize;
import io.mailpanel.device.scan.sane.Scanimage;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Boards;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Timing;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The parts of the walk, as on a real board: only a hand moves its contacts, only an eye sees its lamps. */
@Timeout(60)
final class StepsTest {
    private static final Texts TEXTS = Texts.of(Language.EN);
    private static final String DEVICES = """
            I: Bus=0003 Vendor=046d Product=c31c Version=0110
            N: Name="A keyboard"
            B: PROP=0

            I: Bus=0003 Vendor=0eef Product=0005 Version=0100
            N: Name="WaveShare Touch"
            B: PROP=2

            """;

    @TempDir
    Path root;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Checklist list = new Checklist(TEXTS, out);

    @Test
    void aScannerThatSaneDoesNotListIsCalledByItsName() throws Exception {
        Path settings = Files.createDirectories(root.resolve("sane.d"));
        // Its driver is installed, and not among those that are asked for their devices.
        Files.writeString(settings.resolve("dll.conf"), "");
        Files.writeString(settings.resolve("test.conf"), "number_of_devices 1\n");
        Scanimage sane = new Scanimage("scanimage", Map.of("SANE_CONFIG_DIR", settings.toString()));
        Person nobody = new Person(TEXTS, new BufferedReader(new StringReader("")), out, false);
        for (String device : List.of("test:0", "test:7")) {
            new ScannerStep(new PageSource.Sane(Optional.of(device)), sane).walk(list, nobody);
        }
        new ScannerStep(new PageSource.Sane(Optional.empty()), sane).walk(list, nobody);
        assertThat(list.table())
                .containsPattern("Scanner +passed +test:0: answers by its name")
                .containsPattern("Scanner +FAILED +test:7 does not answer")
                .containsPattern("Scanner +FAILED +SANE finds none");
    }

    @Test
    void anEyeAndAFingerAreAsked() {
        try (SimBoard board = Boards.simulated(PinMap.reference(), Timing.USUAL)) {
            PrintStream prompts = new Prompts(board);
            BufferedReader answers = new BufferedReader(new StringReader("y\nperhaps\nno\ns\n"));
            Person person = new Person(TEXTS, answers, prompts, true);
            new LampStep(board, Optional.empty(), PinMap.reference()).walk(list, person);
            new ContactStep(board, Optional.empty(), PinMap.reference(), Duration.ofMillis(700)).walk(list, person);
        }
        assertThat(list.well()).isFalse();
        assertThat(list.table())
                .containsPattern("LED power, GPIO17 +passed +lights up")
                .containsPattern("LED data, GPIO27 +FAILED +stays dark")
                .containsPattern("LED error, GPIO22 +not checked +needs somebody")
                .containsPattern("Button Home, GPIO5 +passed +seen after \\d+ ms")
                .containsPattern("Button Back, GPIO6 +FAILED +nothing was seen within 0 s")
                .containsPattern("Button Power, GPIO3 +passed")
                .containsPattern("Contact paper out, GPIO23 +passed")
                .containsPattern("Contact cover open, GPIO24 +FAILED")
                .contains("Passed 4, failed 3, not checked 1, absent 0.");
    }

    /** A hand that does what it is told, but for the Back button and the cover. */
    private static final class Prompts extends PrintStream {
        private final SimBoard board;

        Prompts(SimBoard board) {
            super(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
            this.board = board;
        }

        @Override
        public void println(String line) {
            if (line.contains("Button Home")) {
                board.press(Board.Button.HOME);
            } else if (line.contains("Button Power")) {
                board.press(Board.Button.POWER);
            } else if (line.contains("the paper out")) {
                board.move(Board.Sensor.PAPER_OUT, true);
            }
        }
    }

    @Test
    void whereNobodyIsNothingIsAskedOrWaitedFor() {
        try (SimBoard board = Boards.simulated()) {
            Person nobody = person(false, "");
            new LampStep(board, Optional.empty(), PinMap.reference()).walk(list, nobody);
            new ContactStep(board, Optional.empty(), PinMap.reference(), Duration.ofHours(1)).walk(list, nobody);
            new BoardRestStep(board, true, true).walk(list, nobody);
        }
        assertThat(list.well()).isTrue();
        assertThat(list.table()).contains("Passed 0, failed 0, not checked 10, absent 1.");
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain(">");
    }

    @Test
    void aPortWithTheConsoleOnItIsFound() throws Exception {
        Path device = Files.writeString(root.resolve("ttyAMA0"), "");
        Files.createDirectories(root.resolve("proc"));
        Files.writeString(root.resolve("proc/cmdline"), "console=tty1 console=ttyAMA0,115200 root=/dev/mmcblk0p2");
        port("serial:" + device, root);
        assertThat(list.table()).containsPattern("FAILED +the kernel's console is on it");
    }

    @Test
    void aPortWithTheConsoleOnAnotherIsFree() throws Exception {
        Path device = Files.writeString(root.resolve("ttyAMA0"), "");
        Files.createDirectories(root.resolve("proc"));
        Files.writeString(root.resolve("proc/cmdline"), "console=tty1 console=ttyAMA01,115200");
        Files.writeString(root.resolve("proc/consoles"), "ttyAMA10             -W- (EC   a)  204:74\n");
        port("serial:" + device, root);
        assertThat(list.table()).containsPattern("passed +there, allowed, and free");
    }

    @Test
    void aPortOfAnotherProgramIsNamedWithIt() throws Exception {
        Path device = Files.writeString(root.resolve("tty-busy"), "");
        Process holder =
                new ProcessBuilder("sleep", "60").redirectInput(device.toFile()).start();
        try {
            for (String kind : List.of("serial:", "pty:", "usb:")) {
                Checklist found = new Checklist(TEXTS, out);
                PortStep step = new PortStep(kind + device, Path.of("/"));
                step.walk(found, person(false, ""));
                assertThat(found.table())
                        .containsPattern("FAILED +in use by process " + holder.pid() + " \\(sleep\\): stop it first");
                assertThat(step.inUse()).isTrue();
            }
        } finally {
            holder.destroy();
        }
    }

    @Test
    void aPortThatIsNotThereIsToldByItsKind() {
        port("usb:" + root.resolve("lp9"), root);
        port("serial:" + root.resolve("ttyUSB9"), root);
        port("tcp://192.0.2.1:9100", root);
        assertThat(list.table()).contains("is the printer plugged in and on?", "The serial port, by model");
        assertThat(list.table()).contains("failed 2,");
    }

    @Test
    void theScreenAndWhatCanBeTouchedAreFound() throws Exception {
        connector("card1-HDMI-A-1", "disconnected\n", "");
        connector("card1-HDMI-A-2", "connected\n", "1024x600\n800x480\n");
        Files.createDirectories(root.resolve("proc/bus/input"));
        Files.writeString(root.resolve("proc/bus/input/devices"), DEVICES);
        Person nobody = person(false, "");
        new ScreenStep(ScreenSize.named("7in-800x480").orElseThrow(), true, root).walk(list, nobody);
        assertThat(list.table())
                .containsPattern("Screen +passed +1024x600; screen.size = 7in-800x480")
                .containsPattern("Touchscreen +passed +WaveShare Touch\n");
        new ScreenStep(ScreenSize.named("10in-1280x800").orElseThrow(), true, root).walk(list, nobody);
        assertThat(list.table()).containsPattern("Screen +FAILED +is 1024x600, but screen.size = 10in-1280x800");
    }

    @Test
    void theDefaultsAskForNothing() {
        HardwareCheck check = new HardwareCheck(
                ConfigFile.defaults(),
                TEXTS,
                new HardwareCheck.Options(false, Duration.ofHours(1), root),
                new BufferedReader(new StringReader("")),
                out);
        check.walk(null, Optional.empty());
        assertThat(check.well()).isTrue();
        assertThat(check.table()).contains("board.type = \"none\"", "printer.uri = \"none:\"");
    }

    private void connector(String name, String status, String modes) throws Exception {
        Path folder = Files.createDirectories(root.resolve("sys/class/drm").resolve(name));
        Files.writeString(folder.resolve("status"), status);
        Files.writeString(folder.resolve("modes"), modes);
    }

    private void port(String address, Path machine) {
        new PortStep(address, machine).walk(list, person(false, ""));
    }

    private Person person(boolean here, String answers) {
        return new Person(TEXTS, new BufferedReader(new StringReader(answers)), out, here);
    }
}
