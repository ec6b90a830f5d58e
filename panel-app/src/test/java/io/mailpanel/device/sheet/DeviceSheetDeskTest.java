package io.mailpanel.device.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.States;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.JobPosition;
import io.mailpanel.hardware.PrintStopped;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.Printers;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.verdict.VerdictKind;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.SheetPrinter;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The status sheet goes to the paper, or the printer's state says why not. */
final class DeviceSheetDeskTest {
    private static final Clock CLOCK = Clock.fixed(States.NOON, ZoneOffset.UTC);

    private final PaperEmulator paper = new PaperEmulator(Profile.GENERIC_58.dots());
    private final List<PrinterStatus> seen = new CopyOnWriteArrayList<>();
    private final List<byte[]> printed = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void theSheetIsOnThePaper() throws Exception {
        paper.onJob((bytes, strip) -> printed.add(bytes));
        try (DeviceSheetDesk desk = desk(paper)) {
            assertThat(print(desk)).isEqualTo(PrinterStatus.READY);
            assertThat(printed).hasSize(1);
            assertThat(printed.get(0))
                    .isEqualTo(new SheetPrinter(Profile.GENERIC_58).escPos(desk.sheet()))
                    .isNotEmpty();
        }
        assertThat(paper.strip().getHeight()).isGreaterThan(600);
        assertThat(paper.unknownCommands()).isEmpty();
        assertThat(seen).containsExactly(PrinterStatus.READY);
    }

    @Test
    void withoutPaperOrWithAnOpenCoverNothingIsSent() throws Exception {
        paper.onJob((bytes, strip) -> printed.add(bytes));
        try (DeviceSheetDesk desk = desk(paper)) {
            paper.setPaperOut(true);
            assertThat(print(desk)).isEqualTo(PrinterStatus.PAPER_OUT);
            paper.setPaperOut(false);
            paper.setCoverOpen(true);
            assertThat(print(desk)).isEqualTo(PrinterStatus.COVER_OPEN);
            assertThat(printed).isEmpty();
            paper.setCoverOpen(false);
            assertThat(print(desk)).isEqualTo(PrinterStatus.READY);
            assertThat(printed).hasSize(1);
        }
    }

    @Test
    void paperThatEndsInTheMiddleIsTold() throws Exception {
        try (DeviceSheetDesk desk = desk(paper)) {
            paper.setPaperLeft(200);
            assertThat(print(desk)).isEqualTo(PrinterStatus.PAPER_OUT);
        }
    }

    @Test
    void aStoppedPrintGoesOnOrIsPrintedAgainAsAsked() throws Exception {
        paper.onJob((bytes, strip) -> printed.add(bytes));
        try (DeviceSheetDesk desk = desk(paper)) {
            assertThat(desk.stopped()).isFalse();
            paper.setPaperLeft(200);
            assertThat(print(desk)).isEqualTo(PrinterStatus.PAPER_OUT);
            assertThat(desk.stopped()).isTrue();
            assertThat(done(desk.goOn())).isEqualTo(PrinterStatus.PAPER_OUT);
            assertThat(desk.stopped()).isTrue();
            paper.setPaperOut(false);
            assertThat(done(desk.goOn())).isEqualTo(PrinterStatus.READY);
            assertThat(desk.stopped()).isFalse();
            assertThat(printed).hasSize(1);

            paper.setPaperLeft(200);
            assertThat(print(desk)).isEqualTo(PrinterStatus.PAPER_OUT);
            paper.setPaperOut(false);
            assertThat(done(desk.printAgain())).isEqualTo(PrinterStatus.READY);
            assertThat(desk.stopped()).isFalse();
            assertThat(printed).as("its rest, and again whole").hasSize(3);
            assertThat(printed.get(2)).isEqualTo(printed.get(0));
        }
    }

    @Test
    void aStoppedPrintIsKeptWhileNothingCanBePrintedAndGoneWhenCancelled() throws Exception {
        paper.onJob((bytes, strip) -> printed.add(bytes));
        try (DeviceSheetDesk desk = desk(paper)) {
            paper.setPaperLeft(200);
            print(desk);
            assertThat(done(desk.printAgain())).as("still no paper").isEqualTo(PrinterStatus.PAPER_OUT);
            assertThat(desk.stopped()).as("it can still go on").isTrue();
            desk.cancelStopped();
            assertThat(desk.stopped()).isFalse();
            paper.setPaperOut(false);
            printed.clear();
            assertThat(done(desk.goOn())).isEqualTo(PrinterStatus.READY);
            assertThat(printed).as("nothing to go on with").isEmpty();
            assertThat(print(desk)).isEqualTo(PrinterStatus.READY);
            assertThat(printed).hasSize(1);
        }
    }

    @Test
    void whatThePrinterMayStillWaitForIsEndedByWhateverIsPrintedNext() throws Exception {
        List<JobPosition> from = new CopyOnWriteArrayList<>();
        PrinterPort torn = stoppingAt(PrinterStatus.DISCONNECTED, from);
        try (DeviceSheetDesk desk = desk(torn)) {
            print(desk);
            desk.cancelStopped();
            print(desk);
            print(desk);
        }
        assertThat(from).containsExactly(JobPosition.START, new JobPosition(0, 40), JobPosition.START);
    }

    @Test
    void aPrinterThatWentAwayInTheMiddleDoesNotGoOn() throws Exception {
        List<JobPosition> from = new CopyOnWriteArrayList<>();
        try (DeviceSheetDesk desk = desk(stoppingAt(PrinterStatus.DISCONNECTED, from))) {
            assertThat(print(desk)).isEqualTo(PrinterStatus.DISCONNECTED);
            assertThat(desk.stopped()).isTrue();
            assertThat(desk.canGoOn()).isFalse();
            done(desk.goOn());
            assertThat(from).as("nothing was sent").hasSize(1);
            assertThat(desk.stopped()).as("it can still be printed again").isTrue();
            assertThat(done(desk.printAgain())).isEqualTo(PrinterStatus.READY);
            assertThat(from.get(1).handed()).isZero();
            assertThat(desk.stopped()).isFalse();
        }
    }

    @Test
    void aPrinterThatIsSwitchedOffWhileAPrintWaitsDoesNotGoOn() throws Exception {
        try (DeviceSheetDesk desk = desk(stoppingAt(PrinterStatus.PAPER_OUT, new CopyOnWriteArrayList<>()))) {
            print(desk);
            assertThat(desk.canGoOn()).isTrue();
            desk.notice(PrinterStatus.UNKNOWN);
            assertThat(desk.canGoOn())
                    .as("it may answer nothing while it has no paper")
                    .isTrue();
            desk.notice(PrinterStatus.PAPER_OUT);
            desk.notice(PrinterStatus.READY);
            assertThat(desk.canGoOn()).isTrue();
            desk.notice(PrinterStatus.UNKNOWN);
            assertThat(desk.canGoOn()).as("it answered, and does not any more").isFalse();
            desk.notice(PrinterStatus.READY);
            assertThat(desk.canGoOn()).as("what it had is lost").isFalse();
            desk.cancelStopped();
            print(desk);
            assertThat(desk.stopped()).isFalse();
        }
        try (DeviceSheetDesk desk = desk(stoppingAt(PrinterStatus.PAPER_OUT, new CopyOnWriteArrayList<>()))) {
            print(desk);
            desk.notice(PrinterStatus.DISCONNECTED);
            assertThat(desk.canGoOn()).isFalse();
        }
    }

    /** One whose first job stops after 100 bytes. */
    private static PrinterPort stoppingAt(PrinterStatus why, List<JobPosition> from) {
        return new PrinterPort() {
            @Override
            public PrinterStatus status() {
                return PrinterStatus.READY;
            }

            @Override
            public void print(byte[] job, JobPosition at) throws IOException {
                from.add(at);
                if (from.size() == 1) {
                    throw new PrintStopped("stopped", why, new JobPosition(100, 40));
                }
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    @Test
    void aFailedJobsReportAndTheCodePagesArePrinted() throws Exception {
        paper.onJob((bytes, strip) -> printed.add(bytes));
        try (DeviceSheetDesk desk = desk(paper)) {
            assertThat(done(desk.printJobReport(7))).isEqualTo(PrinterStatus.READY);
            assertThat(new String(printed.get(0), "IBM866"))
                    .contains("Код ошибки                   360")
                    .contains("a@contoso.example")
                    .contains("1. Администратор: войдите на");
            assertThat(done(desk.printJobReport(8))).isEqualTo(PrinterStatus.ERROR);
            assertThat(done(desk.printTest())).isEqualTo(PrinterStatus.READY);
            assertThat(new String(printed.get(1), "IBM866"))
                    .contains("Пробная печать", "17 (IBM866)", "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫ", "48 мм (точек: 384)");
            assertThat(done(desk.printCodePageTrial())).isEqualTo(PrinterStatus.READY);
            assertThat(new String(printed.get(2), "IBM866")).contains(" 17 866   Съешь ещё булок");
        }
    }

    @Test
    void withoutAPrinterItSaysSo() throws Exception {
        try (PrinterPort none = Printers.open("none:");
                DeviceSheetDesk desk = desk(none)) {
            assertThat(print(desk)).isEqualTo(PrinterStatus.DISCONNECTED);
        }
    }

    private DeviceSheetDesk desk(PrinterPort printer) {
        SheetBuilder builder = SheetBuilders.at(CLOCK);
        return new DeviceSheetDesk(
                () -> builder.build(States.signedIn(Language.RU)),
                id -> new JobReport(CLOCK)
                        .build(
                                States.with(
                                        Language.RU,
                                        PrinterStatus.READY,
                                        List.of(States.job(
                                                JobState.FAILED,
                                                Optional.of(VerdictKind.NOT_SIGNED_IN),
                                                Optional.empty())),
                                        States.signIn(SignInState.Status.SIGNED_OUT, Optional.empty())),
                                id),
                () -> new TestPrint(CLOCK, Profile.GENERIC_58).build(States.signedIn(Language.RU)),
                new SheetPrinter(Profile.GENERIC_58),
                printer,
                seen::add);
    }

    private static PrinterStatus print(DeviceSheetDesk desk) throws Exception {
        return done(desk.print());
    }

    private static PrinterStatus done(CompletionStage<PrinterStatus> print) throws Exception {
        return print.toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
