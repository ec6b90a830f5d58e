package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.look.Role;
import io.mailpanel.statusprint.StatusSheet.Section;
import java.util.List;
import java.util.Set;
import javax.swing.JComponent;

/** Wired LAN/Wi-Fi Status: the machine's addresses, and how to reach Web Config. */
public final class NetworkScreen implements Screen {
    private final ScreenContext context;
    private Column facts;
    private Scroller scroller;
    private WebConfigCard webConfig;
    private List<Section> drawn = List.of();

    /** @param context what it works with */
    public NetworkScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.NETWORK;
    }

    @Override
    public JComponent build() {
        facts = new Column(context.look(), 0).pad(0, 8, 16, 16);
        scroller = new Scroller(context.look(), facts);
        webConfig = new WebConfigCard(context.look(), context.texts());
        drawn = List.of();
        Line both = new Line(context.look(), 16).pad(0, 16, 16, 16).top();
        return both.with(scroller, Fit.BOTH).with(webConfig.card());
    }

    @Override
    public void shown(String argument) {
        context.device().refresh();
        scroller.toTop();
    }

    @Override
    public void render(DeviceState state) {
        Texts texts = context.texts();
        Set<String> others =
                Set.of(texts.get("sheet.device"), texts.get("sheet.services"), texts.get("sheet.email_server"));
        List<Section> sections = context.device().sheet().sheet().sections().stream()
                .filter(section -> !others.contains(section.title()))
                .toList();
        if (!sections.equals(drawn)) {
            drawn = sections;
            Sections.fill(facts, context.look(), sections, 168, row -> Role.ON_SURFACE);
        }
        webConfig.show(state.webConfig());
    }
}
