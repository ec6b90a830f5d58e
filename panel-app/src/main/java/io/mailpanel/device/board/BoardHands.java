package io.mailpanel.device.board;

import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Sensor;

/** Works buttons and sensors where nobody can do it with their own hands. Each call returns at once. Thread-safe. */
public interface BoardHands {
    /** Presses a button and lets it go again. */
    void press(Button button);

    /** Holds a button down for a long press and lets it go again. */
    void hold(Button button);

    /** Makes a sensor active or inactive. */
    void move(Sensor sensor, boolean active);
}
