package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Symbol;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.Optional;

/** Why nothing can be sent now, in the guide's words, and where the administrator mends it. */
final class ScanObstacle {
    private final Texts texts;
    private final Text message;
    private final WebConfigCard webConfig;
    private final Line view;

    ScanObstacle(ScreenContext context) {
        Look look = context.look();
        texts = context.texts();
        message = new Text(look, Type.BODY_MEDIUM, Role.ON_SURFACE).balanced();
        webConfig = new WebConfigCard(look, texts);
        Column words = new Column(look, 16).middle();
        words.with(new Symbol(look, Glyph.MAIL_LOCK, 48, Role.WARNING), Fit.NATURAL)
                .with(message)
                .with(new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, texts.get("panel.scan.where")));
        view = new Line(look, 24).pad(0, 24, 16, 24);
        view.with(words, Fit.BOTH).with(webConfig.card());
    }

    Line view() {
        return view;
    }

    void show(Optional<String> obstacle, DeviceState state) {
        obstacle.ifPresent(key -> message.say(texts.get(key)));
        webConfig.show(state.webConfig());
    }
}
