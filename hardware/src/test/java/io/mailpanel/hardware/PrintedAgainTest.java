package io.mailpanel.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.hardware.sim.Mechanics;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.hardware.sim.TwoCodes;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A print that stopped is printed anew from its start: its end is its own, not that of what the printer still had. */
final class PrintedAgainTest {
    private static final Duration STOPS = Duration.ofSeconds(2);
    /** A mechanism may be so much behind what it has taken. */
    private static final long STEP_NS = Duration.ofMillis(5).toNanos();

    private static final byte[] SHEET = TwoCodes.sheet("pos-5890");

    private final Marks marks = new Marks();

    private void print(OwnTime line, byte[] job, JobPosition from) throws IOException {
        PrinterTraits traits = new PrinterTraits(4096, 480, Duration.ZERO, false);
        Pace pace = new Pace(traits, line.baud(), traits.bufferBytes() / 2, line.now());
        new PrintRun("it", line, line, pace, new Hearing(), marks, false, status -> {}, null).run(job, from);
    }

    private static BiConsumer<PaperEmulator, Boolean> hand(boolean cover) {
        return cover ? PaperEmulator::setCoverOpen : PaperEmulator::setPaperOut;
    }

    /** Stops a print and puts the printer right. */
    private JobPosition stop(OwnTime line, byte[] job, Duration after, boolean cover) {
        line.at(Duration.ofNanos(line.now()).plus(after), () -> hand(cover).accept(line.printer, true));
        PrintStopped stopped = catchThrowableOfType(PrintStopped.class, () -> print(line, job, JobPosition.START));
        assertThat(stopped.status()).isEqualTo(cover ? PrinterStatus.COVER_OPEN : PrinterStatus.PAPER_OUT);
        hand(cover).accept(line.printer, false);
        return new JobPosition(0, stopped.position().begun());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 120, pos-5890", "0, 320, pos-5890", "0, 480, pos-5890", "0, 600, pos-5890",
        "9600, 120, pos-5890", "9600, 320, pos-5890", "9600, 480, pos-5890", "115200, 320, pos-5890",
        "0, 320, generic-58", "115200, 320, generic-58"
    })
    void itsEndIsToldWhenItIsOnPaper(int baud, int rows, String profile) throws Exception {
        byte[] sheet = TwoCodes.sheet(profile);
        OwnTime whole = new OwnTime(baud, new Mechanics(rows, 4096, false), true);
        print(whole, sheet, JobPosition.START);
        for (boolean cover : new boolean[] {true, false}) {
            for (int percent = 10; percent < 90; percent += 7) {
                OwnTime line = new OwnTime(baud, new Mechanics(rows, 4096, false), true);
                JobPosition from = stop(line, sheet, Duration.ofNanos(whole.now() / 100 * percent), cover);
                print(line, sheet, from);
                long told = line.now();
                while (!line.printer.idle()) {
                    line.park(STEP_NS);
                }
                assertThat(line.now() - told)
                        .as("stopped at %d %% by the cover %s", percent, cover)
                        .isLessThanOrEqualTo(STEP_NS);
                assertThat(marks.owed()).isZero();
                assertThat(line.printer.lostBytes()).isZero();
                assertThat(line.printer.unknownCommands()).isEmpty();
            }
        }
    }

    @Test
    void paperThatEndsInItIsTold() throws Exception {
        OwnTime whole = new OwnTime(0, new Mechanics(320, 4096, false), true);
        print(whole, SHEET, JobPosition.START);
        // What was left takes half as long as the sheet, and then it comes whole.
        for (int percent = 10; percent < 145; percent += 9) {
            OwnTime line = new OwnTime(0, new Mechanics(320, 4096, false), true);
            JobPosition from = stop(line, SHEET, Duration.ofNanos(whole.now() / 2), true);
            line.at(Duration.ofNanos(line.now() + whole.now() / 100 * percent), () -> line.printer.setPaperOut(true));
            PrintStopped again = catchThrowableOfType(PrintStopped.class, () -> print(line, SHEET, from));
            assertThat(again).as("at %d %%", percent).isNotNull();
            assertThat(again.status()).isEqualTo(PrinterStatus.PAPER_OUT);
        }
    }

    @Test
    void itMayStopAgainAndAgain() throws Exception {
        OwnTime line = new OwnTime(0, new Mechanics(320, 4096, false), true);
        for (int i = 0; i < 4; i++) {
            stop(line, SHEET, Duration.ofMillis(1500 + 700 * i), i % 2 == 0);
        }
        print(line, SHEET, JobPosition.START);
        assertThat(line.printer.idle()).isTrue();
    }

    @Test
    void whatAPrinterThrewAwayIsNotWaitedFor() throws Exception {
        OwnTime line = new OwnTime(0, new Mechanics(320, 4096, false), true);
        JobPosition from = stop(line, SHEET, STOPS, true);
        assertThat(marks.owed()).isPositive();
        line.powerCycle();
        long begun = line.now();
        print(line, SHEET, from);
        assertThat(line.printer.idle()).isTrue();
        long again = line.now() - begun;
        begun = line.now();
        print(line, SHEET, JobPosition.START);
        assertThat(Duration.ofNanos(again - (line.now() - begun))).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void answersThatNobodyHeardAreNotWaitedFor() throws Exception {
        OwnTime line = new OwnTime(0, new Mechanics(320, 4096, false), true);
        JobPosition from = stop(line, SHEET, STOPS, false);
        // As on a network whose connection ended with the job.
        line.miss(Integer.MAX_VALUE);
        line.park(Duration.ofSeconds(40).toNanos());
        line.miss(0);
        assertThat(line.printer.idle()).isTrue();
        long begun = line.now();
        print(line, SHEET, from);
        assertThat(line.printer.idle()).isTrue();
        assertThat(Duration.ofNanos(line.now() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(marks.owed()).isZero();
    }

    @Test
    void someOfTheAnswersAreLostWhileItIsWaitedFor() throws Exception {
        OwnTime line = new OwnTime(0, new Mechanics(120, 4096, false), true);
        JobPosition from = stop(line, SHEET, Duration.ofSeconds(3), true);
        // The questions for the status too: they are asked again.
        line.at(Duration.ofNanos(line.now()).plusSeconds(4), () -> line.miss(5));
        print(line, SHEET, from);
        assertThat(line.printer.idle()).isTrue();
    }

    @Test
    void whereItNeverComesToTheEndOfWhatItHadNothingIsSentAndNothingIsCalledPrinted() throws Exception {
        OwnTime line = new OwnTime(0, new Mechanics(1, 4096, false), true);
        line.at(Duration.ofSeconds(2), () -> line.printer.setPaperOut(true));
        catchThrowableOfType(PrintStopped.class, () -> print(line, SHEET, JobPosition.START));
        line.printer.setPaperOut(false);
        Wire.Stalled stalled = catchThrowableOfType(Wire.Stalled.class, () -> print(line, SHEET, JobPosition.START));
        assertThat(stalled).hasMessageContaining("does not come to the end of what it had");
        assertThat(marks.known()).isFalse();
        long begun = line.now();
        print(line, SHEET, JobPosition.START);
        assertThat(Duration.ofNanos(line.now() - begun))
                .as("the next try is sent as to one that does not tell")
                .isLessThan(Duration.ofSeconds(60));
    }
}
