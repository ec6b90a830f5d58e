package io.mailpanel.mail.democloud.fault;

/** Which certificate a stand-in server shows to whoever connects. */
public enum ShownCertificate implements Fault {
    /** The right one. */
    GOOD,
    /** One that was good until a few days ago. */
    EXPIRED,
    /** One for the name other.example. */
    OTHER_NAME,
    /** One that an authority has signed which nobody was told of. */
    UNKNOWN_AUTHORITY,
    /** One for clients. */
    NOT_FOR_SERVERS
}
