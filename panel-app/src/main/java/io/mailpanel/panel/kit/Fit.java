package io.mailpanel.panel.kit;

/** How a child takes its place in a {@link Column} or {@link Line}. */
public enum Fit {
    /** Its preferred size. */
    NATURAL,
    /** The full breadth across, its preferred size along. */
    FILL,
    /** A share of what is left along; in a column the full breadth across. */
    GROW,
    /** A share of what is left along, the full breadth across. */
    BOTH
}
