package io.mailpanel.mail.verdict;

/**
 * What can be the outcome of a sign-in or of a send, with the job code that the panel shows (FACTS 1, "Job error codes").
 * The words for each are the texts {@code verdict.<NAME>.cause} and {@code verdict.<NAME>.remedy}.
 */
public enum VerdictKind {
    /** Delivered, signed in. */
    OK(0, Severity.INFO, false, Actor.NOBODY),
    /** The device is not signed in to the email service. */
    NOT_SIGNED_IN(360, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** No TCP connection or name for the identity server. */
    IDENTITY_UNREACHABLE(360, Severity.WARNING, true, Actor.NOBODY),
    /** No TCP connection or name for the mail server, or it was lost. */
    MAIL_SERVER_UNREACHABLE(360, Severity.WARNING, true, Actor.NOBODY),
    /** The server closed the connection where it should have replied: there is no reply to show. */
    SERVER_CLOSED(360, Severity.WARNING, true, Actor.NOBODY),
    /** The identity server answered, but not with anything usable (5xx, HTML, throttling). */
    IDENTITY_BUSY(360, Severity.INFO, true, Actor.NOBODY),
    /** The refresh token ran out by time (AADSTS 700082, 70008). */
    SIGN_IN_EXPIRED(361, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The sign-in kept on the device is damaged and was set aside. */
    SIGN_IN_DAMAGED(370, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** Sign in again: revoked, password changed, sign-in frequency. */
    SIGN_IN_AGAIN(370, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The organization wants a new sign-in from time to time (sign-in frequency, AADSTS 70043). */
    SIGN_IN_FREQUENCY(370, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** A second factor is wanted (AADSTS 50074, 50076, 50079). */
    SECOND_FACTOR(370, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The account's password is wrong or has expired (AADSTS 50126, 50055). */
    ACCOUNT_PASSWORD(370, Severity.ERROR, false, Actor.USER),
    /** The account is locked after wrong passwords (AADSTS 50053). */
    ACCOUNT_LOCKED(370, Severity.ERROR, false, Actor.USER),
    /** A Conditional Access policy forbids it (AADSTS 53003, 530032). */
    POLICY_BLOCKS(370, Severity.ERROR, false, Actor.ENTRA_ADMIN),
    /** A policy wants a compliant or joined device, an approved app (AADSTS 53000, 53001, 53002). */
    DEVICE_POLICY(370, Severity.ERROR, false, Actor.ENTRA_ADMIN),
    /** Security defaults forbid it (AADSTS 530035). */
    SECURITY_DEFAULTS(370, Severity.ERROR, false, Actor.ENTRA_ADMIN),
    /** The account is not assigned to the app (AADSTS 50105). */
    NOT_ASSIGNED(370, Severity.ERROR, false, Actor.ENTRA_ADMIN),
    /** The account is disabled (AADSTS 50057). */
    ACCOUNT_DISABLED(370, Severity.ERROR, false, Actor.ENTRA_ADMIN),
    /** The organization's consent is missing (AADSTS 65001, 90094). */
    CONSENT_MISSING(370, Severity.ERROR, false, Actor.ENTRA_ADMIN),
    /** The person declined the sign-in. */
    DECLINED(370, Severity.WARNING, false, Actor.USER),
    /** The device code ran out before anybody typed it. */
    CODE_EXPIRED(370, Severity.WARNING, false, Actor.USER),
    /** There is no browser on the device, or it did not start. */
    BROWSER_MISSING(360, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** There is a browser on the device, but Chromium's sandbox does not run as root, and this program does. */
    BROWSER_AS_ROOT(360, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The browser on the device was closed, or its time was over, before the sign-in was finished. */
    BROWSER_ENDED(370, Severity.WARNING, false, Actor.USER),
    /** Somebody cancelled it here, a sign-in or a job: no error, so it has no code. */
    CANCELLED(0, Severity.INFO, false, Actor.NOBODY),
    /** The configuration has no client id. */
    CLIENT_ID_MISSING(360, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The app registration is wrong (AADSTS 700016, 7000218, 700025, scope, tenant, audience). */
    APP_REGISTRATION(360, Severity.ERROR, false, Actor.ENTRA_ADMIN),
    /** The account is of a kind that the chosen service does not take. */
    WRONG_ACCOUNT_KIND(370, Severity.ERROR, false, Actor.USER),
    /** The identity server's reply names no account. */
    NO_ACCOUNT_IN_REPLY(360, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** Email sending is switched off (authentication method Off). */
    MAIL_OFF(312, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** A token may not go to this host: it is not among mail.hosts. */
    HOST_NOT_ALLOWED(312, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** A token may not go out while nobody checks who the server is: Certificate Validation is disabled. */
    TOKEN_WITHOUT_VALIDATION(312, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The guide's note: an additional network cannot use OAuth2. */
    TOKEN_ON_ADDITIONAL_NETWORK(312, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The additional network, which mail shall go out by, has no address at the moment. */
    ADDITIONAL_NETWORK_DOWN(360, Severity.WARNING, true, Actor.DEVICE_ADMIN),
    /** 334 with a challenge that holds an error (RFC 7628), as servers other than Exchange refuse a token. */
    TOKEN_CHALLENGED(312, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** A bare 535 (Exchange: 535 5.7.3) after a fresh token: the server does not take the account and gives no reason. */
    AUTH_REFUSED(312, Severity.ERROR, false, Actor.EXCHANGE_ADMIN),
    /** 535 5.7.139: SMTP AUTH is disabled, and the reply does not say by which of the three gates. */
    SMTP_AUTH_DISABLED(312, Severity.ERROR, false, Actor.EXCHANGE_ADMIN),
    /** 535 5.7.139: SMTP AUTH is disabled for the organization. */
    SMTP_AUTH_OFF_TENANT(312, Severity.ERROR, false, Actor.EXCHANGE_ADMIN),
    /** 535 5.7.139: SMTP AUTH is disabled for the mailbox. */
    SMTP_AUTH_OFF_MAILBOX(312, Severity.ERROR, false, Actor.EXCHANGE_ADMIN),
    /** 535 5.7.139: security defaults forbid SMTP AUTH. */
    SMTP_AUTH_SECURITY_DEFAULTS(312, Severity.ERROR, false, Actor.ENTRA_ADMIN),
    /** 535 5.7.139: a policy did not let the sign-in to the mail server pass. */
    AUTH_BLOCKED(312, Severity.ERROR, false, Actor.ENTRA_ADMIN),
    /** The server takes passwords no more (550 5.7.30, basic authentication is disabled). */
    BASIC_AUTH_ENDED(312, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** 535: the mail server takes account and password not. */
    PASSWORD_REFUSED(312, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** No password is stored for the server in the settings. */
    PASSWORD_MISSING(312, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** 530 5.7.57: the server wants a client to authenticate before it sends. */
    NOT_AUTHENTICATED(312, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The POP3 server takes account and password not. */
    POP_PASSWORD_REFUSED(312, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The POP3 server says that POP3 is switched off, for the account or for all. */
    POP_OFF(312, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** After the POP3 login the mail server still does not take mail from this device; it may be slow to hear of it. */
    POP_NOT_ENOUGH(312, Severity.WARNING, true, Actor.DEVICE_ADMIN),
    /** No TCP connection to the POP3 server, or it was lost. */
    POP_UNREACHABLE(360, Severity.WARNING, true, Actor.NOBODY),
    /** There is no such POP3 server in the DNS. */
    POP_NAME_NOT_FOUND(311, Severity.WARNING, true, Actor.DEVICE_ADMIN),
    /** The POP3 server takes no password over a connection that is not secured. */
    POP_WANTS_TLS(313, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** What answers at the POP3 server's port greets with an error, or is no POP3 server. */
    POP_REFUSED(313, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The POP3 server asks to try later: the mailbox is in use, or logins come too fast. */
    POP_BUSY(313, Severity.INFO, true, Actor.NOBODY),
    /** A server with a password offers no STARTTLS, but the settings want it. */
    STARTTLS_NOT_OFFERED(313, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** There is no such mail server in the DNS; the method is not OAuth2. */
    NAME_NOT_FOUND(311, Severity.WARNING, true, Actor.DEVICE_ADMIN),
    /** The server offers no AUTH with a password, or no STARTTLS; the method is SMTP AUTH. */
    AUTH_NOT_OFFERED(313, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** What answers speaks no TLS where TLS is spoken at once: Secure Connection does not fit the port. */
    WRONG_SECURITY(313, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The server speaks TLS from the first byte, where the settings want STARTTLS or none: it never greets. */
    TLS_AT_ONCE(313, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** Server and device have no TLS version in common (421 4.7.66, protocol_version). */
    TLS_VERSION(313, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The server offers no XOAUTH2 after STARTTLS, or no STARTTLS. */
    METHOD_NOT_OFFERED(313, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** From is not the signed-in mailbox (550 5.7.60, 554 5.2.252). */
    SENDER_REFUSED(313, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The server refused the message for another lasting reason (5xx). */
    MESSAGE_REFUSED(313, Severity.ERROR, false, Actor.EXCHANGE_ADMIN),
    /** The server asked to try later (4xx, throttling). */
    TRY_LATER(313, Severity.INFO, true, Actor.NOBODY),
    /** As many recipients as a mailbox (554 5.2.0, 550 5.1.90) or an organization (550 5.7.232, 5.7.233) may have a day. */
    DAILY_LIMIT(313, Severity.WARNING, true, Actor.NOBODY),
    /** The sending mailbox is full, so that no copy can be kept in Sent Items (554 5.2.2). */
    MAILBOX_FULL(313, Severity.ERROR, false, Actor.USER),
    /** The organization's or the address's reputation (550 5.7.708 and its like). */
    REPUTATION(313, Severity.ERROR, false, Actor.EXCHANGE_ADMIN),
    /** The message is larger than the server takes (552 5.3.4, SIZE). */
    TOO_LARGE(314, Severity.ERROR, false, Actor.USER),
    /** The outbox is full. */
    OUTBOX_FULL(315, Severity.ERROR, false, Actor.USER),
    /** The disk is full: nothing was changed. */
    DISK_FULL(315, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The disk could not be written: nothing was changed. */
    DISK_FAILED(315, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** A stored message cannot be read back. */
    ENTRY_CORRUPT(315, Severity.ERROR, false, Actor.USER),
    /** The server does not know the recipient (550 5.1.x, Exchange also 550 5.4.1), or takes nothing for it. */
    RECIPIENT_REFUSED(333, Severity.ERROR, false, Actor.USER),
    /** The server has the message for some recipients and refused the others: the job names them. */
    PARTLY_DELIVERED(333, Severity.WARNING, false, Actor.USER),
    /** The document of an ended job is no longer on the device. */
    NOT_KEPT(315, Severity.ERROR, false, Actor.USER),
    /** It had failed before the database was lost; what for stood there. */
    REASON_LOST(315, Severity.ERROR, false, Actor.USER),
    /** The server's certificate or its TLS is no good for a reason of its own. */
    CERTIFICATE(350, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The certificate is out of date, or the device's clock is, which sets itself once there is a network. */
    CERTIFICATE_DATE(350, Severity.WARNING, true, Actor.DEVICE_ADMIN),
    /** No certificate authority that the device believes has signed it. */
    CERTIFICATE_AUTHORITY(350, Severity.ERROR, false, Actor.DEVICE_ADMIN),
    /** The certificate is for another server name. */
    CERTIFICATE_NAME(350, Severity.ERROR, false, Actor.DEVICE_ADMIN);

    private final int code;
    private final Severity severity;
    private final boolean retry;
    private final Actor actor;

    VerdictKind(int code, Severity severity, boolean retry, Actor actor) {
        this.code = code;
        this.severity = severity;
        this.retry = retry;
        this.actor = actor;
    }

    /** The job code of the guide and FACTS 1, 0 for {@link #OK} and {@link #CANCELLED}. */
    public int code() {
        return code;
    }

    /** How grave it is. */
    public Severity severity() {
        return severity;
    }

    /** Whether the same try may succeed later without anybody doing anything. */
    public boolean retry() {
        return retry;
    }

    /** Whose turn it is. */
    public Actor actor() {
        return actor;
    }
}
