package io.mailpanel.panel.frame;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** Tells of every touch and key on the panel, and keeps keys from a dark one. For the event thread. */
public final class TouchWatch implements AutoCloseable {
    private final JComponent panel;
    private final BooleanSupplier dark;
    private final Runnable touched;
    private final AWTEventListener mouse = this::mouse;
    private final KeyEventDispatcher keys = this::key;
    private boolean swallowing;

    /**
     * Begins.
     *
     * @param panel whose touches count
     * @param dark whether it is dark, so that a key only wakes it
     * @param touched must be quick
     */
    public TouchWatch(JComponent panel, BooleanSupplier dark, Runnable touched) {
        this.panel = panel;
        this.dark = dark;
        this.touched = touched;
        Toolkit.getDefaultToolkit()
                .addAWTEventListener(mouse, AWTEvent.MOUSE_EVENT_MASK | AWTEvent.MOUSE_MOTION_EVENT_MASK);
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
    }

    private void mouse(AWTEvent event) {
        boolean finger =
                switch (event.getID()) {
                    case MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED -> true;
                    default -> false;
                };
        if (finger && here(event)) {
            touched.run();
        }
    }

    private boolean key(KeyEvent event) {
        if (!here(event)) {
            return false;
        }
        if (event.getID() == KeyEvent.KEY_PRESSED && dark.getAsBoolean()) {
            swallowing = true;
        }
        touched.run();
        boolean swallowed = swallowing;
        if (event.getID() == KeyEvent.KEY_RELEASED) {
            swallowing = false;
        }
        return swallowed;
    }

    /** A window gets each touch first and hands it on; what counts is who gets it in the end. */
    private boolean here(AWTEvent event) {
        boolean key = event instanceof KeyEvent;
        return event.getSource() instanceof Component component
                && (key
                        ? SwingUtilities.getWindowAncestor(panel) == SwingUtilities.getRoot(component)
                        : SwingUtilities.isDescendingFrom(component, panel));
    }

    @Override
    public void close() {
        Toolkit.getDefaultToolkit().removeAWTEventListener(mouse);
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
    }
}
