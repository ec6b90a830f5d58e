package io.mailpanel.device.access;

import java.util.List;
import java.util.Locale;

/** A part of the panel that can be kept from people. */
public enum Area {
    /** Home, job status, and what else anybody may see. */
    FREE,
    /** The menus below Settings. */
    SETTINGS,
    /** What shows or tries the mail server. */
    MAIL,
    /** Scan to Email. */
    SCAN,
    /** The status sheet. */
    SHEET,
    /** The hardware lab. */
    LAB,
    /** Restart, and erasing all data; that asks for the password in any case. */
    SYSTEM;

    /** Those that an administrator can lock one by one: the device's functions. */
    public static final List<Area> FUNCTIONS = List.of(SCAN, SHEET, LAB);

    /** Its name in settings and forms. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
