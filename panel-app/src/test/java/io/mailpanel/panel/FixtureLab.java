package io.mailpanel.panel;

import io.mailpanel.device.Subscription;
import io.mailpanel.device.board.BoardHands;
import io.mailpanel.device.board.LabBoard;
import io.mailpanel.device.board.LabBoard.Condition;
import io.mailpanel.device.board.LabDesk;
import io.mailpanel.device.board.LabEdge;
import io.mailpanel.device.board.LabPin;
import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Sensor;
import io.mailpanel.hardware.Pin;
import io.mailpanel.hardware.Pin.Direction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A board at one moment, with edges at times that are the same in every picture. */
final class FixtureLab implements LabDesk, BoardHands {
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile LabBoard board = new LabBoard(Condition.OPEN, "", pins(), edges());
    private volatile boolean hands = true;

    private static List<LabPin> pins() {
        return List.of(
                out("led_power", 17, true, true, false),
                out("led_data", 27, true, false, false),
                out("led_error", 22, true, true, true),
                out("buzzer", 12, true, false, false),
                out("lab_16", 16, true, false, false),
                in("button_home", 5, true),
                in("button_back", 6, false),
                in("button_power", 3, true),
                in("sensor_paper", 23, true),
                in("sensor_cover", 24, false),
                LabPin.of(new Pin("lab_26", 26, Direction.IN, true, false), false));
    }

    private static LabPin out(String name, int bcm, boolean activeHigh, boolean high, boolean byHand) {
        return LabPin.of(new Pin(name, bcm, Direction.OUT, activeHigh, high), byHand);
    }

    private static LabPin in(String name, int bcm, boolean high) {
        return LabPin.of(new Pin(name, bcm, Direction.IN, false, high), false);
    }

    private static List<LabEdge> edges() {
        return List.of(
                edge("lab_26", 26, true, 0, 12),
                edge("lab_26", 26, false, 12, 850),
                edge("button_back", 6, false, 950_000, 0),
                edge("button_home", 5, true, 1_352_300, 152_300),
                edge("button_home", 5, false, 1_504_600, 2_513_000),
                edge("sensor_paper", 23, true, 3_700_000, 192_000_000),
                edge("button_home", 5, true, 4_017_600, 0),
                edge("sensor_paper", 23, false, 195_700_000, 0));
    }

    /**
     * @param micros before the time of the pictures
     * @param since microseconds after the edge before; 0 for the first
     */
    private static LabEdge edge(String name, int bcm, boolean high, long micros, long since) {
        return new LabEdge(
                new Pin(name, bcm, Direction.IN, name.startsWith("lab"), high),
                States.NOW.minusNanos(micros * 1000),
                since == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(since * 1000)),
                -micros * 1000);
    }

    /** Shows another board. */
    void set(LabBoard other, boolean simulated) {
        board = other;
        hands = simulated;
        watchers.forEach(Runnable::run);
    }

    @Override
    public LabBoard board() {
        return board;
    }

    @Override
    public Subscription watch(Runnable listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    int watchers() {
        return watchers.size();
    }

    @Override
    public void drive(String pin, boolean high) {}

    @Override
    public void release() {}

    @Override
    public void clearEdges() {
        set(new LabBoard(board.condition(), board.reason(), board.pins(), List.of()), hands);
    }

    @Override
    public Optional<BoardHands> hands() {
        return hands ? Optional.of(this) : Optional.empty();
    }

    @Override
    public void press(Button button) {}

    @Override
    public void hold(Button button) {}

    @Override
    public void move(Sensor sensor, boolean active) {}

    @Override
    public void level(String pin, boolean high) {}
}
