package io.mailpanel.mail.democloud.fault;

/** A fault was asked for that cannot be switched on so. */
public final class BadSwitch extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] values;

    /**
     * @param key of the text that says why, in the pages' words
     * @param values what stands in its places
     */
    public BadSwitch(String key, Object... values) {
        super(key + " " + java.util.Arrays.toString(values));
        this.key = key;
        this.values = values.clone();
    }

    /** The key of the text that says why. */
    public String key() {
        return key;
    }

    /** What stands in the text's places. */
    public Object[] values() {
        return values.clone();
    }
}
