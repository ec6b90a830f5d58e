package io.mailpanel.mail.democloud.identity;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the sign-in pages in one language. Immutable. */
public final class PageTexts {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

    private final Locale locale;
    private final ResourceBundle bundle;

    private PageTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "io.mailpanel.mail.democloud.identity.pages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param acceptLanguage the header as browsers send it; English if it names no language that there is */
    public static PageTexts of(String acceptLanguage) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return new PageTexts(best == null ? Locale.ENGLISH : best);
        } catch (IllegalArgumentException e) {
            return new PageTexts(Locale.ENGLISH);
        }
    }

    /** The language's tag: en, ru. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** The words for the key. */
    public String get(String key, Object... values) {
        try {
            return new MessageFormat(bundle.getString(key), locale).format(values);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("the pages have no text " + key, e);
        }
    }
}
