package io.mailpanel.mail.democloud.identity;

import java.util.Map;

/**
 * The browser's way back to an app.
 *
 * @param address where to
 * @param method post or get
 * @param fields what it carries
 * @param nonce lets the page's one script run
 */
public record Leave(String address, String method, Map<String, String> fields, String nonce) {
    /** The browser stays. */
    static final Leave NONE = new Leave("", "get", Map.of(), "");

    /** Whether the browser leaves at all. */
    public boolean leaves() {
        return !address.isEmpty();
    }
}
