package io.mailpanel.mail.democloud.smtp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The argument of MAIL and RCPT.
 *
 * @param address without angle brackets; empty for the null sender
 * @param parameters what stands after it, upper case
 */
record MailPath(String address, List<String> parameters) {
    /** RFC 5321, 4.1.2, without source routes; U+0080 and above as in RFC 6531. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\\x{80}-\\x{10FFFF}-]{1,64}|\"[^\"\\r\\n]{1,62}\")"
                    + "@(?:[A-Za-z0-9\\x{80}-\\x{10FFFF}](?:[A-Za-z0-9.\\x{80}-\\x{10FFFF}-]{0,253}[A-Za-z0-9\\x{80}-\\x{10FFFF}])?"
                    + "|\\[[0-9A-Za-z.:]+\\])");

    private static final Pattern ARGUMENT = Pattern.compile("(?i)(FROM|TO):\\s*<([^<>]*)>(?:\\s+(.*))?");

    /**
     * @param keyword FROM or TO
     * @return empty if it is not written as it should be
     */
    static Optional<MailPath> parse(String keyword, String argument) {
        Matcher matcher = ARGUMENT.matcher(argument);
        if (!matcher.matches() || !matcher.group(1).equalsIgnoreCase(keyword)) {
            return Optional.empty();
        }
        String rest = matcher.group(3) == null ? "" : matcher.group(3).strip().toUpperCase(Locale.ROOT);
        return Optional.of(new MailPath(matcher.group(2), rest.isEmpty() ? List.of() : List.of(rest.split("\\s+"))));
    }

    /** Whether the address can be one. */
    boolean valid() {
        return ADDRESS.matcher(address).matches();
    }

    /** Whether the address needs SMTPUTF8. */
    boolean international() {
        return address.getBytes(StandardCharsets.UTF_8).length != address.length();
    }
}
