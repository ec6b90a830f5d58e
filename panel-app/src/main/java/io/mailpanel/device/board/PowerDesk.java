package io.mailpanel.device.board;

import io.mailpanel.hardware.Board;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The screen's sleep, and switching the device off; how they stand is in {@link BoardState}. Thread-safe. */
public interface PowerDesk {
    /**
     * Somebody touched the panel: it stays awake, or wakes. Returns at once.
     *
     * @return whether it was asleep, so that the touch must do nothing else
     */
    boolean touched();

    /** Calls the listener, on a thread of the board's, for each press of a button that is meant for the panel. */
    void onButton(Consumer<Board.Button> listener);

    /** Nobody wants to switch it off after all. */
    void cancel();

    /**
     * Switches the device off. Whoever can hold the POWER button can also pull the plug, so nobody is asked for a password.
     *
     * @return done when the system has taken it on; fails with an {@link java.io.IOException} with the system's own words if
     *     it does not
     */
    CompletionStage<Void> switchOff();

    /** Restarts it; likewise. */
    CompletionStage<Void> restart();
}
