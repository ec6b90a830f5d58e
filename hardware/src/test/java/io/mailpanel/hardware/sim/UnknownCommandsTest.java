package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the paper emulator does not carry out is said, and never swallows what comes after it. By hand, as {@link CommandsTest}. */
final class UnknownCommandsTest {
    private final Printed printed = new Printed(384);

    @ParameterizedTest
    @CsvSource({
        "1B 7A, ESC z (1B 7A)",
        "1D 99, GS (1D 99)",
        "1B 74 63, ESC t 99",
        "1B 52 63, ESC R 99",
        "1B 61 09, ESC a 9",
        "1D 56 07, GS V 7",
        "1D 76 01, GS v 1",
        "1D 76 05, GS v 5",
        "1D 76 31, GS v 49",
        "1D 76 30 09, GS v 0 9",
        "1D 76 30 20, GS v 0 32",
        "1D 76 30 00 00 00 01 00, GS v 0 (a picture without dots)",
        "10 04 00, DLE EOT 0",
        "10 04 05, DLE EOT 5",
        "10 04 07, DLE EOT 7",
        "1B 4D 09, ESC M 9",
        "1B 56 02, ESC V 2",
        "1D 21 88, GS ! 136",
        "1D 72 00, GS r 0",
        "1D 57 00 00, GS W 0 (narrower than a character: each has a line to itself)",
        "1D 28 6B 03 00 31 51 30, GS ( k fn 81 (there is no data of a QR code to print)",
        "1D 28 41 02 00 00 03, GS ( A",
        "1D 28 6B 03 00 31 63 00, 'GS ( k with [49, 99, 0]'",
        "1D 6B 04 'ABC1' 00, 'GS k 4 (a barcode, which is not drawn here)'",
        "1D 6B 49 02 '{B', 'GS k 73 (a barcode, which is not drawn here)'",
        "1D 6B 09, GS k 9",
        "1D 72 07, GS r 7",
        "1B 7B 01, ESC { 1",
        "1B 2A 05, ESC * 5",
        "1D 28 07 00 00, GS ( 07",
        "07, 07 (a control character)",
        "1D 68 40, GS h (a barcode's setting; none are drawn here)",
        "1D 77 03, GS w (a barcode's setting; none are drawn here)",
        "1D 66 00, GS f (a barcode's setting; none are drawn here)",
        "1D 48 02, GS H (a barcode's setting; none are drawn here)",
        "1B 70 00 19 19, 'ESC p (a cash drawer, of which there is none)'",
        "1B 37 07 50 02, ESC 7 (heating)",
        "12 23 FF, DC2 # (print density)",
        "1D 28 4B 02 00 31 02, GS ( K (print density and speed)",
        "1D 28 6B 03 00 31 52 30, 'GS ( k fn 82 (the size of a QR code, which is not told here)'",
        "1D 28 6B 04 00 31 41 31 00, GS ( k fn 65 model 49 (all are model 2 here)",
    })
    void whatIsNotUnderstoodIsReported(String bytes, String report) {
        printed.send(bytes + " 'A' 0A");
        assertThat(printed.unknown).containsExactly(report);
        assertThat(printed.read(0, 1, "A")).as("and the rest is printed").isEqualTo("A");
    }

    @Test
    void whatIsForADisplayIsNotPrintedUntilThePrinterIsMeantAgain() {
        // A reset in between does not select it, and a picture's dots may look like anything but its selection.
        printed.send("'A' 1B 3D 02 'display' 0A 07 1B 40 1B 7A 1D 76 30 00 01 00 01 00 FF 1B 1B 3D 01 'B' 0A");
        assertThat(printed.rows()).isEqualTo(30);
        assertThat(printed.read(0, 3, "AB ")).isEqualTo("AB ");
        assertThat(printed.unknown)
                .containsExactly("ESC = 2 (not for the printer, like all that follows until ESC = 1)");
    }

    @Test
    void aMarginBeyondThePaperLeavesRoomForACharacterAtItsEdge() {
        printed.send("1D 4C 80 01 1D 42 01 '  ' 0A");
        assertThat(printed.unknown).containsExactly("GS L 384 (beyond the paper of 384 dots)");
        assertThat(printed.ink(0, 24)).containsExactly(372, 384);
        assertThat(printed.ink(30, 24)).as("the next on a line of its own").containsExactly(372, 384);
    }

    @ParameterizedTest
    @CsvSource({
        "'1D 76 30 00 31 00 01 00', 49, 'GS v 0 (392 dots wide, of which there is room for 384)'",
        "'1D 76 30 01 19 00 01 00', 25, 'GS v 0 (400 dots wide, of which there is room for 384)'",
        "'1D 4C 08 00 1D 76 30 00 30 00 01 00', 48, 'GS v 0 (384 dots wide, of which there is room for 376)'",
        "'1D 57 C8 00 1D 76 30 00 1A 00 01 00', 26, 'GS v 0 (208 dots wide, of which there is room for 200)'",
        "'1B 2A 01 88 01', 392, 'ESC * (392 dots wide, of which there is room for 384)'",
    })
    void whatAPictureLosesBesideThePaperIsSaid(String command, int bytes, String report) {
        printed.send(command + " FF".repeat(bytes) + " 0A");
        int room = Integer.parseInt(report.replaceAll(".* (\\d+)\\)", "$1"));
        assertThat(printed.unknown).containsExactly(report);
        int[] ink = printed.ink(0, 1);
        assertThat(ink[1] - ink[0]).isEqualTo(room);
    }

    @Test
    void aQrCodeTooWideIsSaidAndAResetForgetsItsData() {
        String store = "1D 28 6B 03 00 31 43 10 1D 28 6B 0F 00 31 50 30 '0123456789AB' 1D 28 6B 03 00 31 45 33";
        printed.send(store + " 1D 28 6B 03 00 31 51 30");
        assertThat(printed.unknown).containsExactly("GS ( k fn 81 (400 dots wide, of which there is room for 384)");
        printed.unknown.clear();
        printed.send(store + " 1B 40 1D 28 6B 03 00 31 51 30");
        assertThat(printed.unknown).containsExactly("GS ( k fn 81 (there is no data of a QR code to print)");
    }

    @Test
    void whatIsNoQuestionIsAPartOfTheJob() throws IOException {
        try (PaperEmulator printer = new PaperEmulator(384)) {
            List<PrintedJob> jobs = new ArrayList<>();
            printer.onPrinted(jobs::add);
            byte[] job = Bytes.of("10 04 05 'A' 0A");
            printer.receive(job, job.length);
            printer.endOfJob();
            assertThat(jobs).hasSize(1);
            assertThat(jobs.get(0).bytes()).isEqualTo(job);
            assertThat(jobs.get(0).notCarriedOut()).containsExactly("DLE EOT 5");
        }
    }

    @Test
    void eachJobThatIsPassedOverSaysSo() {
        List<List<String>> said = new ArrayList<>();
        List<String> told = new ArrayList<>();
        try (PaperEmulator printer = new PaperEmulator(384)) {
            printer.onPrinted(job -> said.add(job.notCarriedOut()));
            printer.onUnknown(told::add);
            // The two in the middle end together, when there is paper again.
            job(printer, "'A' 0A 1B 3D 02");
            printer.setPaperOut(true);
            job(printer, "'B' 0A");
            job(printer, "1B 7A 'C' 0A");
            printer.setPaperOut(false);
            job(printer, "1B 3D 01 'D' 0A");
            job(printer, "'E' 0A");
        }
        String passed = "ESC = 2 (in force before this job: all of it was passed over)";
        assertThat(said)
                .containsExactly(
                        List.of("ESC = 2 (not for the printer, like all that follows until ESC = 1)"),
                        List.of(passed),
                        List.of(passed),
                        List.of(),
                        List.of());
        assertThat(told)
                .as("for the log, each time")
                .containsExactly(said.get(0).get(0), passed, passed);
    }

    private static void job(PaperEmulator printer, String manual) {
        byte[] job = Bytes.of(manual);
        printer.receive(job, job.length);
        printer.endOfJob();
    }

    @Test
    void theArgumentsOfAnUnknownCommandComeOutAsTextAsOnARealPrinter() {
        printed.send("1D 7A 'ab' 0A");
        assertThat(printed.read(0, 2, "ab")).isEqualTo("ab");
    }
}
