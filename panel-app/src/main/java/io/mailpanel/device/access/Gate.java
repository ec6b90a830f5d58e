package io.mailpanel.device.access;

/** How somebody at the panel comes to a part of it. */
public enum Gate {
    /** Everybody does. */
    OPEN,
    /** Who logs in as administrator does. */
    LOG_IN,
    /** Nobody does: it is switched off, and can be switched on in Web Config only. */
    OFF
}
