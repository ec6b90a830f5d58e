package io.mailpanel.panel.kit;

import java.util.List;
import javax.swing.JComponent;

/**
 * What can be read or touched as one thing: an item of the scene. Its name is its accessible name; its children are not
 * items of their own, but for those it names.
 */
public interface Readable {
    /** The item's role: button, list-item, tab, radio, key, text, field, image, switch. */
    String role();

    /** What it says beside its name; empty if nothing; bullets for a secret. */
    String value();

    /** What inside it is an item of its own. */
    default List<JComponent> inside() {
        return List.of();
    }
}
