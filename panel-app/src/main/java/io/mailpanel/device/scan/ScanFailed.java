package io.mailpanel.device.scan;

/** The scanner gave no page; the text key says what to do. */
public final class ScanFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private static final String CANCELLED = "scan.failed.cancelled";

    private final String textKey;

    /**
     * @param textKey the text for the person
     * @param cause for the log
     */
    public ScanFailed(String textKey, Throwable cause) {
        super(textKey, cause);
        this.textKey = textKey;
    }

    /** A person did not want it any more. */
    public static ScanFailed cancelled() {
        return new ScanFailed(CANCELLED, null);
    }

    /** The text for the person. */
    public String textKey() {
        return textKey;
    }

    /** Whether a person stopped it: no error then. */
    public boolean byPerson() {
        return textKey.equals(CANCELLED);
    }
}
