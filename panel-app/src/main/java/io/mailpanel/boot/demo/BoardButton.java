package io.mailpanel.boot.demo;

import io.mailpanel.panel.look.Role;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.function.Consumer;
import javax.swing.JButton;

/** A button of the board, as a hard key below the panel. */
final class BoardButton extends JButton {
    private static final long serialVersionUID = 1L;

    private final transient BenchLook look;
    private boolean down;

    /** @param held called with true when it goes down and with false when it comes up */
    static BoardButton holding(BenchLook look, Consumer<Boolean> held) {
        BoardButton button = new BoardButton(look, () -> {});
        button.getModel().addChangeListener(event -> button.follow(held));
        return button;
    }

    BoardButton(BenchLook look, Runnable press) {
        this.look = look;
        setPreferredSize(new Dimension(78, 40));
        setBorder(null);
        setContentAreaFilled(false);
        setFocusable(false);
        setRolloverEnabled(false);
        addActionListener(event -> press.run());
    }

    private void follow(Consumer<Boolean> held) {
        if (getModel().isPressed() != down) {
            down = getModel().isPressed();
            held.accept(down);
        }
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D g2 = look.smooth(g);
        boolean shown = getModel().isArmed() && getModel().isPressed();
        g2.setColor(look.color(shown ? Role.PRIMARY_CONTAINER : Role.CONTAINER_HIGH));
        g2.fillRoundRect(0, 0, getWidth(), getHeight(), 12, 12);
        g2.setColor(look.color(shown ? Role.ON_PRIMARY_CONTAINER : Role.ON_SURFACE));
        g2.setFont(look.font(14, true));
        FontMetrics metrics = g2.getFontMetrics();
        int baseline = (getHeight() + metrics.getAscent() - metrics.getDescent()) / 2;
        g2.drawString(getText(), (getWidth() - metrics.stringWidth(getText())) / 2, baseline);
        g2.dispose();
    }
}
