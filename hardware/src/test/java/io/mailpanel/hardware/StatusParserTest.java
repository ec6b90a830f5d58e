package io.mailpanel.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers written by hand from the command manual's tables of DLE EOT. */
final class StatusParserTest {
    @ParameterizedTest
    @CsvSource({
        "12, 12, 12, READY",
        "12, 12, 1E, PAPER_NEAR_END",
        "1A, 32, 7E, PAPER_OUT",
        "12, 12, 72, PAPER_OUT",
        "1A, 16, 12, COVER_OPEN",
        "1A, 36, 7E, COVER_OPEN",
        "1A, 52, 12, ERROR",
        "1A, 12, 12, ERROR",
        "16, 12, 12, READY", // the drawer's bit says nothing of the printer
    })
    void readsTheBits(String offLine, String cause, String paper, PrinterStatus expected) {
        assertThat(StatusParser.parse(hex(offLine), hex(cause), hex(paper))).isEqualTo(expected);
    }

    @Test
    void neverSaysReadyOnHalfAnAnswer() {
        OptionalInt none = OptionalInt.empty();
        OptionalInt good = OptionalInt.of(0x12);
        assertThat(StatusParser.parse(good, good, none)).isEqualTo(PrinterStatus.UNKNOWN);
        assertThat(StatusParser.parse(good, none, good)).isEqualTo(PrinterStatus.UNKNOWN);
        assertThat(StatusParser.parse(none, none, none)).isEqualTo(PrinterStatus.UNKNOWN);
        assertThat(StatusParser.parse(good, none, hex("7E"))).isEqualTo(PrinterStatus.PAPER_OUT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x10, 0x11, 0x13, 0x41, 0x92, 0xFF})
    void knowsWhatIsNoAnswer(int b) {
        assertThat(StatusParser.isAnswer(b)).isFalse();
    }

    @Test
    void asksASilentPrinterOnlyOnce() throws IOException {
        int[] asked = {0};
        PrinterStatus status = StatusParser.ask(n -> {
            asked[0]++;
            return OptionalInt.empty();
        });
        assertThat(status).isEqualTo(PrinterStatus.UNKNOWN);
        assertThat(asked[0]).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1A 12 12 12 12 12, READY", // the cover was closed after the first question
        "1A 12 1E 12 12 1E, PAPER_NEAR_END",
        "1A 12 12 1A 16 12, COVER_OPEN",
        "1A 12 12 1A 12 12, ERROR", // it stays off line
        "1A 52 12, ERROR", // a cause is believed at once
        "1A 16 12, COVER_OPEN",
        "12 12 12, READY",
    })
    void offLineWithoutACauseIsAskedOnceMore(String said, PrinterStatus expected) throws IOException {
        Deque<String> answers = new ArrayDeque<>(List.of(said.split(" ")));
        List<Integer> asked = new ArrayList<>();
        PrinterStatus status = StatusParser.ask(n -> {
            asked.add(n);
            return hex(answers.remove());
        });
        assertThat(status).isEqualTo(expected);
        assertThat(answers).isEmpty();
        assertThat(asked.subList(0, 3)).containsExactly(1, 2, 4);
    }

    private static OptionalInt hex(String b) {
        return OptionalInt.of(Integer.parseInt(b, 16));
    }

    @Test
    void theAnswerAboutThePaperIsToldFromAllElse() {
        for (int b : new int[] {0x00, 0x03, 0x0C, 0x0F}) {
            assertThat(StatusParser.isPaper(b)).as("%02X", b).isTrue();
        }
        // DLE EOT's, an automatic status' first, XON, XOFF, and what no printer says.
        for (int b : new int[] {0x12, 0x16, 0x7E, 0x10, 0x18, 0x11, 0x13, 0x01, 0x04, 0x80, 0xFF}) {
            assertThat(StatusParser.isPaper(b)).as("%02X", b).isFalse();
        }
    }
}
