package io.mailpanel.panel.stage;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** Puts touches and keys into the event queue, as the X server does: for the window, which hands them on. Thread-safe. */
public final class Injector {
    private static final Map<String, Integer> KEYS = Map.ofEntries(
            Map.entry("Enter", KeyEvent.VK_ENTER),
            Map.entry("Backspace", KeyEvent.VK_BACK_SPACE),
            Map.entry("Escape", KeyEvent.VK_ESCAPE),
            Map.entry("Tab", KeyEvent.VK_TAB),
            Map.entry("ArrowLeft", KeyEvent.VK_LEFT),
            Map.entry("ArrowRight", KeyEvent.VK_RIGHT),
            Map.entry("ArrowUp", KeyEvent.VK_UP),
            Map.entry("ArrowDown", KeyEvent.VK_DOWN),
            Map.entry("Delete", KeyEvent.VK_DELETE),
            Map.entry("Home", KeyEvent.VK_HOME),
            Map.entry("End", KeyEvent.VK_END));

    private static final Map<Integer, Character> TYPED =
            Map.of(KeyEvent.VK_ENTER, '\n', KeyEvent.VK_BACK_SPACE, '\b', KeyEvent.VK_ESCAPE, '\u001b');

    private final Window window;
    private final JComponent origin;

    /**
     * @param window what the events are for
     * @param origin its top left corner is the picture's
     */
    public Injector(Window window, JComponent origin) {
        this.window = window;
        this.origin = origin;
    }

    /** A finger goes down. */
    public void press(int x, int y) {
        mouse(MouseEvent.MOUSE_PRESSED, InputEvent.BUTTON1_DOWN_MASK, MouseEvent.BUTTON1, x, y);
    }

    /** It moves. */
    public void drag(int x, int y) {
        mouse(MouseEvent.MOUSE_DRAGGED, InputEvent.BUTTON1_DOWN_MASK, MouseEvent.NOBUTTON, x, y);
    }

    /** It goes up. */
    public void release(int x, int y) {
        mouse(MouseEvent.MOUSE_RELEASED, 0, MouseEvent.BUTTON1, x, y);
    }

    private void mouse(int id, int modifiers, int button, int x, int y) {
        EventQueue.invokeLater(() -> {
            Point at = SwingUtilities.convertPoint(origin, x, y, window);
            post(new MouseEvent(window, id, System.currentTimeMillis(), modifiers, at.x, at.y, 1, false, button));
        });
    }

    /** Types text where the focus is. */
    public void type(String text) {
        text.chars()
                .forEach(c -> EventQueue.invokeLater(() -> key(KeyEvent.KEY_TYPED, KeyEvent.VK_UNDEFINED, (char) c)));
    }

    /** Presses a named key; unknown names are refused. */
    public void key(String name) {
        Integer code = KEYS.get(name);
        if (code == null) {
            throw new IllegalArgumentException("unknown key; one of " + KEYS.keySet());
        }
        char typed = TYPED.getOrDefault(code, KeyEvent.CHAR_UNDEFINED);
        EventQueue.invokeLater(() -> {
            key(KeyEvent.KEY_PRESSED, code, typed);
            if (typed != KeyEvent.CHAR_UNDEFINED) {
                key(KeyEvent.KEY_TYPED, KeyEvent.VK_UNDEFINED, typed);
            }
            key(KeyEvent.KEY_RELEASED, code, typed);
        });
    }

    private void key(int id, int code, char typed) {
        Component owner = window.getMostRecentFocusOwner();
        Component target = owner == null ? window : owner;
        KeyEvent event = new KeyEvent(target, id, System.currentTimeMillis(), 0, code, typed);
        if (window.isFocused()) {
            post(event);
        } else {
            // A queued key goes to the window that has the keyboard; this one is meant for the panel beside it.
            target.dispatchEvent(event);
        }
    }

    private static void post(java.awt.AWTEvent event) {
        Toolkit.getDefaultToolkit().getSystemEventQueue().postEvent(event);
    }
}
