package io.mailpanel.webconfig;

/**
 * Something a page says once above its content.
 *
 * @param tone how grave it is
 * @param text what happened
 * @param more what to do; may be empty
 */
public record Notice(Tone tone, String text, String more) {
    /** How grave a notice is: its colour, and how assistive technology announces it. */
    public enum Tone {
        GOOD("good", "status"),
        INFO("info", "status"),
        WARNING("warning", "alert"),
        ERROR("error", "alert");

        private final String css;
        private final String role;

        Tone(String css, String role) {
            this.css = css;
            this.role = role;
        }

        /** The style's class. */
        public String css() {
            return css;
        }

        /** The ARIA role. */
        public String role() {
            return role;
        }
    }

    /** A notice without advice. */
    public Notice(Tone tone, String text) {
        this(tone, text, "");
    }
}
