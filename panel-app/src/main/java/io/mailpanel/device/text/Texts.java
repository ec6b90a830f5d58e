package io.mailpanel.device.text;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The product's words in one language: {@code messages_en.properties}, {@code messages_ru.properties}. Immutable. */
public final class Texts {
    private static final String BUNDLE = "io.mailpanel.device.text.messages";
    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Texts(language));
        }
    }

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, language.locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The words in that language. */
    public static Texts of(Language language) {
        return ALL.get(language);
    }

    /** The language these words are in. */
    public Language language() {
        return language;
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The text of a key, its {0} … filled in (always a MessageFormat pattern: write '' for an apostrophe).
     *
     * @throws java.util.MissingResourceException if no bundle has the key
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }
}
