package io.mailpanel.mail.verdict;

import java.util.List;
import java.util.Locale;

/**
 * What a POP3 server's {@code -ERR} to USER or PASS means. Its response code (RFC 2449, RFC 3206) decides where there is one;
 * many servers have only words, and a refusal that says nothing else is a refusal of account and password.
 */
public final class PopReply {
    private static final List<String> LATER = List.of("[in-use]", "[sys/temp]", "[login-delay]");
    private static final List<String> OFF = List.of(
            "disabled", "not enabled", "not allowed", "not permitted", "not available", "turned off", "deactivated");

    private PopReply() {}

    /** @param words what stands after {@code -ERR} */
    public static Verdict verdict(String words) {
        return new Verdict(kind(words.toLowerCase(Locale.ROOT)), "-ERR " + words);
    }

    private static VerdictKind kind(String words) {
        if (LATER.stream().anyMatch(words::contains)) {
            return VerdictKind.POP_BUSY;
        }
        boolean off = OFF.stream().anyMatch(words::contains) || words.contains("[sys/perm]");
        if (words.contains("basic auth") && (off || words.contains("not supported"))) {
            return VerdictKind.BASIC_AUTH_ENDED;
        }
        // Dovecot's "Plaintext authentication disallowed on non-secure (SSL/TLS) connections", and its like.
        if ((words.contains("ssl") || words.contains("tls")) && !words.contains("password")) {
            return VerdictKind.POP_WANTS_TLS;
        }
        return off && (words.contains("pop") || words.contains("[sys/perm]"))
                ? VerdictKind.POP_OFF
                : VerdictKind.POP_PASSWORD_REFUSED;
    }
}
