package io.mailpanel.webconfig;

import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.verdict.Severity;
import io.mailpanel.mail.verdict.Verdict;
import java.util.function.Function;

/**
 * Something a page says once above its content; kept as texts' keys, because the person may switch the language.
 *
 * @param tone how grave it is
 * @param what what happened
 * @param advice what to do; may give an empty text
 */
public record Notice(Tone tone, Function<Texts, String> what, Function<Texts, String> advice) {
    /** How grave a notice is: its colour, and how assistive technology announces it. */
    public enum Tone {
        GOOD("good", "status"),
        INFO("info", "status"),
        WARNING("warning", "alert"),
        ERROR("error", "alert");

        /** How a verdict of that severity is said. */
        public static Tone of(Severity severity) {
            return switch (severity) {
                case INFO -> INFO;
                case WARNING -> WARNING;
                case ERROR -> ERROR;
            };
        }

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

    /** A notice in words. */
    public record Said(Tone tone, String text, String more) {}

    /** A notice of one text. */
    public static Notice of(Tone tone, String key, Object... arguments) {
        return new Notice(tone, texts -> texts.get(key, arguments), texts -> "");
    }

    /** The same notice with advice. */
    public Notice advising(String key, Object... arguments) {
        return new Notice(tone, what, texts -> texts.get(key, arguments));
    }

    /** Why something of mail or sign-in did not work, and what to do. */
    public static Notice of(Verdict verdict) {
        String key = "verdict." + verdict.kind();
        return new Notice(
                Tone.of(verdict.kind().severity()),
                texts -> verdict.kind().code() == 0
                        ? texts.get(key + ".cause")
                        : texts.get(
                                "web.code.number",
                                texts.get(key + ".cause"),
                                verdict.kind().code()),
                texts -> texts.get(key + ".remedy"));
    }

    /** The notice in words. */
    public Said in(Texts texts) {
        return new Said(tone, what.apply(texts), advice.apply(texts));
    }
}
