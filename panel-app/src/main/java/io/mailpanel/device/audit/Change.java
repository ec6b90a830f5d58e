package io.mailpanel.device.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * One value that changed.
 *
 * @param name the setting's name, for example {@code mail.host}
 * @param before as it was; empty when it was not set, and for a secret
 * @param after as it is; likewise
 * @param secret whether the values are secret, so that neither is kept
 */
public record Change(String name, String before, String after, boolean secret) {
    private static final int LONGEST = 300;

    /** Takes what makes no line of a log: control characters become spaces, and more than 300 characters are cut. */
    public Change {
        name = clean(name);
        before = secret ? "" : clean(before);
        after = secret ? "" : clean(after);
    }

    /** A value that may be shown. */
    public static Change of(String name, String before, String after) {
        return new Change(name, before, after, false);
    }

    /** A value that is only named. */
    public static Change secret(String name) {
        return new Change(name, "", "", true);
    }

    /** A fact that is no change: what it was done to. */
    public static Change fact(String name, String value) {
        return new Change(name, "", value, false);
    }

    /** The differences between two sets of values, in the order of their names. */
    public static List<Change> between(Map<String, String> before, Map<String, String> after) {
        List<Change> changes = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String old = before.getOrDefault(name, "");
            String fresh = after.getOrDefault(name, "");
            if (!Objects.equals(old, fresh)) {
                changes.add(of(name, old, fresh));
            }
        }
        return changes;
    }

    private static String clean(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }
}
