package io.mailpanel.device.text;

import java.util.Locale;

/** What the product speaks. */
public enum Language {
    EN(Locale.ENGLISH),
    RU(Locale.forLanguageTag("ru"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** For dates, numbers and the bundle's name. */
    public Locale locale() {
        return locale;
    }

    /** The language of a tag such as ru-RU or en_US.UTF-8; English for every other. */
    public static Language of(String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("ru") ? RU : EN;
    }
}
