package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.hardware.PrinterStatus;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PaperEmulatorTest {
    private final PaperEmulator printer = new PaperEmulator(384);
    private final List<String> jobs = new ArrayList<>();
    private final List<BufferedImage> pictures = new ArrayList<>();
    private final List<String> replies = new ArrayList<>();

    PaperEmulatorTest() {
        printer.onJob((bytes, picture) -> {
            jobs.add(HexFormat.of().formatHex(bytes));
            pictures.add(picture);
        });
        printer.onReply(bytes -> replies.add(HexFormat.of().formatHex(bytes)));
    }

    @Test
    void printsAndHandsOverBytesAndPicture() throws IOException {
        int[] paper = {0};
        printer.onPaper(() -> paper[0]++);
        int before = printer.strip().getHeight();
        printer.print(Bytes.of("1B 40 'Hello' 0A"));
        assertThat(jobs).containsExactly("1b4048656c6c6f0a");
        assertThat(paper[0]).isEqualTo(1);
        assertThat(printer.strip().getHeight()).isGreaterThan(before);
        assertThat(printer.strip()).as("kept while nothing changes").isSameAs(printer.strip());
        assertThat(printer.strip().getWidth()).as("58 mm paper at 203 dpi").isEqualTo(464);
        assertThat(ink(pictures.get(0))).isEqualTo(ink(printer.strip())).isPositive();
    }

    @Test
    void theStripIsTheRecentPaperOnly() throws IOException {
        for (int i = 0; i < 30; i++) {
            printer.print(Bytes.of("'x' 1B 64 08"));
        }
        int full = printer.strip().getHeight();
        printer.print(Bytes.of("1B 64 08"));
        assertThat(printer.strip().getHeight()).isEqualTo(full).isBetween(4000, 4100);
    }

    @Test
    void withoutPaperAJobIsRefusedWhole() throws IOException {
        printer.setPaperOut(true);
        assertThat(printer.status()).isEqualTo(PrinterStatus.PAPER_OUT);
        assertThatThrownBy(() -> printer.print(Bytes.of("'x' 0A")))
                .isInstanceOf(IOException.class)
                .hasMessage("The paper is out. Nothing was printed");
        printer.setPaperOut(false);
        assertThat(printer.status()).isEqualTo(PrinterStatus.READY);
        assertThat(jobs).isEmpty();
        assertThat(ink(printer.strip())).isZero();
        printer.print(Bytes.of("'x' 0A"));
        assertThat(jobs).hasSize(1);
    }

    @Test
    void paperThatEndsDuringAJobStopsItAndANewRollLetsItGoOn() throws IOException {
        printer.setPaperLeft(65);
        assertThat(printer.status()).isEqualTo(PrinterStatus.PAPER_NEAR_END);
        assertThatThrownBy(() -> printer.print(Bytes.of("'1' 0A '2' 0A '3' 0A '4' 0A '5' 0A")))
                .hasMessage("The paper is out. The job was not printed to its end");
        assertThat(printer.status()).isEqualTo(PrinterStatus.PAPER_OUT);
        int stopped = ink(printer.strip());
        assertThat(stopped).isPositive();
        assertThat(jobs).isEmpty();
        printer.setPaperOut(false);
        assertThat(jobs).containsExactly("310a320a330a340a350a");
        assertThat(ink(printer.strip())).isGreaterThan(stopped);
    }

    @Test
    void anOpenCoverStopsItToo() throws IOException {
        printer.setCoverOpen(true);
        assertThat(printer.status()).isEqualTo(PrinterStatus.COVER_OPEN);
        assertThatThrownBy(() -> printer.print(Bytes.of("'x' 0A")))
                .hasMessage("The cover is open. Nothing was printed");
        printer.setCoverOpen(false);
        printer.print(Bytes.of("'x' 0A"));
        assertThat(jobs).hasSize(1);
    }

    @Test
    void answersQuestionsAtOnceEvenInsideAPictureAndOffLine() throws IOException {
        printer.print(Bytes.of("10 04 01 10 04 02 10 04 04"));
        assertThat(replies).containsExactly("12", "12", "12");
        replies.clear();
        // The three bytes are also the raster's dots.
        printer.print(Bytes.of("1D 76 30 00 03 00 01 00 10 04 04"));
        assertThat(replies).containsExactly("12");
        assertThat(printer.unknownCommands()).isEmpty();
        replies.clear();
        printer.setPaperOut(true);
        assertThatThrownBy(() -> printer.print(Bytes.of("10 04 01 10 04 02 10 04 04")));
        assertThat(replies).containsExactly("1a", "32", "7e");
    }

    @Test
    void gsRTellsOfThePaperWhenItsTurnComes() throws IOException {
        printer.print(Bytes.of("1D 72 01"));
        printer.setPaperLeft(100);
        printer.print(Bytes.of("1D 72 31"));
        assertThat(replies).containsExactly("00", "03");
    }

    @Test
    void tellsOfChangesByItselfWhenAskedTo() throws IOException {
        printer.print(Bytes.of("1D 61 FF"));
        printer.setCoverOpen(true);
        printer.setCoverOpen(false);
        printer.print(Bytes.of("1D 61 00"));
        printer.setCoverOpen(true);
        assertThat(replies).containsExactly("10000000", "38000000", "10000000");
    }

    @Test
    void reportsEachUnknownCommandOnce() throws IOException {
        List<List<String>> byJob = new ArrayList<>();
        printer.onPrinted(job -> byJob.add(job.notCarriedOut()));
        printer.print(Bytes.of("1B 7A 1B 7A 1D 6B 'x' 0A"));
        printer.print(Bytes.of("1B 7A 0A"));
        assertThat(printer.unknownCommands()).containsExactly("ESC z (1B 7A)", "GS k 120");
        assertThat(byJob).containsExactly(List.of("ESC z (1B 7A)", "GS k 120"), List.of("ESC z (1B 7A)"));
    }

    @Test
    void aCutEndsThePictureOfTheJob() throws IOException {
        printer.print(Bytes.of("'first' 0A 1D 56 42 00"));
        printer.print(Bytes.of("'second' 0A 1D 56 42 00"));
        int second = ink(pictures.get(1));
        assertThat(ink(pictures.get(0)) + second).isEqualTo(ink(printer.strip()));
        assertThat(pictures.get(1).getHeight()).isBetween(96 + 30, 96 + 30 + 20);
    }

    @Test
    void aListenerMayTakeThePaperAway() throws IOException {
        printer.onPaper(() -> printer.setPaperOut(true));
        printer.print(Bytes.of("'x' 0A"));
        assertThat(printer.status()).isEqualTo(PrinterStatus.PAPER_OUT);
    }

    @Test
    void refusesAWidthThatIsNoPrinters() {
        assertThatThrownBy(() -> new PaperEmulator(100)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int ink(BufferedImage picture) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) == 0xFF17171A) {
                    count++;
                }
            }
        }
        return count;
    }
}
