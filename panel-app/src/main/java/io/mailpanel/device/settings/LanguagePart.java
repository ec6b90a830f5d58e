package io.mailpanel.device.settings;

import io.mailpanel.device.audit.Change;
import io.mailpanel.device.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The device's language in an exported file. */
public final class LanguagePart implements PortablePart {
    private static final String NAME = "language";

    private final SettingsStore store;

    /** @param store where it is kept */
    public LanguagePart(SettingsStore store) {
        this.store = store;
    }

    @Override
    public Map<String, String> values() {
        return Map.of(NAME, store.language().name());
    }

    @Override
    public Draft draft(Map<String, String> values, Map<String, String> secrets) throws Refused {
        String wanted = values.getOrDefault(NAME, store.language().name());
        Language language = Arrays.stream(Language.values())
                .filter(l -> l.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refused(List.of(new FieldError(NAME, "field.language.error", List.of()))));
        List<Change> changes = Change.between(values(), Map.of(NAME, wanted));
        return new Draft() {
            @Override
            public List<Change> changes() {
                return changes;
            }

            @Override
            public void store() {
                if (!changes.isEmpty()) {
                    store.updateLanguage(language);
                }
            }
        };
    }
}
