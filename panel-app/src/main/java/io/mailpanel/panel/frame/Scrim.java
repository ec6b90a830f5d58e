package io.mailpanel.panel.frame;

import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Flow;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.event.MouseAdapter;
import javax.swing.JComponent;

/** Darkens the screen below a dialog and keeps touches and the focus in it. */
final class Scrim extends JComponent {
    private static final long serialVersionUID = 1L;

    private static final Color SHADE = new Color(0, 0, 0, 110);
    private static final int WIDTH = 520;

    private final transient Look look;
    private Column card;
    private transient Runnable cancel = () -> {};

    Scrim(Look look) {
        this.look = look;
        setVisible(false);
        // Touches beside the card end here.
        addMouseListener(new MouseAdapter() {});
        setFocusCycleRoot(true);
    }

    void open(Column dialog, Runnable onCancel) {
        removeAll();
        card = dialog.card(Role.SURFACE, 24);
        cancel = onCancel;
        add(card);
        setVisible(true);
        revalidate();
        repaint();
    }

    void close() {
        removeAll();
        card = null;
        setVisible(false);
    }

    void cancel() {
        cancel.run();
    }

    @Override
    public void doLayout() {
        if (card != null) {
            int width = Math.min(look.px(WIDTH), getWidth() - look.px(32));
            int height = Math.min(getHeight(), Flow.height(card, width));
            card.setBounds((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
        }
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(SHADE);
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
