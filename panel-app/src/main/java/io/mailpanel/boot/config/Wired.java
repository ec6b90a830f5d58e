package io.mailpanel.boot.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something is wired.
 *
 * @param bcm the pin's number, as Broadcom counts
 * @param turnedRound whether it is wired the other way than usual
 */
record Wired(int bcm, boolean turnedRound) {
    private static final Pattern TEXT = Pattern.compile("(!?)(\\d{1,2})");

    /** A pin that is used as usual. */
    static Optional<Wired> at(int bcm) {
        return Optional.of(new Wired(bcm, false));
    }

    /** The wiring as it stands in the file; empty if it is none. */
    static Optional<Wired> read(String text) {
        Matcher found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(new Wired(
                        Integer.parseInt(found.group(2)), !found.group(1).isEmpty()))
                : Optional.empty();
    }
}
