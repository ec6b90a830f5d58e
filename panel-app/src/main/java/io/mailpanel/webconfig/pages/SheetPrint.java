package io.mailpanel.webconfig.pages;

import io.mailpanel.device.Subscription;
import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.hardware.PrinterStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/** The print that Web Config began last: under way, or how it ended; the same for every browser. Thread-safe. */
final class SheetPrint {
    /**
     * How a print ended, and when.
     *
     * @param inPart whether it had begun and was not printed to its end
     */
    record Outcome(PrinterStatus status, Instant at, boolean inPart) {}

    private final Supplier<SheetDesk> desk;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Outcome> last = Optional.empty();

    SheetPrint(Supplier<SheetDesk> desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Begins a print; does nothing while one is under way, so that a second press does not print twice. */
    void begin(Function<SheetDesk, CompletionStage<PrinterStatus>> what) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        last = Optional.empty();
        what.apply(desk.get()).whenComplete((status, failure) -> {
            PrinterStatus end = failure == null ? status : PrinterStatus.ERROR;
            last = Optional.of(new Outcome(end, clock.instant(), desk.get().stopped()));
            busy.set(false);
            listeners.forEach(Runnable::run);
        });
        listeners.forEach(Runnable::run);
    }

    boolean busy() {
        return busy.get();
    }

    Optional<Outcome> last() {
        return last;
    }

    Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
