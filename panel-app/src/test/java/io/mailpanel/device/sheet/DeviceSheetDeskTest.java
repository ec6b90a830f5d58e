package io.mailpanel.device.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.States;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.Printers;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.SheetPrinter;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The status sheet goes to the paper, or the printer's state says why not. */
final class DeviceSheetDeskTest {
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
        assertThat(seen).containsExactly(PrinterStatus.READY, PrinterStatus.READY);
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
    void withoutAPrinterItSaysSo() throws Exception {
        try (PrinterPort none = Printers.open("none:");
                DeviceSheetDesk desk = desk(none)) {
            assertThat(print(desk)).isEqualTo(PrinterStatus.DISCONNECTED);
        }
    }

    private DeviceSheetDesk desk(PrinterPort printer) {
        SheetBuilder builder = new SheetBuilder(Clock.fixed(States.NOON, ZoneOffset.UTC));
        return new DeviceSheetDesk(
                () -> builder.build(States.signedIn(Language.RU)),
                new SheetPrinter(Profile.GENERIC_58),
                printer,
                seen::add);
    }

    private static PrinterStatus print(DeviceSheetDesk desk) throws Exception {
        return desk.print().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
