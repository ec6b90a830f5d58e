package io.mailpanel.device.text;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The product's words in one language: {@code messages_en.properties}, {@code messages_ru.properties}. Immutable. */
public final class Texts {
    private static final String BUNDLE = "io.mailpanel.device.text.messages";
    private static final Map<Language, Texts> ALL = all(false);
    private static final Map<Language, Texts> PRINTED = all(true);
    /** Signs of good typesetting that the code pages of receipt printers lack, and how a typewriter writes them. */
    private static final Map<String, String> TYPED = Map.of(
            "[\u00ab\u00bb\u201c\u201d\u201e]",
            "\"",
            "[\u2013\u2014\u2212]",
            "-",
            "\u2026",
            "...",
            "[\u2018\u2019]",
            "''",
            "\u00d7",
            "x");

    private final Language language;
    private final boolean printed;
    private final ResourceBundle bundle;

    private static Map<Language, Texts> all(boolean printed) {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Texts(language, printed));
        }
        return all;
    }

    private Texts(Language language, boolean printed) {
        this.language = language;
        this.printed = printed;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, language.locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** The words in that language. */
    public static Texts of(Language language) {
        return ALL.get(language);
    }

    /**
     * The same for a receipt printer: of signs that every printer's code page has, so that they need not be drawn. What is
     * filled in stays as it is.
     */
    public static Texts printed(Language language) {
        return PRINTED.get(language);
    }

    /** The language these words are in. */
    public Language language() {
        return language;
    }

    /**
     * The text of a key, its {0} … filled in (always a MessageFormat pattern: write '' for an apostrophe).
     *
     * @throws java.util.MissingResourceException if no bundle has the key
     */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return new MessageFormat(printed ? typed(pattern) : pattern, language.locale()).format(arguments);
    }

    private static String typed(String pattern) {
        String typed = pattern;
        for (Map.Entry<String, String> sign : TYPED.entrySet()) {
            typed = typed.replaceAll(sign.getKey(), sign.getValue());
        }
        return typed;
    }
}
