package io.mailpanel.mail.tls;

/** A certificate or key file that is not taken; nothing of it was used. It never holds anything of a private key. */
public final class BadCertificate extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. The text for people is {@code certificate.bad.} and the name. */
    public enum Reason {
        /** No file, or an empty one. */
        EMPTY,
        /** More bytes than are taken. */
        TOO_LARGE,
        /** Neither PEM nor one certificate in DER. */
        NOT_A_CERTIFICATE,
        /** A PEM block that is cut off or holds no certificate. */
        DAMAGED,
        /** A private key where only certificates belong. */
        HOLDS_A_KEY,
        /** A certificate that may not sign others. */
        NOT_AN_AUTHORITY,
        /** Out of date. */
        EXPIRED,
        /** Valid from a later date. */
        NOT_YET,
        /** Already there. */
        DUPLICATE,
        /** More certificates than are kept. */
        TOO_MANY,
        /** Too few certificates for a bundle of roots. */
        TOO_FEW,
        /** No private key. */
        NO_KEY,
        /** More than one private key. */
        MANY_KEYS,
        /** A private key that cannot be read. */
        KEY_DAMAGED,
        /** The key is encrypted and no password was given. */
        PASSWORD_MISSING,
        /** The key or the container does not open with this password. */
        PASSWORD_WRONG,
        /** The first certificate is not this key's. */
        KEY_DIFFERS,
        /** A certificate that did not sign the one before it. */
        CHAIN_ORDER,
        /** A key of another kind than RSA or EC, or a short one. */
        KEY_WEAK,
        /** Signed by another with MD5 or SHA-1, which can be forged. */
        SIGNATURE_WEAK,
        /** The certificate is not for servers. */
        NOT_FOR_SERVERS
    }

    private final Reason reason;
    private final int number;
    private final String name;

    /**
     * @param reason why
     * @param number which certificate of the file, from 1; 0 for the whole file
     * @param name its subject, safe to show; empty if it is not known
     */
    public BadCertificate(Reason reason, int number, String name) {
        super(reason + (number == 0 ? "" : " #" + number));
        this.reason = reason;
        this.number = number;
        this.name = name;
    }

    /** The whole file is not taken. */
    public BadCertificate(Reason reason) {
        this(reason, 0, "");
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Which certificate of the file, from 1; 0 for the whole file. */
    public int number() {
        return number;
    }

    /** Its subject; empty if it is not known. */
    public String name() {
        return name;
    }
}
