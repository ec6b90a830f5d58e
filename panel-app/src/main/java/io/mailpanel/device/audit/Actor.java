package io.mailpanel.device.audit;

/**
 * Who does something.
 *
 * @param kind what sort of somebody
 * @param from the address that it came from; empty for the panel and the device
 */
public record Actor(Kind kind, String from) {
    /** What sort of somebody; kept by name. */
    public enum Kind {
        /** Logged in to Web Config. */
        ADMINISTRATOR,
        /** At the panel. */
        PANEL,
        /** The device by itself. */
        DEVICE,
        /** Not logged in. */
        STRANGER
    }

    /** How the panel calls itself where an address is asked for. */
    public static final String AT_PANEL = "panel";

    /** At the panel. */
    public static final Actor PANEL = new Actor(Kind.PANEL, "");

    /** The device by itself. */
    public static final Actor DEVICE = new Actor(Kind.DEVICE, "");

    /** Logged in to Web Config from that address. */
    public static Actor administrator(String from) {
        return new Actor(Kind.ADMINISTRATOR, from);
    }

    /** Not logged in; who says {@link #AT_PANEL} stands at the panel. */
    public static Actor stranger(String from) {
        return from.equals(AT_PANEL) ? PANEL : new Actor(Kind.STRANGER, from);
    }
}
