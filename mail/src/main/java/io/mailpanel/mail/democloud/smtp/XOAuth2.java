package io.mailpanel.mail.democloud.smtp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client sends with XOAUTH2.
 *
 * @param user the mailbox
 * @param token the access token
 */
record XOAuth2(String user, String token) {
    private static final Pattern FORM = Pattern.compile("user=([^\\x01]+)\\x01auth=Bearer ([^\\x01]+)\\x01\\x01");

    /** Reads the decoded response; empty if it is not of the documented form. */
    static Optional<XOAuth2> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new XOAuth2(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "XOAuth2[" + user + "]";
    }
}
