package io.mailpanel.mail;

import java.util.regex.Pattern;

/**
 * Whose sign-in, tokens and jobs these are.
 *
 * @param id {@code device} for the printer itself; lower-case ASCII letters, digits, dot, dash and colon, 1–100
 */
public record Owner(String id) {
    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9.:-]{1,100}");

    /** The device's own account: the one that Email Server &gt; Basic signs in. */
    public static final Owner DEVICE = new Owner("device");

    /** @throws IllegalArgumentException if the id has other characters or another length */
    public Owner {
        if (!ALLOWED.matcher(id).matches()) {
            throw new IllegalArgumentException("owner id: 1 to 100 of a-z 0-9 . : -");
        }
    }
}
