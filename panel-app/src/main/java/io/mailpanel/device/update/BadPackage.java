package io.mailpanel.device.update;

import java.util.List;

/** Why a file is no update package for this device; the texts {@code update.bad.<REASON>}. */
public final class BadPackage extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        /** No file was chosen. */
        NO_FILE,
        /** It does not begin as one does. */
        NOT_A_PACKAGE,
        /** It is one, and nobody has signed it. */
        NOT_SIGNED,
        /** The signature is not by the key that this device believes, or what was signed has been changed. */
        WRONG_SIGNATURE,
        /** What is signed is not understood: made for another version of the format, or by a faulty tool. */
        MANIFEST,
        /** It is for another product: its name. */
        OTHER_PRODUCT,
        /** It is for another processor: its and this device's. */
        ARCHITECTURE,
        /** It is the version that runs: that. */
        SAME,
        /** It is older than what runs: its version and that. */
        OLDER,
        /** There is less, or more, of it than it says. */
        LENGTH,
        /** What it holds is not what was signed. */
        DAMAGED,
        /** It is larger than a device takes: MiB. */
        TOO_LARGE,
        /** The disk has not enough room: MiB needed, MiB free. */
        NO_ROOM,
        /** The disk did not take it. */
        NOT_STORED,
        /** The device has no key to check it with. */
        NO_KEY
    }

    private final Reason reason;
    private final transient List<Object> facts;

    /** @param facts fill the text's placeholders */
    public BadPackage(Reason reason, Object... facts) {
        super(reason + " " + List.of(facts));
        this.reason = reason;
        this.facts = List.of(facts);
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** What fills the text's placeholders. */
    public List<Object> facts() {
        return facts;
    }
}
