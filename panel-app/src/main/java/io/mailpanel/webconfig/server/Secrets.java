package io.mailpanel.webconfig.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Random tokens that nobody can guess, and their comparison. */
public final class Secrets {
    private final SecureRandom random = new SecureRandom();

    /** A new token: 256 bits, base64url. */
    public String token() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether the two are the same; takes equally long wherever they differ. False for null. */
    public static boolean same(String expected, String given) {
        return expected != null
                && given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
