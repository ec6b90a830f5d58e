package io.mailpanel.boot.demo;

import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Sensor;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.panel.look.Role;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** The simulated board's lamps, buttons and contacts. */
final class BoardBench extends JPanel {
    private static final long serialVersionUID = 1L;

    private final transient Map<Led, Lamp> lamps = new EnumMap<>(Led.class);
    private final transient Map<Button, BoardButton> buttons = new EnumMap<>(Button.class);
    private final transient Map<Sensor, BenchSwitch> sensors = new EnumMap<>(Sensor.class);

    BoardBench(BenchLook look, SimBoard board) {
        super(new BorderLayout());
        setOpaque(false);
        lamps.put(Led.POWER, new Lamp(look, Role.SUCCESS, () -> board.lit(Led.POWER)));
        lamps.put(Led.DATA, new Lamp(look, Role.PRIMARY, () -> board.lit(Led.DATA)));
        lamps.put(Led.ERROR, new Lamp(look, Role.ERROR, () -> board.lit(Led.ERROR)));
        buttons.put(Button.HOME, new BoardButton(look, () -> board.press(Button.HOME)));
        buttons.put(Button.BACK, new BoardButton(look, () -> board.press(Button.BACK)));
        buttons.put(Button.POWER, BoardButton.holding(look, down -> {
            if (down) {
                board.touch(Button.POWER);
            } else {
                board.letGo(Button.POWER);
            }
        }));
        for (Sensor sensor : Sensor.values()) {
            sensors.put(sensor, new BenchSwitch(look, active -> board.move(sensor, active)));
        }
        JPanel left = new JPanel(new FlowLayout(FlowLayout.LEFT, 0, 0));
        left.setOpaque(false);
        lamps.values().forEach(left::add);
        JPanel right = new JPanel(new FlowLayout(FlowLayout.RIGHT, 6, 4));
        right.setOpaque(false);
        right.add(buttons.get(Button.BACK));
        right.add(buttons.get(Button.HOME));
        right.add(buttons.get(Button.POWER));
        JPanel below = new JPanel(new GridLayout(1, 2));
        below.setOpaque(false);
        below.add(sensors.get(Sensor.PAPER_OUT));
        below.add(sensors.get(Sensor.COVER_OPEN));
        add(left, BorderLayout.WEST);
        add(right, BorderLayout.EAST);
        add(below, BorderLayout.SOUTH);
        // They are moved from the hardware lab as well.
        board.onSensor(sensor -> SwingUtilities.invokeLater(() -> follow(board, sensor)));
        board.onLight(() -> SwingUtilities.invokeLater(() -> lamps.values().forEach(Lamp::repaint)));
    }

    private void follow(SimBoard board, Sensor sensor) {
        board.active(sensor).ifPresent(sensors.get(sensor)::setSelected);
    }

    void speak(Texts texts) {
        lamps.forEach((led, lamp) -> lamp.named(texts.get("bench.led." + key(led))));
        buttons.forEach((button, key) -> key.setText(texts.get("bench.button." + key(button))));
        sensors.forEach((sensor, contact) -> contact.setText(texts.get("bench.sensor." + key(sensor))));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
