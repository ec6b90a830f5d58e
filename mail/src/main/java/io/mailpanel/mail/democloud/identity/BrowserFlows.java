package io.mailpanel.mail.democloud.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The people who are signing in right now. In memory, at most {@value #LIMIT}. Thread-safe. */
final class BrowserFlows {
    private static final int LIMIT = 500;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, BrowserFlow> flows = new LinkedHashMap<>();

    BrowserFlows(Clock clock) {
        this.clock = clock;
    }

    /** A new flow for the browser with that cookie, or, without one, with a cookie to be set. */
    synchronized BrowserFlow begin(Optional<String> cookie) {
        Instant now = clock.instant();
        flows.values().removeIf(f -> f.expires().isBefore(now));
        if (flows.size() >= LIMIT) {
            flows.remove(flows.keySet().iterator().next());
        }
        String owner = cookie.filter(c -> c.matches("[A-Za-z0-9_-]{32}")).orElseGet(this::secret);
        BrowserFlow flow = new BrowserFlow(secret(), owner, now.plus(LIFE));
        flows.put(flow.id(), flow);
        return flow;
    }

    /** The flow, if it is of the browser with that cookie. */
    synchronized Optional<BrowserFlow> find(String id, Optional<String> cookie) {
        return Optional.ofNullable(flows.get(id))
                .filter(f -> f.expires().isAfter(clock.instant()))
                .filter(f -> cookie.isPresent() && same(f.cookie(), cookie.get()));
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private String secret() {
        byte[] some = new byte[24];
        random.nextBytes(some);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(some);
    }
}
