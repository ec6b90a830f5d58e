package io.mailpanel.device.board;

import io.mailpanel.device.Subscription;
import java.util.Optional;

/** The hardware lab: every pin live, edges with their times, outputs driven by hand. Thread-safe. */
public interface LabDesk {
    /** The board at this moment; reads memory only. */
    LabBoard board();

    /**
     * Calls the listener after changes of {@link #board()}: however many edges there are, at most once in 25 ms, on the device
     * thread.
     */
    Subscription watch(Runnable listener);

    /**
     * Drives an output by hand: it keeps that level until {@link #release()}, a lamp at most until the device lights it anew.
     *
     * @param pin its name
     * @throws IllegalArgumentException if there is no such output
     */
    void drive(String pin, boolean high);

    /** Gives what is driven by hand back to the device: lamps say again what it wants to say, all else is switched off. */
    void release();

    /** Forgets the edges of the log. */
    void clearEdges();

    /** For pressing buttons, moving sensors and switching further inputs; empty where people have to do that on the board itself. */
    Optional<BoardHands> hands();
}
