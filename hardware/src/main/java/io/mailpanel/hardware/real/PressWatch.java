package io.mailpanel.hardware.real;

import io.mailpanel.hardware.Board.Button;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Makes presses and long presses of a button's downs and ups. For the board's thread only. */
final class PressWatch implements Contact.Changed {
    private final ScheduledExecutorService thread;
    private final Button button;
    private final long longNanos;
    private final Consumer<Button> pressed;
    private final Consumer<Button> pressedLong;
    private Future<?> holding;
    private boolean held;
    private long downAt;

    PressWatch(
            ScheduledExecutorService thread,
            Button button,
            long longNanos,
            Consumer<Button> pressed,
            Consumer<Button> pressedLong) {
        this.thread = thread;
        this.button = button;
        this.longNanos = longNanos;
        this.pressed = pressed;
        this.pressedLong = pressedLong;
    }

    @Override
    public void changed(boolean down, long nanos) {
        if (down) {
            down(nanos);
        } else {
            up(nanos);
        }
    }

    private void down(long nanos) {
        held = false;
        if (button != Button.POWER) {
            pressed.accept(button);
        }
        holding = thread.schedule(this::hold, longNanos - (System.nanoTime() - nanos), TimeUnit.NANOSECONDS);
        downAt = nanos;
    }

    private void hold() {
        if (!held) {
            held = true;
            pressedLong.accept(button);
        }
    }

    private void up(long nanos) {
        if (holding == null) {
            return; // it was held down when the board was opened
        }
        holding.cancel(false);
        holding = null;
        if (nanos - downAt >= longNanos) {
            hold(); // the board's thread was late, the finger was not
        }
        if (!held && button == Button.POWER) {
            pressed.accept(button);
        }
    }
}
