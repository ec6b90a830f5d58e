package io.mailpanel.device;

import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Looks at the printer: at once where something tells of news, now and then where nothing does, and often while a person
 * stands before it with a roll of paper. On the watch thread.
 */
final class PrinterWatch {
    private static final int SECONDS = 5;
    /** While it hinders: so long a person may not notice. */
    private static final int SOON_MS = 500;

    private final PrinterPort printer;
    private final DeviceThreads threads;
    private final BooleanSupplier stopped;
    private final Consumer<PrinterStatus> seen;
    private final AtomicBoolean soon = new AtomicBoolean();
    private final AtomicBoolean now = new AtomicBoolean();

    /**
     * @param stopped whether a print has stopped and waits for the printer
     * @param seen told each status
     */
    PrinterWatch(PrinterPort printer, DeviceThreads threads, BooleanSupplier stopped, Consumer<PrinterStatus> seen) {
        this.printer = printer;
        this.threads = threads;
        this.stopped = stopped;
        this.seen = seen;
    }

    /** Begins to look. Call once. */
    void start() {
        printer.onNews(this::look);
        threads.every(SECONDS, this::lookNow);
    }

    /** Looks soon. */
    void look() {
        if (now.compareAndSet(false, true)) {
            threads.now(() -> {
                now.set(false);
                lookNow();
            });
        }
    }

    private void lookNow() {
        PrinterStatus status = printer.status();
        seen.accept(status);
        saw(status);
    }

    /** Takes a status that somebody else asked for. */
    void saw(PrinterStatus status) {
        // One that is not there is looked for without haste, unless somebody waits for it.
        boolean hinders = !SheetDesk.handedOver(status) && status != PrinterStatus.DISCONNECTED;
        if ((hinders || stopped.getAsBoolean()) && soon.compareAndSet(false, true)) {
            threads.later(SOON_MS, () -> {
                soon.set(false);
                lookNow();
            });
        }
    }
}
