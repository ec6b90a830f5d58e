package io.mailpanel.device.sheet;

import io.mailpanel.device.OneAtATime;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.statusprint.SheetPrinter;
import io.mailpanel.statusprint.StatusSheet;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The status sheet on this device; one print at a time, on a thread of its own. */
public final class DeviceSheetDesk implements SheetDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceSheetDesk.class);

    private final Supplier<StatusSheet> sheet;
    private final SheetPrinter layout;
    private final PrinterPort printer;
    private final Consumer<PrinterStatus> seen;
    private final OneAtATime thread = new OneAtATime("device-print");

    /**
     * @param sheet makes the sheet of the moment
     * @param layout makes bytes of it
     * @param printer the wire
     * @param seen told every status that was read around a print
     */
    public DeviceSheetDesk(
            Supplier<StatusSheet> sheet, SheetPrinter layout, PrinterPort printer, Consumer<PrinterStatus> seen) {
        this.sheet = sheet;
        this.layout = layout;
        this.printer = printer;
        this.seen = seen;
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
        return CompletableFuture.supplyAsync(this::printNow, thread);
    }

    private PrinterStatus printNow() {
        PrinterStatus before = status();
        if (!prints(before)) {
            return before;
        }
        try {
            printer.print(layout.escPos(sheet.get()));
        } catch (IOException e) {
            LOG.warn("the status sheet was not printed: {}", e.getMessage());
            PrinterStatus why = status();
            return prints(why) ? PrinterStatus.ERROR : why;
        }
        return status();
    }

    private PrinterStatus status() {
        PrinterStatus status = printer.status();
        seen.accept(status);
        return status;
    }

    private static boolean prints(PrinterStatus status) {
        return switch (status) {
            case READY, PAPER_NEAR_END, UNKNOWN -> true;
            case PAPER_OUT, COVER_OPEN, ERROR, DISCONNECTED -> false;
        };
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
