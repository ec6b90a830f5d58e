package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.boot.Program.Outcome;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.hardware.sim.PaperPty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The hardware check as a program, on simulated lamps and a printer at a pty, with its answers typed. */
@Timeout(90)
final class CheckMainTest {
    @TempDir
    Path folder;

    private final PaperEmulator paper = new PaperEmulator(384);
    private PaperPty pty;

    @BeforeEach
    void aPrinter() throws IOException {
        pty = PaperPty.start(paper, folder.resolve("printer"), Duration.ofMillis(200));
    }

    @AfterEach
    void end() throws IOException {
        pty.close();
        paper.close();
    }

    @Test
    void aWalkWithoutFaultsEndsWithZeroAndATable() throws Exception {
        BlockingQueue<byte[]> printed = new LinkedBlockingQueue<>();
        paper.onJob((bytes, strip) -> printed.add(bytes));
        Path table = folder.resolve("table.txt");
        Outcome outcome = check("y\n17 866\n", config("pty:" + folder.resolve("printer")), "--out", table.toString());
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.output())
                .contains("board.type = \"sim\": lamps and buttons are simulated")
                .contains("> Print a test with the code pages?")
                .containsPattern("LED error, GPIO22 +passed +lights up")
                .containsPattern("Button Back, GPIO6 +passed +seen after")
                .containsPattern("Printer +passed +answers: Ready")
                .containsPattern("Code page +passed +17 866: as in the profile")
                .contains("failed 0,");
        assertThat(outcome.output()).contains(Files.readString(table));
        assertThat(printed.poll(20, TimeUnit.SECONDS))
                .as("the job ends a moment after its last byte")
                .isNotEmpty();
        assertThat(printed).isEmpty();
    }

    @Test
    void besideAnotherProgramThatHasThePortItIsToldWhoAndNotSentToTheCable() throws Exception {
        Process holder = new ProcessBuilder("sleep", "80")
                .redirectInput(pty.device().toFile())
                .start();
        try {
            Outcome outcome = check("", config("pty:" + folder.resolve("printer")));
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.output())
                    .containsPattern("FAILED +in use by process " + holder.pid() + " \\(sleep\\): stop it first")
                    .containsPattern("Printer +not checked +its port is in use")
                    .doesNotContain("cable");
        } finally {
            holder.destroy();
        }
    }

    @Test
    void aWrongCodePageOrNoPaperEndsWithOneAndSaysWhatToDo() throws Exception {
        Path config = config("pty:" + folder.resolve("printer"));
        Outcome other = check("да\n46 1251\n", config, "--lang", "ru");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.output()).containsPattern("Кодовая страница +ОШИБКА +в профиле «Generic, 58 mm» указано 17");

        paper.setPaperOut(true);
        Outcome empty = check("", config, "--yes");
        assertThat(empty.code()).isEqualTo(1);
        assertThat(empty.output())
                .containsPattern("Printer +FAILED +Out of paper. Put in a new roll")
                .doesNotContain("> ");
    }

    @Test
    void answersThatEndLeaveTheRestUnchecked() throws Exception {
        Outcome outcome = check("", config("pty:" + folder.resolve("printer")));
        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.output()).containsPattern("Test print +not checked +nobody asked for it");
    }

    @Test
    void aWrongConfigurationOrCommandLineEndsWithTwo() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.toml"), "[printer]\nurl = \"none:\"\n");
        Outcome outcome = check("", wrong);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errors())
                .contains("wrong.toml:2: printer.url: there is no such key; did you mean printer.uri?");

        assertThatThrownBy(() -> CheckCommand.parse("--colour", "red")).hasMessageContaining("usage: check-hardware");
        assertThatThrownBy(() -> CheckCommand.parse("--out")).hasMessageContaining("--out needs a value");
        assertThatThrownBy(() -> CheckCommand.parse("--lang", "de")).hasMessageContaining("allowed: en, ru");
        assertThat(CheckCommand.parse("--yes", "--lang", "ru").language()).contains(Language.RU);
    }

    private Path config(String printer) throws Exception {
        return Files.writeString(
                folder.resolve("mailpanel.toml"),
                "language = \"en\"\n[board]\ntype = \"sim\"\n[printer]\nuri = \"" + printer + "\"\n");
    }

    private Outcome check(String typed, Path config, String... options) throws Exception {
        return Program.run(CheckMain.class, folder, typed, config, options);
    }
}
