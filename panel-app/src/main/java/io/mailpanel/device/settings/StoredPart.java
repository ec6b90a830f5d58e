package io.mailpanel.device.settings;

import io.mailpanel.device.audit.Change;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A part that stands in the settings store as the file has it. */
public final class StoredPart implements PortablePart {
    /** The rules of the part's form. */
    @FunctionalInterface
    public interface Rules {
        /**
         * The values as they are stored.
         *
         * @param values by name without the part's, all of them
         */
        Map<String, String> checked(Map<String, String> values) throws Refused;
    }

    private final SettingsStore store;
    private final String part;
    private final Supplier<Map<String, String>> now;
    private final Rules rules;

    /**
     * @param part what the names begin with
     * @param now all values as they are, by name without the part's
     */
    public StoredPart(SettingsStore store, String part, Supplier<Map<String, String>> now, Rules rules) {
        this.store = store;
        this.part = part;
        this.now = now;
        this.rules = rules;
    }

    @Override
    public Map<String, String> values() {
        return named(now.get());
    }

    @Override
    public Draft draft(Map<String, String> values, Map<String, String> secrets) throws Refused {
        Map<String, String> all = new TreeMap<>(now.get());
        values.forEach((name, value) -> all.put(name.substring(part.length()), value));
        Map<String, String> checked = rules.checked(all);
        List<Change> changes = Change.between(values(), named(checked));
        return new Draft() {
            @Override
            public List<Change> changes() {
                return changes;
            }

            @Override
            public void store() {
                if (!changes.isEmpty()) {
                    store.updatePart(part, checked, now.get());
                }
            }
        };
    }

    private Map<String, String> named(Map<String, String> values) {
        Map<String, String> named = new TreeMap<>();
        values.forEach((name, value) -> named.put(part + name, value));
        return named;
    }
}
