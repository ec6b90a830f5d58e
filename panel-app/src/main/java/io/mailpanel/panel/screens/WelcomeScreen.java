package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Secret;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.EventQueue;
import javax.swing.JComponent;

/** The first start: where Web Config is, and the initial administrator's password, once. */
public final class WelcomeScreen implements Screen {
    private final ScreenContext context;
    private WebConfigCard webConfig;
    private Secret password;
    private Pressable show;
    private Pressable hide;

    /** @param context what it works with */
    public WelcomeScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.WELCOME;
    }

    @Override
    public boolean appBar() {
        return false;
    }

    @Override
    public JComponent build() {
        Look look = context.look();
        Texts texts = context.texts();
        webConfig = new WebConfigCard(look, texts);
        password = new Secret(look, texts.get("panel.welcome.password"));
        show = Buttons.plain(look, texts.get("panel.show")).act(() -> reveal(true));
        hide = Buttons.plain(look, texts.get("panel.hide")).act(() -> reveal(false));
        Line secret = new Line(look, 8);
        secret.with(password, Fit.GROW).with(show).with(hide);
        Column initial = new Column(look, 0).pad(12, 16, 8, 8).card(Role.CONTAINER, 16);
        initial.with(new Text(look, Type.CAPTION_MEDIUM, Role.PRIMARY, texts.get("panel.welcome.password")))
                .with(secret);
        Line buttons = new Line(look, 8).trailing();
        buttons.with(Buttons.plain(look, texts.get("panel.welcome.later"))
                .act(() -> context.navigator().home()));
        buttons.with(Buttons.filled(look, Glyph.CHECK, texts.get("panel.welcome.written"))
                .act(this::written));
        Column words = new Column(look, 12);
        words.with(new Text(look, Type.HEADLINE, Role.ON_SURFACE, texts.get("panel.welcome.title")))
                .with(new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, texts.get("panel.welcome.words")))
                .with(initial)
                .with(new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, texts.get("panel.welcome.once")))
                .with(new Line(look, 0), Fit.GROW)
                .with(buttons);
        Line both = new Line(look, 24).pad(16, 24, 16, 24);
        return both.with(webConfig.card(), Fit.FILL).with(words, Fit.BOTH);
    }

    private void reveal(boolean to) {
        password.reveal(to);
        show.setVisible(!to);
        hide.setVisible(to);
    }

    private void written() {
        context.background()
                .work(
                        () -> {
                            context.device().access().initialPasswordShown();
                            return true;
                        },
                        done -> context.navigator().home());
    }

    /** The password was changed elsewhere: the initial one is worth nothing any more. */
    private void leave() {
        if (context.navigator().here().id().equals(id())) {
            context.navigator().home();
            context.dialogs().toast(context.texts().get("panel.welcome.changed"));
        }
    }

    @Override
    public void hidden() {
        reveal(false);
    }

    @Override
    public void render(DeviceState state) {
        webConfig.show(state.webConfig());
        password.hold(state.access().initialPassword().orElse(""));
        reveal(password.revealed());
        if (state.access().passwordChanged()) {
            // The navigator is still drawing this state.
            EventQueue.invokeLater(this::leave);
        }
    }
}
