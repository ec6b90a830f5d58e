package io.mailpanel.panel;

import io.mailpanel.device.sheet.JobReport;
import io.mailpanel.device.sheet.SheetBuilder;
import io.mailpanel.device.sheet.SheetBuilders;
import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.device.sheet.TestPrint;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.SheetPrinter;
import io.mailpanel.statusprint.StatusSheet;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The real sheet of a fixture's state. */
final class FixtureSheet implements SheetDesk {
    private final FixtureDevice device;
    private final SheetBuilder builder = SheetBuilders.at(States.CLOCK);
    private volatile boolean stopped;
    private volatile boolean gone;

    FixtureSheet(FixtureDevice device) {
        this.device = device;
    }

    /** From now on a print is one that stopped in the middle, until it is given up. */
    void stop() {
        stopped = true;
        gone = false;
    }

    /** The same, and the printer has gone meanwhile. */
    void stopAndGo() {
        stopped = true;
        gone = true;
    }

    @Override
    public StatusSheet sheet() {
        return builder.build(device.state());
    }

    @Override
    public BufferedImage picture() {
        return new SheetPrinter(Profile.GENERIC_58).picture(sheet());
    }

    @Override
    public CompletionStage<PrinterStatus> print() {
        return CompletableFuture.completedFuture(device.state().printer());
    }

    @Override
    public Optional<StatusSheet> jobReport(long id) {
        return new JobReport(States.CLOCK).build(device.state(), id);
    }

    @Override
    public CompletionStage<PrinterStatus> printJobReport(long id) {
        return print();
    }

    @Override
    public CompletionStage<PrinterStatus> printCodePageTrial() {
        return print();
    }

    @Override
    public StatusSheet testPrint() {
        return new TestPrint(States.CLOCK, Profile.GENERIC_58).build(device.state());
    }

    @Override
    public CompletionStage<PrinterStatus> printTest() {
        return print();
    }

    @Override
    public void cancelStopped() {
        stopped = false;
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    @Override
    public boolean canGoOn() {
        return stopped && !gone;
    }

    @Override
    public CompletionStage<PrinterStatus> goOn() {
        return print();
    }

    @Override
    public CompletionStage<PrinterStatus> printAgain() {
        return print();
    }
}
