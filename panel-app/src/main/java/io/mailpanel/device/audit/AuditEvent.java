package io.mailpanel.device.audit;

/** What can stand in the audit log; kept by name. Each has its words under {@code audit.event.NAME}. */
public enum AuditEvent {
    /** Somebody logged in with the right password. */
    LOGGED_IN,
    /** A wrong password was typed, at a log-in or where it is asked for again. */
    LOG_IN_FAILED,
    /** Somebody logged out. */
    LOGGED_OUT,
    /** A session ended: by time, by another administrator, or because the password was changed. */
    SESSION_ENDED,
    /** The administrator's password was changed. */
    PASSWORD_CHANGED,
    /** Email Server &gt; Basic was changed. */
    MAIL_SERVER,
    /** A sign-in was kept. */
    SIGNED_IN,
    /** The device was signed out. */
    SIGNED_OUT,
    /** Email Notification was changed. */
    NOTIFICATIONS,
    /** The device's language was changed. */
    LANGUAGE,
    /** The device's name or location was changed. */
    DEVICE_NAME,
    /** Panel lock or functions lock was changed. */
    LOCKS,
    /** The addresses for monitoring were changed, or its token. */
    METRICS,
    /** The panel's picture in Web Config was switched on or off. */
    PANEL_VIEW,
    /** The time zone, how times are written, or the time server was changed. */
    DATE_TIME,
    /** How an interface gets its address was changed, or a Wi-Fi network is joined. */
    NETWORK,
    /** Somebody reached the device after that change and kept it. */
    NETWORK_KEPT,
    /** That change was undone. */
    NETWORK_UNDONE,
    /** A Wi-Fi network was forgotten. */
    WIFI_FORGOTTEN,
    /** The clock was set by hand. */
    CLOCK_SET,
    /** Settings of another part were changed. */
    SETTINGS,
    /** The settings were exported to a file. */
    SETTINGS_EXPORTED,
    /** Settings were imported from a file. */
    SETTINGS_IMPORTED,
    /** A person had the program or the machine restarted. */
    RESTARTED,
    /** A job was cancelled. */
    JOB_CANCELLED,
    /** A job is tried again. */
    JOB_RETRIED,
    /** A job was sent once more. */
    JOB_RESENT,
    /** The device began with an empty database, as the old one could not be used. */
    BEGAN_ANEW,
    /** The warning of another mail server was read at the panel. */
    SERVER_NOTICE_SEEN,
    /** A CA certificate was imported. */
    AUTHORITY_IMPORTED,
    /** An imported CA certificate was removed. */
    AUTHORITY_REMOVED,
    /** Root certificates were imported. */
    ROOTS_IMPORTED,
    /** The system's root certificates are used again. */
    ROOTS_OF_SYSTEM,
    /** A certificate for Web Config was imported. */
    CERTIFICATE_IMPORTED,
    /** Web Config shows the device's own certificate again. */
    CERTIFICATE_OWN,
    /** A support bundle was made. */
    SUPPORT_BUNDLE,
    /** An update package was checked and is kept. */
    UPDATE_KEPT,
    /** An uploaded update package was refused. */
    UPDATE_REFUSED,
    /** The update package that was kept was deleted. */
    UPDATE_DISCARDED,
    /** Another version of the program knows what this was. */
    UNKNOWN
}
