package io.mailpanel.panel.kit;

import java.awt.Toolkit;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** A finger on a {@link Pressable}: down shows at once, up inside acts, moving out or scrolling cancels. */
final class Touch extends MouseAdapter {
    private static final int HOLD_MS = 450;
    private static final int REPEAT_MS = 70;

    private final Pressable target;
    private Runnable action = () -> {};
    private Timer repeat;
    private boolean pressed;
    private boolean repeated;

    Touch(Pressable target) {
        this.target = target;
    }

    void action(Runnable runnable) {
        action = runnable;
    }

    void repeating() {
        repeat = new Timer(REPEAT_MS, e -> {
            repeated = true;
            act();
        });
        repeat.setInitialDelay(HOLD_MS);
    }

    boolean pressed() {
        return pressed;
    }

    void act() {
        if (target.isEnabled()) {
            action.run();
        }
    }

    @Override
    public void mousePressed(MouseEvent e) {
        scroller(s -> s.down(e));
        if (target.isEnabled() && SwingUtilities.isLeftMouseButton(e)) {
            repeated = false;
            show(true);
            if (repeat != null) {
                repeat.restart();
            }
        }
    }

    @Override
    public void mouseDragged(MouseEvent e) {
        scroller(s -> s.move(e));
        Scroller scroller = (Scroller) SwingUtilities.getAncestorOfClass(Scroller.class, target);
        if (pressed && (!target.contains(e.getPoint()) || scroller != null && scroller.scrolling())) {
            show(false);
        }
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        scroller(s -> s.up());
        if (pressed) {
            show(false);
            if (!repeated) {
                act();
            }
        }
    }

    private void show(boolean down) {
        pressed = down;
        if (!down && repeat != null) {
            repeat.stop();
        }
        // Before anything else happens the finger is answered, within this very frame.
        target.paintImmediately(0, 0, target.getWidth(), target.getHeight());
        Toolkit.getDefaultToolkit().sync();
    }

    private void scroller(java.util.function.Consumer<Scroller> call) {
        Scroller scroller = (Scroller) SwingUtilities.getAncestorOfClass(Scroller.class, target);
        if (scroller != null) {
            call.accept(scroller);
        }
    }
}
