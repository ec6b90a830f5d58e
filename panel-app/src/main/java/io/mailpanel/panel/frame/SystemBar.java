package io.mailpanel.panel.frame;

import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Symbol;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.Dimension;
import java.awt.Graphics;
import javax.swing.JComponent;

/** The strip at the bottom: Back, Home, Jobs, a third each. */
public final class SystemBar extends JComponent {
    private static final long serialVersionUID = 1L;

    private final transient Look look;
    private final transient Runnable back;
    private final transient Runnable home;
    private final transient Runnable jobs;

    /** What its buttons do. */
    public SystemBar(Look look, Runnable back, Runnable home, Runnable jobs) {
        this.look = look;
        this.back = back;
        this.home = home;
        this.jobs = jobs;
    }

    /** Makes the buttons in a language. */
    public void speak(Texts texts) {
        removeAll();
        add(button(Glyph.ARROW_BACK, texts.get("panel.bar.back"), back));
        add(button(Glyph.HOME, texts.get("panel.bar.home"), home));
        add(button(Glyph.LIST_ALT, texts.get("panel.bar.jobs"), jobs));
        revalidate();
        repaint();
    }

    private Pressable button(Glyph glyph, String word, Runnable action) {
        Line line = new Line(look, 8).centred();
        line.with(new Symbol(look, glyph, 24, Role.ON_SURFACE_VARIANT))
                .with(new Text(look, Type.LABEL, Role.ON_SURFACE_VARIANT, word));
        return new Pressable(look, word, line).ground(null, 24).inset(4).act(action);
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(800), look.px(56));
    }

    @Override
    public void doLayout() {
        int count = getComponentCount();
        for (int i = 0; i < count; i++) {
            int left = getWidth() * i / count;
            getComponent(i).setBounds(left, 0, getWidth() * (i + 1) / count - left, getHeight());
        }
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(look.color(Role.CONTAINER));
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
