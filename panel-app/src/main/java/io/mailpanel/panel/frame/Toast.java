package io.mailpanel.panel.frame;

import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JComponent;
import javax.swing.Timer;

/** A short message above the system bar that goes by itself. */
final class Toast extends JComponent {
    private static final long serialVersionUID = 1L;

    private static final int STAYS_MS = 4000;

    private final transient Look look;
    private final Text words;
    private final Line line;
    private final Timer gone;

    Toast(Look look) {
        this.look = look;
        words = new Text(look, Type.SUPPORT, Role.SURFACE).narrow(560);
        line = new Line(look, 0).pad(12, 24, 12, 24);
        line.with(words);
        add(line);
        setVisible(false);
        gone = new Timer(STAYS_MS, e -> setVisible(false));
        gone.setRepeats(false);
    }

    void say(String message) {
        words.say(message);
        setVisible(true);
        revalidate();
        gone.restart();
    }

    void hush() {
        gone.stop();
        setVisible(false);
    }

    @Override
    public Dimension getPreferredSize() {
        return line.getPreferredSize();
    }

    @Override
    public void doLayout() {
        line.setBounds(0, 0, getWidth(), getHeight());
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D copy = look.smooth(g);
        copy.setColor(look.color(Role.ON_SURFACE));
        int arc = look.px(16);
        copy.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        copy.dispose();
    }
}
