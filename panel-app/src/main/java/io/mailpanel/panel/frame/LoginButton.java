package io.mailpanel.panel.frame;

import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.AdminSession;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Symbol;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.Dimension;
import javax.swing.JComponent;

/**
 * The log-in icon in the status bar, or who is logged in. The bar is 36 high; the touchable area reaches below it to 48.
 */
public final class LoginButton extends JComponent {
    private static final long serialVersionUID = 1L;

    private static final int BAR = 36;
    private static final int TOUCH = 48;

    private final transient Look look;
    private final transient AdminSession admin;
    private final transient Runnable logIn;
    private final transient Runnable logOut;

    /** What touching it does. */
    public LoginButton(Look look, AdminSession admin, Runnable logIn, Runnable logOut) {
        this.look = look;
        this.admin = admin;
        this.logIn = logIn;
        this.logOut = logOut;
    }

    /** Shows itself where a log-in opens anything. */
    public void render(boolean opens, Texts texts) {
        setVisible(opens || admin.loggedIn());
        removeAll();
        boolean in = admin.loggedIn();
        String word = texts.get(in ? "panel.admin" : "panel.login.do");
        Line line = new Line(look, 8).centred().pad(0, 12, TOUCH - BAR, 12);
        line.with(new Text(look, Type.CAPTION_MEDIUM, in ? Role.PRIMARY : Role.ON_SURFACE_VARIANT, word))
                .with(new Symbol(
                        look, in ? Glyph.LOGOUT : Glyph.LOCK_PERSON, 24, in ? Role.PRIMARY : Role.ON_SURFACE_VARIANT));
        Pressable button = new Pressable(look, word, line)
                .ground(null, 8)
                .least(TOUCH, TOUCH)
                .act(in ? logOut : logIn);
        add(button);
        revalidate();
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return getComponentCount() == 0 ? new Dimension() : getComponent(0).getPreferredSize();
    }

    @Override
    public void doLayout() {
        if (getComponentCount() > 0) {
            getComponent(0).setBounds(0, 0, getWidth(), getHeight());
        }
    }
}
