package io.mailpanel.panel.kit;

import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.look.Look;

/** A password's field with Show and Hide at its end. */
public final class PasswordBox {
    private PasswordBox() {}

    /** Gives the box its Show button. */
    public static TextBox of(Look look, TextBox box, Texts texts) {
        Line end = new Line(look, 0);
        Pressable show = Buttons.plain(look, texts.get("panel.show"));
        Pressable hide = Buttons.plain(look, texts.get("panel.hide"));
        hide.setVisible(false);
        end.with(show).with(hide);
        show.act(() -> turn(box, show, hide, true));
        hide.act(() -> turn(box, show, hide, false));
        // Touching them must not take the focus, or the keyboard would go.
        show.setFocusable(false);
        hide.setFocusable(false);
        return box.end(end);
    }

    private static void turn(TextBox box, Pressable show, Pressable hide, boolean revealed) {
        box.reveal(revealed);
        show.setVisible(!revealed);
        hide.setVisible(revealed);
        box.revalidate();
        box.repaint();
    }
}
