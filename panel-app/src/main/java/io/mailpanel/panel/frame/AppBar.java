package io.mailpanel.panel.frame;

import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.Dimension;
import java.util.Optional;
import javax.swing.JComponent;

/** The strip above a screen: back arrow, title, the screen's own action. */
public final class AppBar extends JComponent {
    private static final long serialVersionUID = 1L;

    private final transient Look look;
    private final transient Runnable back;
    private final Line line;

    /** @param back what the arrow does */
    public AppBar(Look look, Runnable back) {
        this.look = look;
        this.back = back;
        line = new Line(look, 8).pad(0, 8, 0, 16);
        add(line);
    }

    /** Shows a screen's title and action. */
    public void show(String title, String backName, Optional<JComponent> action) {
        line.clear();
        Pressable arrow = Buttons.icon(look, Glyph.ARROW_BACK, backName).act(back);
        line.with(arrow).with(new Text(look, Type.TITLE, Role.ON_SURFACE, title), Fit.GROW);
        action.ifPresent(line::with);
        line.revalidate();
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(800), look.px(56));
    }

    @Override
    public void doLayout() {
        line.setBounds(0, 0, getWidth(), getHeight());
    }
}
