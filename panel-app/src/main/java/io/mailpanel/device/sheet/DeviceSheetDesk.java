package io.mailpanel.device.sheet;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.OneAtATime;
import io.mailpanel.hardware.JobPosition;
import io.mailpanel.hardware.PrintStopped;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.statusprint.SheetPrinter;
import io.mailpanel.statusprint.StatusSheet;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this device prints; one print at a time, on a thread of its own. */
public final class DeviceSheetDesk implements SheetDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceSheetDesk.class);

    private final Supplier<StatusSheet> sheet;
    private final SheetPrinter layout;
    private final PrinterPort printer;
    private final Consumer<PrinterStatus> seen;
    private final LongFunction<Optional<StatusSheet>> reports;
    private final Supplier<StatusSheet> test;
    private final OneAtATime thread = new OneAtATime("device-print");
    private volatile Optional<Stopped> stopped = Optional.empty();
    /** Bytes that the printer may still wait for before it takes a command: the next print ends that. */
    private volatile int begun;

    /**
     * A print that stopped in the middle.
     *
     * @param told whether the printer has told its status since
     * @param goesOn whether it still has what it was given
     */
    private record Stopped(byte[] bytes, JobPosition at, boolean told, boolean goesOn) {
        /** The same after a status was seen. One that told its status and does not any more was switched off. */
        Stopped after(PrinterStatus status) {
            boolean silent = status == PrinterStatus.UNKNOWN;
            boolean gone = status == PrinterStatus.DISCONNECTED || silent && told;
            return new Stopped(bytes, at, told || !silent, goesOn && !gone);
        }
    }

    /**
     * @param sheet makes the sheet of the moment
     * @param reports makes the report of a job by its number, if it has failed
     * @param test makes the test print
     * @param layout makes bytes of it
     * @param printer the wire
     * @param seen told every status that was read around a print
     */
    public DeviceSheetDesk(
            Supplier<StatusSheet> sheet,
            LongFunction<Optional<StatusSheet>> reports,
            Supplier<StatusSheet> test,
            SheetPrinter layout,
            PrinterPort printer,
            Consumer<PrinterStatus> seen) {
        this.sheet = sheet;
        this.reports = reports;
        this.test = test;
        this.layout = layout;
        this.printer = printer;
        this.seen = seen;
    }

    /**
     * A desk whose sheets are of the device's state at the moment.
     *
     * @param state the device's
     * @param builder makes the status sheet of it
     * @param clock for the times of the report and the test print
     * @param layout makes bytes of them
     * @param printer the wire
     * @param seen told every status that was read around a print
     */
    public static DeviceSheetDesk of(
            Supplier<DeviceState> state,
            SheetBuilder builder,
            Clock clock,
            SheetPrinter layout,
            PrinterPort printer,
            Consumer<PrinterStatus> seen) {
        JobReport report = new JobReport(clock, builder.masks());
        TestPrint test = new TestPrint(clock, layout.profile());
        return new DeviceSheetDesk(
                () -> builder.build(state.get()),
                id -> report.build(state.get(), id),
                () -> test.build(state.get()),
                layout,
                printer,
                seen);
    }

    @Override
    public StatusSheet sheet() {
        return sheet.get();
    }

    @Override
    public BufferedImage picture() {
        return layout.picture(sheet.get());
    }

    @Override
    public CompletionStage<PrinterStatus> print() {
        return begin(() -> printNew(layout.escPos(sheet.get())));
    }

    @Override
    public Optional<StatusSheet> jobReport(long id) {
        return reports.apply(id);
    }

    @Override
    public CompletionStage<PrinterStatus> printJobReport(long id) {
        return begin(() ->
                jobReport(id).map(report -> printNew(layout.escPos(report))).orElse(PrinterStatus.ERROR));
    }

    @Override
    public CompletionStage<PrinterStatus> printCodePageTrial() {
        return begin(() -> printNew(layout.codePageTrial()));
    }

    @Override
    public boolean stopped() {
        return stopped.isPresent();
    }

    @Override
    public boolean canGoOn() {
        return stopped.filter(Stopped::goesOn).isPresent();
    }

    /** Takes note of a status of the printer's, whoever asked for it: one that has gone cannot go on with a print. */
    public synchronized void notice(PrinterStatus status) {
        stopped = stopped.map(job -> job.after(status));
    }

    @Override
    public CompletionStage<PrinterStatus> goOn() {
        return begin(() -> stopped.filter(Stopped::goesOn)
                .map(job -> print(job.bytes(), job.at()))
                .orElseGet(this::status));
    }

    @Override
    public CompletionStage<PrinterStatus> printAgain() {
        return begin(() -> stopped.map(job -> print(job.bytes(), fresh())).orElseGet(this::status));
    }

    @Override
    public void cancelStopped() {
        stopped(Optional.empty());
    }

    private synchronized void stopped(Optional<Stopped> now) {
        stopped = now;
    }

    @Override
    public StatusSheet testPrint() {
        return test.get();
    }

    @Override
    public CompletionStage<PrinterStatus> printTest() {
        return begin(() -> printNew(layout.escPos(test.get())));
    }

    private CompletionStage<PrinterStatus> begin(Supplier<PrinterStatus> print) {
        return CompletableFuture.supplyAsync(print, thread);
    }

    private JobPosition fresh() {
        return new JobPosition(0, begun);
    }

    private PrinterStatus printNew(byte[] job) {
        stopped(Optional.empty());
        return print(job, fresh());
    }

    private PrinterStatus print(byte[] job, JobPosition from) {
        try {
            printer.print(job, from);
            stopped(Optional.empty());
            begun = 0;
            PrinterStatus after = status();
            // Paper that ended right behind it is the next print's trouble.
            return SheetDesk.handedOver(after) ? after : PrinterStatus.READY;
        } catch (PrintStopped e) {
            LOG.warn("a print stopped after {} of {} bytes: {}", e.position().handed(), job.length, e.getMessage());
            begun = e.position().begun();
            if (!e.position().equals(from)) {
                boolean there = e.status() != PrinterStatus.DISCONNECTED;
                stopped(Optional.of(new Stopped(job, e.position(), false, there)));
            }
            // Without a cause of its own: the printer may be able to name it now.
            PrinterStatus why = e.status() == PrinterStatus.ERROR ? status() : e.status();
            PrinterStatus told = SheetDesk.handedOver(why) ? e.status() : why;
            seen.accept(told);
            return told;
        } catch (IOException e) {
            LOG.warn("nothing was printed: {}", e.getMessage());
            PrinterStatus why = status();
            return SheetDesk.handedOver(why) ? PrinterStatus.ERROR : why;
        }
    }

    private PrinterStatus status() {
        PrinterStatus status = printer.status();
        notice(status);
        seen.accept(status);
        return status;
    }

    /** Lays a sheet out once, so that the first print does not wait. */
    public void warmUp() {
        thread.execute(() -> layout.warmUp(sheet.get()));
    }

    /** Takes no more prints; one under way is finished. */
    @Override
    public void close() {
        thread.close();
    }
}
