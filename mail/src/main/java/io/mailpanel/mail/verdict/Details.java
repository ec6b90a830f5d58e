package io.mailpanel.mail.verdict;

import java.util.regex.Pattern;

/** Makes a server's raw words fit for a verdict: one line, not too long, nothing in it that could be a token. */
final class Details {
    private static final int LONGEST = 500;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]*(?:\\.[\\w-]*)*");
    /** No word, number or address in an error text is this long, but tokens and base64 blobs are. */
    private static final Pattern BLOB = Pattern.compile("[A-Za-z0-9+/=_.~-]{80,}");

    private Details() {}

    static String oneLine(String raw) {
        if (raw == null) {
            return "";
        }
        String line = CONTROL.matcher(raw).replaceAll(" ").strip();
        line = JWT.matcher(line).replaceAll("…");
        line = BLOB.matcher(line).replaceAll("…");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
