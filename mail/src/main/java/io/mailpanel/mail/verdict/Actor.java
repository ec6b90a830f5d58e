package io.mailpanel.mail.verdict;

/** Whose turn it is to mend something. */
public enum Actor {
    /** Nobody: it mends itself, or it is being tried again. */
    NOBODY,
    /** The person at the panel. */
    USER,
    /** The administrator of this device. */
    DEVICE_ADMIN,
    /** The administrator of the organization's Exchange Online. */
    EXCHANGE_ADMIN,
    /** The administrator of the organization's Entra directory. */
    ENTRA_ADMIN
}
