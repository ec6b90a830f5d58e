package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fact;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import javax.swing.JComponent;

/** About: what this is, and whose names are in it. The licences of other people's work are too long for a panel. */
public final class AboutScreen implements Screen {
    private static final int LABEL_WIDTH = 168;

    private final ScreenContext context;
    private Fact product;
    private Fact version;
    private Fact serial;

    /** @param context what it works with */
    public AboutScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.ABOUT;
    }

    @Override
    public JComponent build() {
        Look look = context.look();
        Texts texts = context.texts();
        product = new Fact(look, texts.get("sheet.model"), LABEL_WIDTH);
        version = new Fact(look, texts.get("sheet.version"), LABEL_WIDTH);
        serial = new Fact(look, texts.get("sheet.serial"), LABEL_WIDTH);
        Column facts = new Column(look, 0).with(product).with(version).with(serial);
        Column words = new Column(look, 16).pad(8, 24, 16, 24);
        words.with(facts)
                .with(new Text(look, Type.BODY, Role.ON_SURFACE, texts.get("about.marks.text")))
                .with(new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, texts.get("panel.about.licences")));
        return new Scroller(look, words);
    }

    @Override
    public void render(DeviceState state) {
        DeviceInfo info = state.info();
        product.say(info.model(), Role.ON_SURFACE);
        version.say(info.version(), Role.ON_SURFACE);
        serial.say(info.serial(), Role.ON_SURFACE);
    }
}
