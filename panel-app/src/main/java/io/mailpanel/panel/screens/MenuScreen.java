package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.access.Gate;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.ListRow;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.look.Glyph;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JComponent;

/** A menu: the rows of the table {@link Screens} that stand in it. */
public final class MenuScreen implements Screen {
    private final ScreenContext context;
    private final String id;
    private final Map<Screens.Row, ListRow> rows = new LinkedHashMap<>();

    /**
     * @param context what it works with
     * @param id its row in the table
     */
    public MenuScreen(ScreenContext context, String id) {
        this.context = context;
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public JComponent build() {
        Texts texts = context.texts();
        Column list = new Column(context.look(), 8).pad(8, 16, 16, 16);
        rows.clear();
        for (Screens.Row child : Screens.childrenOf(id)) {
            ListRow row = new ListRow(context.look(), child.icon(), texts.get(child.titleKey()));
            row.row().act(() -> context.navigator().open(child.id()));
            rows.put(child, row);
            list.with(row.row());
        }
        return new Scroller(context.look(), list);
    }

    @Override
    public void render(DeviceState state) {
        rows.forEach((child, row) -> {
            switch (context.navigator().gate(child)) {
                case OPEN -> row.end(Glyph.CHEVRON_RIGHT);
                case LOG_IN -> row.end(Glyph.LOCK, Glyph.CHEVRON_RIGHT);
                case OFF -> row.end(Glyph.LOCK);
            }
            boolean off = context.navigator().gate(child) == Gate.OFF;
            row.second(off ? context.texts().get("panel.locks.off.short") : second(child.id(), state));
        });
    }

    private String second(String child, DeviceState state) {
        return switch (child) {
            case Screens.LANGUAGE -> context.texts().get("language." + state.language());
            case Screens.LAB -> context.texts().get("panel.lab.second");
            case Screens.NETWORK -> context.words().networkLine(state.network());
            case Screens.PRINTER -> context.words().printer(state.printer());
            default -> "";
        };
    }
}
