package io.mailpanel.panel.screens;

import io.mailpanel.device.board.LabEdge;
import io.mailpanel.device.text.PinWords;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Symbol;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.ArrayList;
import java.util.List;

/** The log of edges, the newest first. */
final class EdgeList {
    private final ScreenContext context;
    private final PinWords words;
    private final Column list;
    private final Column empty;
    private final List<EdgeRow> rows = new ArrayList<>();

    EdgeList(ScreenContext context, PinWords words) {
        this.context = context;
        this.words = words;
        Look look = context.look();
        list = new Column(look, 0).pad(0, 16, 16, 16);
        empty = new Column(look, 12).centred();
        empty.with(new Symbol(look, Glyph.DEVELOPER_BOARD, 48, Role.OUTLINE), Fit.NATURAL)
                .with(new Text(
                                look,
                                Type.BODY,
                                Role.ON_SURFACE_VARIANT,
                                context.texts().get("panel.lab.edges.empty"))
                        .centred());
        list.with(empty, Fit.GROW);
    }

    Column list() {
        return list;
    }

    void show(List<LabEdge> edges) {
        if (rows.size() != edges.size()) {
            resize(edges.size());
        }
        for (int i = 0; i < edges.size(); i++) {
            rows.get(i).show(edges.get(i));
        }
    }

    /** A row more or fewer: those that stay are kept, for only what they say changes. */
    private void resize(int count) {
        while (rows.size() > count) {
            list.remove(rows.remove(rows.size() - 1));
        }
        while (rows.size() < count) {
            EdgeRow row = new EdgeRow(context.look(), context.texts(), words);
            rows.add(row);
            list.with(row);
        }
        empty.setVisible(count == 0);
        list.revalidate();
        list.repaint();
    }
}
