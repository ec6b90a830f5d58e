package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.hardware.PowerSupply;
import io.mailpanel.hardware.PowerSupply.Condition;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.look.Role;
import io.mailpanel.statusprint.StatusSheet.Row;
import io.mailpanel.statusprint.StatusSheet.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        Set<String> others = Set.of(
                texts.get("sheet.device"),
                texts.get("sheet.services"),
                texts.get("sheet.email_server"),
                texts.get("sheet.cloud"));
        Stream<Section> network = Stream.concat(
                context.device().sheet().sheet().sections().stream()
                        .filter(section -> !others.contains(section.title())),
                certificate(state.webFingerprint()).stream());
        Stream<Section> supply = supply(state.board().supply());
        // Who came because of it must not have to look for it.
        List<Section> sections =
                (state.board().supplyLow() ? Stream.concat(supply, network) : Stream.concat(network, supply)).toList();
        if (!sections.equals(drawn)) {
            drawn = sections;
            Sections.fill(facts, context.look(), sections, 168, this::color);
        }
        webConfig.show(state.webConfig());
    }

    /** By what a browser's warning at Web Config can be checked: eight pairs on a line, easier to compare. */
    private Optional<Section> certificate(Optional<String> sha256) {
        return sha256.map(hash -> new Section(
                context.texts().get("panel.webconfig.certificate"),
                List.of(new Row(
                        context.texts().get("certificate.fingerprint"), hash.replaceAll("((?:..:){7}..):", "$1 ")))));
    }

    /** The power supply, as far as the board knows of it: it stands on no status sheet. */
    private Stream<Section> supply(PowerSupply supply) {
        Words words = context.words();
        List<Row> rows = new ArrayList<>();
        words.voltage(supply).ifPresent(line -> rows.add(new Row(context.texts().get("supply.voltage"), line)));
        words.speed(supply).ifPresent(line -> rows.add(new Row(context.texts().get("supply.speed"), line)));
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(new Section(context.texts().get("supply.title"), List.copyOf(rows)));
    }

    private Role color(Row row) {
        Words words = context.words();
        PowerSupply low = new PowerSupply(Condition.LOW, Condition.LOW);
        boolean bad =
                Stream.of(words.voltage(low), words.speed(low)).anyMatch(line -> line.equals(Optional.of(row.value())));
        return bad ? Role.WARNING : Role.ON_SURFACE;
    }
}
