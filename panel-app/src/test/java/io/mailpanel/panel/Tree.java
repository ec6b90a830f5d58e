package io.mailpanel.panel;

import io.mailpanel.panel.stage.Pictures;
import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JFrame;

/** The panel's components, as they stand in its window. */
final class Tree {
    private Tree() {}

    /** Those of a type that are on the screen. */
    static <T extends Component> List<T> showing(Class<T> type) {
        List<T> found = new ArrayList<>();
        Pictures.onEventThread(() -> Arrays.stream(Window.getWindows())
                .filter(w -> w.isShowing() && w instanceof JFrame)
                .forEach(w -> collect(w, type, found)));
        return found;
    }

    private static <T extends Component> void collect(Component component, Class<T> type, List<T> found) {
        if (component.isShowing() && type.isInstance(component)) {
            found.add(type.cast(component));
        }
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                collect(child, type, found);
            }
        }
    }
}
