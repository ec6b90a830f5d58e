package io.mailpanel.device.support;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The last look at a text that leaves the device: whatever is, or looks like, a secret is taken out of it. What is given to it was
 * made of what holds no secret; this is for what nobody thought of, such as words of another program in the log. Thread-safe.
 */
final class Scrub {
    /** What stands in a secret's place. */
    static final String GONE = "[removed]";

    private static final String NAMES =
            "pass(?:word|phrase|wd)?|secret|[\\w-]*_(?:token|secret|code)|token|csrf|assertion"
                    + "|(?:__Host-)?session|cookie|set-cookie|authorization|api[-_]?key|private[-_]?key|client[-_]?secret"
                    + "|пароль|секрет";

    private static final List<Pattern> WHOLE = List.of(
            Pattern.compile("(?s)-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?(?:-----END \\1-----|\\z)"),
            Pattern.compile("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{20,}"),
            Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]*(?:\\.[\\w-]*)*"),
            // A random value: long, of capitals, small letters and digits. No word of the program is like that.
            Pattern.compile("(?<![A-Za-z0-9+/=_~-])(?=[A-Za-z+/_~-]*\\d)(?=[a-z0-9+/_~-]*[A-Z])(?=[A-Z0-9+/_~-]*[a-z])"
                    + "[A-Za-z0-9+/_~-]{24,}=*"),
            Pattern.compile("(?<![A-Za-z0-9+/=_.~-])[A-Za-z0-9+/=_~-]{100,}"));

    private static final Pattern SCHEME =
            Pattern.compile("(?i)\\b(bearer|basic|xoauth2|auth plain|auth login)([ \\x01]+)\\S+");
    private static final Pattern IN_ADDRESS = Pattern.compile("(\\w+://)[^\\s/@:]*:[^\\s/@]*@");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<![\\w-])((?:" + NAMES + ")[\"']?\\s*[=:]\\s*)(?:\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s&,;\"']+)");

    private final List<UnaryOperator<String>> known;

    /** @param known each takes the secrets out of a text that one part of the device knows */
    Scrub(List<UnaryOperator<String>> known) {
        this.known = List.copyOf(known);
    }

    /** The text without secrets. */
    String clean(String text) {
        String left = text;
        for (UnaryOperator<String> part : known) {
            left = part.apply(left);
        }
        left = IN_ADDRESS.matcher(left).replaceAll("$1" + GONE + "@");
        left = SCHEME.matcher(left).replaceAll("$1$2" + GONE);
        left = NAMED.matcher(left).replaceAll("$1" + GONE);
        for (Pattern pattern : WHOLE) {
            left = pattern.matcher(left).replaceAll(GONE);
        }
        return left;
    }
}
