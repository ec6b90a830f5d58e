package io.mailpanel.panel;

import java.util.Locale;

/** A set of colours; its roles are in {@code theme/<name>.properties}. */
public enum Theme {
    LIGHT,
    DARK;

    /** The theme's file, as a resource beside this class. */
    public String resource() {
        return "theme/" + name().toLowerCase(Locale.ROOT) + ".properties";
    }
}
