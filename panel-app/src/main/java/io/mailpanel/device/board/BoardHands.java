package io.mailpanel.device.board;

import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Sensor;

/** Works buttons, sensors and further inputs where nobody can do it with their own hands. Each call returns at once. Thread-safe. */
public interface BoardHands {
    /** Presses a button and lets it go again. */
    void press(Button button);

    /** Holds a button down for a long press and lets it go again. */
    void hold(Button button);

    /** Makes a sensor active or inactive. */
    void move(Sensor sensor, boolean active);

    /**
     * Gives a further input of the lab a level.
     *
     * @param pin its name: "lab_16"
     * @throws IllegalArgumentException if there is no such input
     */
    void level(String pin, boolean high);
}
