package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;

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
    void theArgumentsOfAnUnknownCommandComeOutAsTextAsOnARealPrinter() {
        printed.send("1D 7A 'ab' 0A");
        assertThat(printed.read(0, 2, "ab")).isEqualTo("ab");
    }
}
