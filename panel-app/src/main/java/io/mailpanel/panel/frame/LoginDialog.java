package io.mailpanel.panel.frame;

import io.mailpanel.device.PanelDevice;
import io.mailpanel.device.access.Access.Login;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.AdminSession;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Input;
import io.mailpanel.panel.kit.KeyboardHost;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.PasswordBox;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.TextBox;
import io.mailpanel.panel.look.Look;

/** Asks for the administrator's password, then goes on. */
public final class LoginDialog {
    private final PanelDevice device;
    private final AdminSession admin;
    private final Dialogs dialogs;
    private final Texts texts;
    private final TextBox password;
    private final Pressable logIn;
    private final Runnable then;
    private boolean cancelled;

    private LoginDialog(
            PanelDevice device, AdminSession admin, Dialogs dialogs, Look look, KeyboardHost keyboard, Runnable then) {
        this.device = device;
        this.admin = admin;
        this.dialogs = dialogs;
        this.then = then;
        texts = device.texts();
        logIn = Buttons.filled(look, null, texts.get("panel.login.do"));
        password = PasswordBox.of(
                look,
                new TextBox(
                        look, Input.PASSWORD, texts.get("panel.login.password"), texts.get("panel.key.done"), keyboard),
                texts);
    }

    /** Opens the dialog; after the right password it goes on. */
    public static void open(
            PanelDevice device, AdminSession admin, Dialogs dialogs, Look look, KeyboardHost keyboard, Runnable then) {
        new LoginDialog(device, admin, dialogs, look, keyboard, then).open(look);
    }

    private void open(Look look) {
        Column card = dialogs.card(texts.get("panel.login.title"));
        card.with(password.done(this::check));
        Line buttons = new Line(look, 8).trailing();
        buttons.with(Buttons.plain(look, texts.get("panel.cancel")).act(this::cancel));
        buttons.with(logIn.act(this::check));
        card.with(buttons);
        dialogs.open(card, this::cancel);
        password.field().requestFocusInWindow();
    }

    private void check() {
        if (!logIn.isEnabled()) {
            return;
        }
        logIn.setEnabled(false);
        admin.logIn(password.takePassword(), this::answered);
    }

    private void cancel() {
        cancelled = true;
        dialogs.close();
    }

    private void answered(Login login) {
        if (cancelled) {
            admin.logOut();
            return;
        }
        logIn.setEnabled(true);
        switch (login) {
            case GRANTED -> {
                dialogs.close();
                then.run();
            }
            case MUST_CHANGE -> {
                String address =
                        device.state().webConfig().map(Object::toString).orElse("—");
                dialogs.message(
                        texts.get("panel.login.change.title"),
                        texts.get("panel.login.change", address),
                        texts.get("panel.ok"));
            }
            case WRONG -> password.wrong(texts.get("panel.login.wrong"));
            case WAIT -> password.wrong(texts.get("panel.login.wait", Math.max(1, admin.waitSeconds())));
        }
    }
}
