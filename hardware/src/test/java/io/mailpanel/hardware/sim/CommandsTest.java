package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The printer's commands, with bytes and effects written by hand from the command manual: Epson's "ESC/POS Command Reference
 * for TM Printers", whose names and numbers they bear. Nothing here was captured from an encoder.
 */
final class CommandsTest {
    private final Printed printed = new Printed(384);

    @Test
    void textIsPrintedInCellsOnALineOfThirtyDots() {
        printed.send("1B 40 'AB' 0A 'C' 0A");
        assertThat(printed.rows()).isEqualTo(60);
        assertThat(printed.read(0, 3, "ABC ")).isEqualTo("AB ");
        assertThat(printed.read(30, 2, "ABC ")).isEqualTo("C ");
        assertThat(printed.ink(24, 6)).containsExactly(-1, -1);
    }

    @ParameterizedTest
    @CsvSource({
        // ESC t n, a byte, what it is in that page
        "00, 81, ü", // CP437
        "10, E4, ä", // Windows-1252
        "11, 8B, Л", // CP866
        "11, F0, Ё",
        "11, FC, №",
        "2E, CB, Л", // Windows-1251
        "2E, AB, «",
        "12, 9D, Ł", // CP852
        "13, D5, €", // CP858
    })
    void escTSelectsTheCodePage(String page, String b, String expected) {
        printed.send("1B 74 " + page + " " + b + " 0A");
        assertThat(printed.read(0, 1, "üäЛЁ№«Ł€")).isEqualTo(expected);
        assertThat(printed.unknown).isEmpty();
    }

    @Test
    void escRExchangesTwelveCharacters() {
        printed.send("1B 52 03 '#' 1B 52 02 '[' 1B 52 00 '#[' 0A");
        assertThat(printed.read(0, 4, "£Ä#[")).isEqualTo("£Ä#[");
    }

    @Test
    void emphasisIsStruckOnceMoreADotToTheRight() {
        printed.send("'I' 1B 45 01 'I' 1B 45 00 'I' 0A");
        assertThat(printed.part(12, 0, 12, 24)).isNotEqualTo(printed.part(0, 0, 12, 24));
        assertThat(printed.part(24, 0, 12, 24)).isEqualTo(printed.part(0, 0, 12, 24));
        for (int y = 0; y < 24; y++) {
            for (int x = 1; x < 12; x++) {
                assertThat(printed.black(12 + x, y)).isEqualTo(printed.black(x, y) || printed.black(x - 1, y));
            }
        }
    }

    @Test
    void escMinusUnderlinesSpacesToo() {
        printed.send("1B 2D 02 '  ' 1B 2D 01 ' ' 1B 2D 00 ' ' 0A");
        assertThat(printed.part(22, 21, 28, 3)).isEqualTo("""
                ............................
                ##..........................
                ##############..............
                """);
    }

    @Test
    void gsExclamationEnlargesEachDot() {
        printed.send("'T' 0A 1D 21 11 'T' 0A");
        assertThat(printed.rows()).isEqualTo(30 + 48);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 24; x++) {
                assertThat(printed.black(x, 30 + y)).isEqualTo(printed.black(x / 2, y / 2));
            }
        }
    }

    @Test
    void escExclamationSetsFontAndSizeTogether() {
        printed.send("1B 21 01 'MM' 1B 21 30 'M' 1B 21 00 'M' 0A");
        // Two of font B (9 wide), one twice font A (24), one font A, all standing on the same line.
        int[] ink = printed.ink(0, 48);
        assertThat(ink[1]).isBetween(18 + 24 + 8, 18 + 24 + 12);
        assertThat(printed.ink(0, 24)[0]).as("the high one alone reaches up").isGreaterThanOrEqualTo(18);
        assertThat(printed.rows()).isEqualTo(48);
    }

    @Test
    void gsBPrintsWhiteOnBlack() {
        printed.send("1D 42 01 ' ' 1D 42 00 ' ' 0A");
        assertThat(printed.part(10, 0, 4, 2)).isEqualTo("##..\n##..\n");
        assertThat(printed.ink(0, 24)).containsExactly(0, 12);
    }

    @Test
    void escAAlignsAtTheStartOfALine() {
        printed.send("1D 42 01 1B 61 01 '  ' 0A 1B 61 32 ' ' 1B 61 00 0A ' ' 0A");
        assertThat(printed.ink(0, 24)).containsExactly(180, 204);
        assertThat(printed.ink(30, 24)).containsExactly(372, 384);
        assertThat(printed.ink(60, 24)).as("not in the middle of a line").containsExactly(372, 384);
    }

    @Test
    void aFullLineWrapsAndLosesNothing() {
        printed.send("'0123456789abcdefghijklmnopqrstuvwxyz' 0A");
        String all = "0123456789abcdefghijklmnopqrstuvwxyz ";
        assertThat(printed.read(0, 32, all)).isEqualTo("0123456789abcdefghijklmnopqrstuv");
        assertThat(printed.read(30, 5, all)).isEqualTo("wxyz ");
    }

    @Test
    void feedsByDotsLinesAndSpacing() {
        assertThat(printed.send("1B 4A 07").rows()).isEqualTo(7);
        assertThat(printed.send("1B 64 03").rows()).isEqualTo(97);
        assertThat(printed.send("1B 33 0A 0A").rows()).isEqualTo(107);
        assertThat(printed.send("'x' 0A").rows())
                .as("a line is never lower than its characters")
                .isEqualTo(131);
        assertThat(printed.send("1B 32 0A").rows()).isEqualTo(161);
    }

    @Test
    void marginAndWidthBoundTheLine() {
        printed.send("1D 42 01 1D 4C 18 00 1D 57 30 00 '     ' 0A");
        assertThat(printed.ink(0, 24)).as("four cells from dot 24").containsExactly(24, 72);
        assertThat(printed.ink(30, 24)).as("the fifth").containsExactly(24, 36);
    }

    @Test
    void tabsGoToEveryEighthColumnOrWhereTold() {
        printed.send("1D 42 01 ' ' 09 1D 42 01 ' ' 0A");
        assertThat(printed.ink(0, 24)).containsExactly(0, 108);
        printed.send("1B 44 03 05 00 09 ' ' 0A");
        assertThat(printed.ink(30, 24)).containsExactly(36, 48);
    }

    @Test
    void gsVZeroPrintsARaster() {
        printed.send("1D 76 30 00 02 00 03 00  80 01  FF 00  A5 5A");
        assertThat(printed.rows()).isEqualTo(3);
        assertThat(printed.part(0, 0, 17, 3)).isEqualTo("""
                #..............#.
                ########.........
                #.#..#.#.#.##.#..
                """);
    }

    @Test
    void aRasterCanBeDoubledBothWays() {
        printed.send("1D 76 30 03 01 00 02 00 90 01");
        assertThat(printed.part(0, 0, 17, 4)).isEqualTo("""
                ##....##.........
                ##....##.........
                ..............##.
                ..............##.
                """);
    }

    @Test
    void aRasterWiderThanThePaperFallsOffAndTheTextAfterItIsText() {
        String row = "FF ".repeat(60);
        printed.send("1D 76 30 00 3C 00 01 00 " + row + "'A' 0A");
        assertThat(printed.ink(0, 1)).containsExactly(0, 384);
        assertThat(printed.read(1, 1, "A")).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource({
        // m, how wide and high a dot is: 8 dots high or 24, single or double density
        "00, 1, 2, 3",
        "01, 1, 1, 3",
        "20, 3, 2, 1",
        "21, 3, 1, 1",
    })
    void escAsteriskPrintsColumnsInTheLine(String mode, int bytes, int wide, int high) {
        // Two columns: the topmost dot, then the lowest one.
        String columns = "80" + " 00".repeat(bytes - 1) + " 00".repeat(bytes - 1) + " 01";
        printed.send("1B 2A " + mode + " 02 00 " + columns + " 'A' 0A");
        assertThat(printed.part(0, 0, 2 * wide, high))
                .isEqualTo(("#".repeat(wide) + ".".repeat(wide) + "\n").repeat(high));
        assertThat(printed.part(0, 24 - high, 2 * wide, high))
                .isEqualTo((".".repeat(wide) + "#".repeat(wide) + "\n").repeat(high));
        Printed letter = new Printed(384).send("'A' 0A");
        assertThat(printed.part(2 * wide, 0, 12, 24)).isEqualTo(letter.part(0, 0, 12, 24));
        assertThat(printed.unknown).isEmpty();
        assertThat(printed.rows()).isEqualTo(30);
    }

    @Test
    void escBackslashMovesFromWhereItIs() {
        printed.send("'A' 1B 5C 0C 00 'B' 1B 5C F4 FF 1B 5C 0C 00 'C' 1B 5C 00 80 0A");
        assertThat(printed.read(0, 4, "ABC ")).isEqualTo("A BC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1B 7B 00 1B 56 00", // upright
                "1B 3D 01", // the printer is meant
                "1D 28 4B 02 00 31 00", // usual density
            })
    void whatIsNoInkLeavesNoTrace(String bytes) {
        printed.send(bytes + " 'A' 0A");
        assertThat(printed.read(0, 2, "A ")).isEqualTo("A ");
        assertThat(printed.rows()).isEqualTo(30);
        assertThat(printed.unknown).isEmpty();
    }

    @Test
    void nativeQrCodesAreDrawnWithTheirModuleSize() {
        printed.send("1D 28 6B 04 00 31 41 32 00  1D 28 6B 03 00 31 43 04  1D 28 6B 03 00 31 45 31"
                + "  1D 28 6B 05 00 31 50 30 'HI'  1D 28 6B 03 00 31 51 30");
        assertThat(printed.rows()).as("version 1 has 21 modules").isEqualTo(21 * 4);
        // The finder pattern: 7 modules black, the second row black at its ends only.
        assertThat(printed.part(0, 0, 32, 1)).isEqualTo("#".repeat(28) + "....\n");
        assertThat(printed.part(0, 4, 32, 1)).isEqualTo("####" + ".".repeat(20) + "####....\n");
        assertThat(printed.unknown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1D 56 00", "1D 56 01", "1D 56 30", "1D 56 31"})
    void cutsWhereTheKnifeIs(String cut) {
        printed.send("'x' 0A " + cut);
        assertThat(printed.rows()).isEqualTo(30);
        assertThat(printed.unknown).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1D 56 41 08", "1D 56 42 08"})
    void feedsToTheKnifeBeforeItCuts(String cut) {
        printed.send("'x' 0A " + cut);
        assertThat(printed.rows()).isEqualTo(30 + 96 + 8);
    }

    @Test
    void resetForgetsEverythingAndTheUnprintedLine() {
        printed.send("1B 61 01 1B 45 01 1D 21 11 1B 33 50 1B 74 11 'lost' 1B 40 'A' 81 0A");
        assertThat(printed.rows()).isEqualTo(30);
        assertThat(printed.read(0, 2, "Aü")).isEqualTo("Aü");
    }

    @Test
    void questionsAndChineseModeLeaveNoTraceOnThePaper() {
        printed.send("1C 2E 10 04 01 1D 61 00 0D");
        assertThat(printed.rows()).isZero();
        assertThat(printed.unknown).isEmpty();
        assertThat(printed.send("'A' 0A").read(0, 1, "A")).isEqualTo("A");
    }
}
