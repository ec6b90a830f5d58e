package io.mailpanel.panel.screens;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.upkeep.UpkeepDesk;
import io.mailpanel.panel.AdminSession;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Input;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.PasswordBox;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.TextBox;

/** Asks for the administrator's password and the word before all is erased. */
final class EraseDialog {
    private final ScreenContext context;
    private final Texts texts;
    private final TextBox password;
    private final TextBox word;
    private final Pressable erase;

    EraseDialog(ScreenContext context) {
        this.context = context;
        texts = context.texts();
        password = PasswordBox.of(context.look(), box(Input.PASSWORD, texts.get("panel.login.password")), texts);
        word = box(Input.TEXT, texts.get("field.erase.word", texts.get("erase.word")));
        erase = Buttons.filled(context.look(), null, texts.get("panel.erase.ok"));
    }

    private TextBox box(Input input, String name) {
        return new TextBox(context.look(), input, name, texts.get("panel.key.done"), context.keyboard());
    }

    void open() {
        Column card = context.dialogs().card(texts.get("panel.erase.title"));
        card.with(password).with(word.done(this::go));
        Line buttons = new Line(context.look(), 8).trailing();
        buttons.with(Buttons.plain(context.look(), texts.get("panel.cancel")).act(context.dialogs()::close));
        buttons.with(erase.act(this::go));
        card.with(buttons);
        context.dialogs().open(card, context.dialogs()::close);
        password.field().requestFocusInWindow();
    }

    private void go() {
        if (!erase.isEnabled()) {
            return;
        }
        erase.setEnabled(false);
        password.wrong("");
        word.wrong("");
        Confirmation confirmation = new Confirmation(password.takePassword(), AdminSession.PLACE);
        String typed = word.text();
        context.background()
                .work(
                        () -> {
                            context.device().upkeep().erase(typed, texts.language(), confirmation);
                            return true;
                        },
                        done -> {
                            context.dialogs().close();
                            context.dialogs().toast(texts.get("panel.erase.going"));
                        },
                        this::failed);
    }

    private void failed(Exception why) {
        erase.setEnabled(true);
        if (why instanceof Refused refused) {
            refused.errors().forEach(error -> {
                if (error.field().equals(Access.CONFIRM)) {
                    password.wrong(error.in(texts));
                } else if (error.field().equals(UpkeepDesk.WORD)) {
                    word.wrong(error.in(texts));
                }
            });
        } else {
            context.notChanged(why);
        }
    }
}
