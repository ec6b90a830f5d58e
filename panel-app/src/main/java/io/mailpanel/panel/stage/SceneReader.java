package io.mailpanel.panel.stage;

import io.mailpanel.device.stage.Stage.Item;
import io.mailpanel.panel.kit.Readable;
import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** Reads what is on the screen from the components that are seen. For the event thread. */
public final class SceneReader {
    private static final Comparator<Item> READING_ORDER =
            Comparator.comparingInt(Item::y).thenComparingInt(Item::x);

    private final JComponent origin;

    /** @param origin its top left corner is the picture's */
    public SceneReader(JComponent origin) {
        this.origin = origin;
    }

    /** The items inside these components, from top to bottom and from left to right. */
    public List<Item> read(JComponent... roots) {
        List<Item> items = new ArrayList<>();
        for (JComponent root : roots) {
            walk(root, items);
        }
        items.sort(READING_ORDER);
        return List.copyOf(items);
    }

    private void walk(Component component, List<Item> items) {
        if (!component.isShowing()) {
            return;
        }
        if (component instanceof JComponent c) {
            boolean known = component instanceof Readable;
            if (known || foreign(c)) {
                add(c, items);
            }
            if (component instanceof Readable readable) {
                readable.inside().forEach(part -> walk(part, items));
                return;
            }
        }
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                walk(child, items);
            }
        }
    }

    /** Components of other rooms, for example the paper beside the panel: those that have been given a name. */
    private static boolean foreign(JComponent c) {
        AccessibleContext context = c.getAccessibleContext();
        return context != null
                && context.getAccessibleName() != null
                && context.getAccessibleRole() != AccessibleRole.PASSWORD_TEXT
                && !c.getClass().getPackageName().startsWith("io.mailpanel.panel");
    }

    private void add(JComponent c, List<Item> items) {
        Rectangle seen = SwingUtilities.convertRectangle(c, c.getVisibleRect(), origin);
        String name = c.getAccessibleContext().getAccessibleName();
        if (seen.isEmpty() || name == null || name.isEmpty()) {
            return;
        }
        String role = c instanceof Readable r ? r.role() : role(c.getAccessibleContext());
        String value = c instanceof Readable r ? r.value() : "";
        items.add(new Item(name, role, value, c.isEnabled(), seen.x, seen.y, seen.width, seen.height));
    }

    private static String role(AccessibleContext context) {
        AccessibleRole role = context.getAccessibleRole();
        if (role == AccessibleRole.PUSH_BUTTON) {
            return "button";
        }
        if (role == AccessibleRole.LABEL) {
            return "text";
        }
        return "image";
    }
}
