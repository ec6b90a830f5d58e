package io.mailpanel.mail.democloud.identity;

/** What every page shows. */
public interface Page {
    /** The words, in the person's language. */
    PageTexts texts();

    /** The screen's name. */
    String step();

    /** Words by their key. */
    default String text(String key, Object... values) {
        return texts().get(key, values);
    }
}
