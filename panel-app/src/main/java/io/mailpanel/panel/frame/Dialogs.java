package io.mailpanel.panel.frame;

import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;

/** Dialogs, one at a time, and toasts. For the event thread. */
public final class Dialogs {
    private final Look look;
    private final Shell shell;

    Dialogs(Look look, Shell shell) {
        this.look = look;
        this.shell = shell;
    }

    /** An empty dialog with its title. */
    public Column card(String title) {
        Column card = new Column(look, 8).pad(20, 24, 12, 24);
        card.with(new Text(look, Type.TITLE, Role.ON_SURFACE, title));
        return card;
    }

    /** Opens it; cancel is what Back and Esc do. */
    public void open(Column card, Runnable cancel) {
        shell.openDialog(card, cancel);
    }

    /** Closes the open one. */
    public void close() {
        shell.closeDialog();
    }

    /** Says something that must be read, with one button to go on. */
    public void message(String title, String words, String button) {
        Column card = card(title);
        card.with(new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, words).breakable());
        Pressable ok = Buttons.plain(look, button).act(this::close);
        Line buttons = new Line(look, 8).trailing();
        buttons.with(ok);
        card.with(buttons);
        open(card, this::close);
        ok.requestFocusInWindow();
    }

    /** Asks before something that cannot be undone; the safe answer comes first. */
    public void ask(String title, String words, String no, String yes, Runnable action) {
        Column card = card(title);
        card.with(new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, words));
        Line buttons = new Line(look, 8).trailing();
        Pressable safe = Buttons.plain(look, no).act(this::close);
        buttons.with(safe);
        buttons.with(Buttons.filled(look, null, yes).act(() -> {
            close();
            action.run();
        }));
        card.with(buttons);
        open(card, this::close);
        safe.requestFocusInWindow();
    }

    /** Says something in passing. */
    public void toast(String words) {
        shell.toast(words);
    }
}
