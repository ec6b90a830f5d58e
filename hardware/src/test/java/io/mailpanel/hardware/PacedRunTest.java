package io.mailpanel.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.hardware.sim.Mechanics;
import io.mailpanel.hardware.sim.PtyJobs;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How a job is fed to a printer, by a clock of its own: exact, however busy the machine is. */
final class PacedRunTest {
    private static final PrinterTraits CHEAP = new PrinterTraits(4096, 400, Duration.ZERO, false);

    private static void print(OwnTime line, PrinterTraits traits, byte[] job) throws IOException {
        print(line, traits, job, null);
    }

    private static void print(OwnTime line, PrinterTraits traits, byte[] job, UnaryOperator<PrinterStatus> contacts)
            throws IOException {
        Pace pace = new Pace(traits, line.baud(), traits.bufferBytes() / 2, line.now());
        PrintRun run = new PrintRun("it", line, line, pace, new Hearing(), new Marks(), false, status -> {}, contacts);
        run.run(job, JobPosition.START);
    }

    private static void print(OwnTime line, PrinterTraits traits, byte[] job, JobPosition from, Marks marks)
            throws IOException {
        Pace pace = new Pace(traits, line.baud(), traits.bufferBytes(), line.now());
        new PrintRun("it", line, line, pace, new Hearing(), marks, false, status -> {}, null).run(job, from);
    }

    @Test
    void textAt9600BaudNeverStarvesThePrinterAndAPictureDoes() throws Exception {
        OwnTime line = new OwnTime(9600, Mechanics.USUAL, true);
        print(line, CHEAP, PtyJobs.text(120));
        line.park(Duration.ofSeconds(1).toNanos());
        assertThat(line.printer.idle()).isTrue();
        assertThat(line.printer.starved()).isZero();
        print(line, CHEAP, PtyJobs.picture(48, new byte[] {1}));
        assertThat(line.printer.starved()).isGreaterThan(Duration.ofMillis(500));
        assertThat(line.printer.lostBytes()).isZero();
    }

    @Test
    void theBufferOfASlowPrinterNeverRunsOverNorDry() throws Exception {
        for (int baud : new int[] {9600, 19200, 115200, 0}) {
            OwnTime line = new OwnTime(baud, new Mechanics(400, 4096, false), true);
            long begun = line.now();
            print(line, CHEAP, PtyJobs.text(300));
            double seconds = (line.now() - begun) / 1e9;
            assertThat(line.printer.lostBytes()).as("at " + baud).isZero();
            assertThat(line.printer.starved()).as("at " + baud).isZero();
            assertThat(seconds).as("printed in one go at " + baud).isBetween(300 * 30 / 400.0, 300 * 30 / 400.0 + 0.2);
        }
    }

    @Test
    void aPrinterThatMissesAQuestionIsAskedAgain() throws Exception {
        OwnTime line = new OwnTime(9600, Mechanics.USUAL, true);
        line.printer.setPaperLeft(900);
        line.at(Duration.ofSeconds(1), () -> line.miss(2));
        PrintStopped stopped = catchThrowableOfType(PrintStopped.class, () -> print(line, CHEAP, PtyJobs.text(120)));
        assertThat(stopped.status()).isEqualTo(PrinterStatus.PAPER_OUT);
    }

    @Test
    void oneThatMissesAllIsSilentAndPrints() throws Exception {
        OwnTime line = new OwnTime(9600, Mechanics.USUAL, true);
        line.at(Duration.ofSeconds(1), () -> line.miss(Integer.MAX_VALUE));
        print(line, CHEAP, PtyJobs.text(60));
        line.park(Duration.ofSeconds(5).toNanos());
        assertThat(line.printer.idle()).isTrue();
        assertThat(line.printer.lostBytes()).isZero();
    }

    @Test
    void aPrinterThatIsSlowerThanOneThinksIsWaitedFor() throws Exception {
        OwnTime line = new OwnTime(0, new Mechanics(60, 4096, false), true);
        print(line, CHEAP, PtyJobs.text(40));
        assertThat(line.printer.idle()).isTrue();
        assertThat(line.now())
                .isGreaterThan(Duration.ofSeconds(40 * 30 / 60 - 1).toNanos());
    }

    @Test
    void anAnswerThatIsLostOnTheWayDoesNotHoldItUp() throws Exception {
        OwnTime line = new OwnTime(0, new Mechanics(60, 4096, false), true);
        byte[] job = PtyJobs.text(40);
        // The answer at the job's end, after 20 s.
        line.at(Duration.ofMillis(19_800), () -> line.miss(6));
        print(line, CHEAP, job);
        assertThat(line.printer.idle()).isTrue();
        assertThat(line.now()).isLessThan(Duration.ofSeconds(25).toNanos());
    }

    @Test
    void paperThatEndsWhenAllIsHandedOverStopsThePrintWhichThenGoesOn() throws Exception {
        OwnTime line = new OwnTime(0, new Mechanics(120, 4096, false), true);
        byte[] job = PtyJobs.text(40);
        line.at(Duration.ofSeconds(5), () -> line.printer.setPaperOut(true));
        Marks marks = new Marks();
        PrintStopped stopped =
                catchThrowableOfType(PrintStopped.class, () -> print(line, CHEAP, job, JobPosition.START, marks));
        assertThat(stopped.status()).isEqualTo(PrinterStatus.PAPER_OUT);
        assertThat(stopped).hasMessageContaining("not printed to its end");
        assertThat(stopped.position()).isEqualTo(new JobPosition(job.length, 0));
        line.printer.setPaperOut(false);
        long begun = line.now();
        print(line, CHEAP, job, stopped.position(), marks);
        assertThat(line.printer.idle()).isTrue();
        assertThat(line.now() - begun)
                .as("the rest")
                .isGreaterThan(Duration.ofSeconds(4).toNanos());
        assertThat(line.printer.unknownCommands()).isEmpty();
    }

    @Test
    void whatAStoppedPrintLeftIsNotTakenForTheNextOnesEnd() throws Exception {
        OwnTime line = new OwnTime(0, new Mechanics(120, 4096, false), true);
        byte[] job = PtyJobs.text(40);
        line.at(Duration.ofSeconds(5), () -> line.printer.setPaperOut(true));
        Marks marks = new Marks();
        catchThrowableOfType(PrintStopped.class, () -> print(line, CHEAP, job, JobPosition.START, marks));
        line.printer.setPaperOut(false);
        long begun = line.now();
        print(line, CHEAP, job, JobPosition.START, marks);
        assertThat(line.printer.idle()).isTrue();
        assertThat(line.now() - begun)
                .as("the rest, and all")
                .isGreaterThan(Duration.ofSeconds(14).toNanos());
        assertThat(line.printer.lostBytes()).isZero();
    }

    @Test
    void aSilentPrinterIsGivenItsTimeWhereAContactWatchesIt() throws Exception {
        OwnTime line = new OwnTime(9600, Mechanics.USUAL, false);
        byte[] job = PtyJobs.text(20);
        AtomicReference<PrinterStatus> contact = new AtomicReference<>(PrinterStatus.UNKNOWN);
        // The whole job is in its buffer after 0.7 s, and on paper after 1.5.
        line.at(Duration.ofMillis(1200), () -> contact.set(PrinterStatus.PAPER_OUT));
        PrintStopped stopped =
                catchThrowableOfType(PrintStopped.class, () -> print(line, CHEAP, job, wire -> contact.get()));
        assertThat(stopped.status()).isEqualTo(PrinterStatus.PAPER_OUT);
        assertThat(stopped).hasMessageContaining("not printed to its end");
        assertThat(stopped.position()).isEqualTo(new JobPosition(job.length, 0));
        assertThat(line.now()).isLessThan(Duration.ofMillis(1500).toNanos());
    }
}
