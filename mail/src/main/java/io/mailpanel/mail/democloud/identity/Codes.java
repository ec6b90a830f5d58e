package io.mailpanel.mail.democloud.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Authorization codes: each is good once, for ten minutes, for the app that asked and holds the verifier (RFC 7636). */
final class Codes {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Code> codes = new LinkedHashMap<>();

    /** What a code stands for. */
    record Code(DemoAccount account, AuthorizationRequest request, Instant expires) {}

    Codes(Clock clock) {
        this.clock = clock;
    }

    synchronized String issue(DemoAccount account, AuthorizationRequest request) {
        codes.values().removeIf(c -> c.expires().isBefore(clock.instant()));
        String code = "1.A" + secret(200);
        codes.put(code, new Code(account, request, clock.instant().plus(LIFE)));
        return code;
    }

    /** What the code stood for; it is used up by any try. */
    synchronized Code redeem(Form form) throws Refusal {
        Code code = codes.remove(form.require("code"));
        if (code == null) {
            throw new Refusal(EntraErrors.redeemed());
        }
        if (code.expires().isBefore(clock.instant())) {
            throw new Refusal(EntraErrors.codeExpired());
        }
        if (!code.request().redirectUri().equals(form.require("redirect_uri"))) {
            throw new Refusal(EntraErrors.otherRedirect());
        }
        if (!code.request().challenge().equals(challenge(form.require("code_verifier")))) {
            throw new Refusal(EntraErrors.wrongVerifier());
        }
        return code;
    }

    /** S256 of RFC 7636, 4.2. */
    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String secret(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }
}
