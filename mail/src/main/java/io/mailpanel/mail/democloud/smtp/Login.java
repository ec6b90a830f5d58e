package io.mailpanel.mail.democloud.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Account and password, as AUTH PLAIN (RFC 4616) and AUTH LOGIN send them.
 *
 * @param user the mailbox
 * @param password never in a text of this class
 */
record Login(String user, String password) {
    /** Reads PLAIN's response; empty if it is not of the form. */
    static Optional<Login> plain(String base64) {
        String[] parts = text(base64).map(t -> t.split("\0", -1)).orElse(new String[0]);
        return parts.length == 3 ? Optional.of(new Login(parts[1], parts[2])) : Optional.empty();
    }

    /** Base64's text; empty if it is none. */
    static Optional<String> text(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
