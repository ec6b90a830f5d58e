package io.mailpanel.boot;

import io.mailpanel.device.board.BoardHands;
import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Sensor;
import io.mailpanel.hardware.SimBoard;

/** A simulated board has no buttons to press: this presses them. */
public record SimHands(SimBoard board) implements BoardHands {
    @Override
    public void press(Button button) {
        board.press(button);
    }

    @Override
    public void hold(Button button) {
        board.hold(button);
    }

    @Override
    public void move(Sensor sensor, boolean active) {
        board.move(sensor, active);
    }

    @Override
    public void level(String pin, boolean high) {
        board.level(pin, high);
    }
}
