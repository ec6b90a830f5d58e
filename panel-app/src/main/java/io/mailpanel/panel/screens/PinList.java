package io.mailpanel.panel.screens;

import io.mailpanel.device.board.LabBoard;
import io.mailpanel.device.board.LabPin;
import io.mailpanel.device.text.PinWords;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Notice;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.ArrayList;
import java.util.List;

/** The pins of the hardware lab one below another, or why there are none. */
final class PinList {
    private final ScreenContext context;
    private final PinWords words;
    private final Column list;
    private final List<PinRow> rows = new ArrayList<>();
    private Object drawn;

    /** What the rows were made for: they are made anew only when this is another. */
    private record Made(LabBoard.Condition condition, String reason, List<String> pins, boolean hands) {}

    PinList(ScreenContext context, PinWords words) {
        this.context = context;
        this.words = words;
        list = new Column(context.look(), 8).pad(0, 16, 16, 16);
    }

    Column list() {
        return list;
    }

    void show(LabBoard board) {
        List<LabPin> pins = board.pins();
        Made made = new Made(
                board.condition(),
                board.reason(),
                pins.stream().map(pin -> pin.pin().name()).toList(),
                context.device().lab().hands().isPresent());
        if (made.equals(drawn)) {
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).show(pins.get(i));
            }
        } else {
            drawn = made;
            make(board, made.hands());
        }
    }

    private void make(LabBoard board, boolean hands) {
        Look look = context.look();
        list.clear();
        rows.clear();
        switch (board.condition()) {
            case OPENING -> list.with(text("panel.lab.opening"));
            case NO_PINS ->
                list.with(new Notice(
                                look,
                                Role.CONTAINER,
                                Role.ON_SURFACE_VARIANT,
                                Glyph.DEVELOPER_BOARD,
                                context.texts().get("panel.lab.none"),
                                context.texts().get("panel.lab.none.remedy"))
                        .card());
            case FAILED ->
                list.with(new Notice(
                                look,
                                Role.ERROR_CONTAINER,
                                Role.ERROR,
                                Glyph.ERROR,
                                context.texts().get("panel.lab.failed"),
                                context.texts().get("panel.lab.failed.remedy", board.reason()))
                        .card());
            case OPEN -> {
                list.with(text(hands ? "panel.lab.simulated" : "panel.lab.real"));
                for (LabPin pin : board.pins()) {
                    PinRow row = new PinRow(context, words, pin);
                    rows.add(row);
                    list.with(row.row());
                }
            }
        }
        list.revalidate();
        list.repaint();
    }

    private Text text(String key) {
        return new Text(
                context.look(),
                Type.SUPPORT,
                Role.ON_SURFACE_VARIANT,
                context.texts().get(key));
    }
}
