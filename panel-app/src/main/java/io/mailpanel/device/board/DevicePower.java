package io.mailpanel.device.board;

import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.PowerSupply;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the buttons and the first touch do to the device itself. A short press of POWER darkens the screen, a long one asks
 * whether to switch off; while the screen is dark any button and any touch only wakes it. Jobs wake nothing.
 */
public final class DevicePower implements PowerDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DevicePower.class);

    private final PowerParts parts;
    private final Runnable changed;
    private final List<Consumer<Button>> buttons = new CopyOnWriteArrayList<>();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
        Thread made = new Thread(task, "device-power");
        made.setDaemon(true);
        return made;
    });
    private volatile BoardState state;
    private volatile long touchedAt = System.nanoTime();
    private ScheduledFuture<?> idle;

    /** @param changed called after each change of the state, on any thread */
    public DevicePower(PowerParts parts, Runnable changed) {
        this.parts = parts;
        this.changed = changed;
        state = BoardState.AWAKE.restarts(parts.power().restarts());
        // Closing must not wait for a darkness that is hours away.
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Begins to listen to the board, and to wait for the time to go dark. Call once. */
    public void start(Board board) {
        touchedAt = System.nanoTime();
        watchIdle();
        board.onPress(this::pressed);
        board.onLongPress(this::held);
        board.onPowerSupply(this::supply);
        run(() -> supply(board.powerSupply()));
    }

    /** How it stands. */
    public BoardState state() {
        return state;
    }

    @Override
    public void onButton(Consumer<Button> listener) {
        buttons.add(listener);
    }

    private void pressed(Button button) {
        if (touched()) {
            return;
        }
        if (button == Button.POWER) {
            update(now -> now.offersOff(false).asleep(true));
        } else {
            buttons.forEach(listener -> listener.accept(button));
        }
    }

    private void held(Button button) {
        touched();
        if (button == Button.POWER) {
            update(now -> now.offersOff(true));
        }
    }

    private void supply(PowerSupply supply) {
        if (!supply.equals(state.supply())) {
            LOG.info("power supply: voltage {}, speed {}", supply.voltage(), supply.speed());
        }
        update(now -> now.supply(supply));
    }

    @Override
    public boolean touched() {
        touchedAt = System.nanoTime();
        return update(now -> now.asleep(false)).asleep();
    }

    @Override
    public void cancel() {
        update(now -> now.offersOff(false));
    }

    @Override
    public CompletionStage<Void> switchOff() {
        LOG.info("switching off");
        return ask(() -> parts.power().off());
    }

    @Override
    public CompletionStage<Void> restart() {
        LOG.info("restarting");
        return ask(() -> parts.power().restart());
    }

    private interface Deed {
        void run() throws IOException;
    }

    private CompletionStage<Void> ask(Deed deed) {
        cancel();
        CompletableFuture<Void> done = new CompletableFuture<>();
        run(() -> {
            try {
                deed.run();
                done.complete(null);
            } catch (IOException e) {
                LOG.warn("refused: {}", e.getMessage());
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** @return the state before */
    private BoardState update(UnaryOperator<BoardState> change) {
        BoardState before;
        BoardState after;
        synchronized (this) {
            before = state;
            after = change.apply(before);
            state = after;
        }
        if (!after.equals(before)) {
            if (after.asleep() != before.asleep()) {
                run(() -> light(!state.asleep()));
                watchIdle();
            }
            changed.run();
        }
        return before;
    }

    private void light(boolean on) {
        try {
            parts.light().on(on);
        } catch (IOException e) {
            LOG.warn("the screen's light cannot be switched, so it only shows black: {}", e.getMessage());
        }
    }

    /** One timer, set again to what is left when somebody has touched the panel meanwhile. */
    private synchronized void watchIdle() {
        long limit = parts.blankAfter().toNanos();
        if (limit == 0 || state.asleep()) {
            return;
        }
        long left = limit - (System.nanoTime() - touchedAt);
        try {
            if (idle != null) {
                idle.cancel(false);
            }
            idle = thread.schedule(this::idled, Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closed");
        }
    }

    private void idled() {
        if (System.nanoTime() - touchedAt >= parts.blankAfter().toNanos()) {
            update(now -> now.offersOff(false).asleep(true));
        } else {
            watchIdle();
        }
    }

    private void run(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("closed");
        }
    }

    /** Leaves the screen lit. */
    @Override
    public void close() {
        thread.shutdown();
        if (state.asleep()) {
            light(true);
        }
    }
}
