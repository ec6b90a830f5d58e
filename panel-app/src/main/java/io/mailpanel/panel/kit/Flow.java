package io.mailpanel.panel.kit;

import java.awt.Component;

/** A component whose height depends on its width, because its text wraps. */
public interface Flow {
    /** The height it needs at this width, both in pixels. */
    int heightFor(int width);

    /** The height any component needs at this width. */
    static int height(Component component, int width) {
        return component instanceof Flow flow ? flow.heightFor(width) : component.getPreferredSize().height;
    }
}
